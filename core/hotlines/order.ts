import { anywhere, countryOf, type Region } from "../places/region"
import { firstNumber } from "./dial"
import { isAlwaysOpen } from "./hours"
import type { Hotline, Topic } from "./hotline"
import { nearness } from "./place"

export const groupNames = ["emergency", "person", "family", "report", "authority", "abroad", "anywhere"] as const
export type GroupName = (typeof groupNames)[number]

export interface HotlineGroup {
  readonly name: GroupName
  readonly hotlines: readonly Hotline[]
}

/** Across the border, where that is a bus ride away. */
const neighbors: Readonly<Record<string, string>> = { "US-CA-SD": "MX" }

/** Countries whose hotlines stand in the list of a place, its own first. */
export function countriesShown(region: Region | null): readonly string[] {
  if (region === null) return [anywhere]
  const abroad = neighbors[region]
  return [...new Set([countryOf(region), ...(abroad === undefined ? [] : [abroad]), anywhere])]
}

/**
 * Who answers decides: a police or immigration hotline is never put among the confidential ones. An
 * office that must act on what it hears stands under reporting; one that cares for people does not.
 */
export function groupOf(hotline: Hotline): Exclude<GroupName, "abroad" | "anywhere"> {
  switch (hotline.operatorType) {
    case "emergency":
      return "emergency"
    case "police":
    case "immigration":
    case "prosecutor":
      return "authority"
    case "child-protection":
    case "government":
      return hotline.topics.includes("report") || hotline.contact.mustReport === "yes" ? "report" : careGroup(hotline)
    default:
      return careGroup(hotline)
  }
}

function careGroup(hotline: Hotline): "person" | "family" | "report" {
  if (hotline.topics[0] === "report") return "report"

  const forPerson = hotline.audience.includes("young-person") || hotline.audience.includes("adult-survivor")
  const familyFirst = hotline.audience[0] === "family" || hotline.topics[0] === "missing"
  return forPerson && !familyFirst ? "person" : "family"
}

/** What is asked of the order: where, and which topics an adult or a policy would have first. */
interface Wish {
  readonly region: Region
  readonly topicsFirst: readonly Topic[]
}

/**
 * Small is first. Immigration authorities stand below all others, and an unconfirmed hotline below
 * confirmed ones, however near it is. A topic that was chosen counts only among hotlines that are equal
 * so far: it never leads past a nearer hotline, nor from a number to a website.
 */
function weights(hotline: Hotline, { region, topicsFirst }: Wish): number[] {
  return [
    hotline.operatorType === "immigration" ? 1 : 0,
    hotline.grade === "low" || hotline.status === "disputed" ? 1 : 0,
    nearness(hotline, region) ?? 4,
    firstNumber(hotline) === null ? 1 : 0,
    topicsFirst.some((topic) => hotline.topics.includes(topic)) ? 0 : 1,
    isAlwaysOpen(hotline.hours) ? 0 : 1,
    hotline.topics.includes("trafficking") ? 0 : 1,
  ]
}

function sorted(hotlines: readonly Hotline[], wish: Wish): Hotline[] {
  const weighed = hotlines.map((hotline) => ({ hotline, weight: weights(hotline, wish) }))

  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((weight, index) => weight - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0

  return weighed.sort((a, b) => compare(a.weight, b.weight)).map(({ hotline }) => hotline)
}

/**
 * The first two are one that is near and one that answers everywhere at any hour: where the near
 * one does not pick up, the next number is the right one to try.
 */
function nearThenEverywhere(hotlines: readonly Hotline[], region: Region): Hotline[] {
  const [first] = hotlines
  const everywhere = hotlines.find(
    (hotline) =>
      nearness(hotline, region) === 2 &&
      hotline.grade !== "low" &&
      hotline.topics.includes("trafficking") &&
      isAlwaysOpen(hotline.hours),
  )

  if (!first || !everywhere || first === everywhere) return [...hotlines]
  return [first, everywhere, ...hotlines.filter((hotline) => hotline !== first && hotline !== everywhere)]
}

/**
 * Which hotlines, in which order, for a place: emergency; hotlines for the person affected; for families;
 * for reporting; police and immigration authorities last, and below them what is not of this
 * country. A setting moves a hotline among its equals, and none out. For no place: what answers anywhere.
 */
export function orderHotlines(
  hotlines: readonly Hotline[],
  region: Region | null,
  topicsFirst: readonly Topic[] = [],
): readonly HotlineGroup[] {
  const place = region ?? anywhere
  const wish = { region: place, topicsFirst }

  const [country, ...others] = countriesShown(place)
  const groups = groupNames.map((name): HotlineGroup => {
    if (name === "abroad" || name === "anywhere") {
      const members = hotlines.filter(
        (hotline) =>
          others.includes(hotline.country) &&
          (hotline.country === anywhere) === (name === "anywhere") &&
          hotline.operatorType !== "emergency",
      )
      return { name, hotlines: sorted(members, wish) }
    }
    const members = sorted(
      hotlines.filter((hotline) => hotline.country === country && groupOf(hotline) === name),
      name === "emergency" ? { ...wish, topicsFirst: [] } : wish,
    )
    return { name, hotlines: name === "person" ? nearThenEverywhere(members, place) : members }
  })

  return groups.filter((group) => group.hotlines.length > 0)
}

/** What a search found: this country's hotlines, and those of other countries, best first. */
export interface FoundHotlines {
  readonly here: readonly Hotline[]
  readonly elsewhere: readonly Hotline[]
  /** A number was typed that only hotlines of other countries have: it is they that are meant. */
  readonly isNumberAbroad?: true
  /** A number was typed, and no hotline has it. */
  readonly isUnknownNumber?: true
}

/** All hotlines of the country of a place but those that stand in a list already, in the order of that place. */
export function orderMore(
  hotlines: readonly Hotline[],
  region: Region,
  shown: readonly HotlineGroup[],
): readonly Hotline[] {
  const there = new Set(shown.flatMap((group) => group.hotlines))
  const own = hotlines.filter((hotline) => hotline.country === countryOf(region) && !there.has(hotline))
  return orderHotlines(own, region).flatMap((group) => group.hotlines)
}
