import { anywhere, countryOf, type Region } from "../places/region"
import { firstNumber } from "./dial"
import { isAlwaysOpen } from "./hours/open-state"
import type { Hotline, Topic } from "./hotline"
import { isNationwide, nearness } from "./nearness"

/** The groups of a list, in their order. `abroad`: across the border. `anywhere`: answers in every country. */
export const groupNames = ["emergency", "person", "family", "report", "authority", "abroad", "anywhere"] as const
export type GroupName = (typeof groupNames)[number]

export interface HotlineGroup {
  readonly name: GroupName
  readonly hotlines: readonly Hotline[]
}

/** The country across the border, if it is a bus ride away. */
const neighbors: Readonly<Record<string, string>> = { "US-CA-SD": "MX" }

/** The countries whose hotlines the list of a place shows, its own first. */
export function countriesShown(region: Region | null): readonly string[] {
  if (region === null) return [anywhere]
  const abroad = neighbors[region]
  return [...new Set([countryOf(region), ...(abroad === undefined ? [] : [abroad]), anywhere])]
}

/**
 * Emergency services, police, immigration and prosecutors have fixed groups, so that they never appear among hotlines
 * that care for people. For the rest, topics, audience and a duty to report decide.
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

  const isForPerson = hotline.audience.includes("young-person") || hotline.audience.includes("adult-survivor")
  const isFamilyFirst = hotline.audience[0] === "family" || hotline.topics[0] === "missing"
  return isForPerson && !isFamilyFirst ? "person" : "family"
}

/** What the order depends on: the place, and the topics that an adult or a policy wants first. */
interface OrderOptions {
  readonly region: Region
  readonly topicsFirst: readonly Topic[]
}

/** For a hotline of another country: larger than every value of `nearness`. */
const farthest = 4

/**
 * Sort keys, the most important first; smaller comes first. Immigration authorities are below all
 * others, and an unconfirmed hotline is below confirmed ones, however near it is. A chosen topic decides
 * only between hotlines with the same keys before it: it never moves a hotline above a nearer one, or a
 * website above a number.
 */
function sortKeysOf(hotline: Hotline, { region, topicsFirst }: OrderOptions): number[] {
  return [
    hotline.operatorType === "immigration" ? 1 : 0,
    hotline.grade === "low" || hotline.status === "disputed" ? 1 : 0,
    nearness(hotline, region) ?? farthest,
    firstNumber(hotline) === null ? 1 : 0,
    topicsFirst.some((topic) => hotline.topics.includes(topic)) ? 0 : 1,
    isAlwaysOpen(hotline.hours) ? 0 : 1,
    hotline.topics.includes("trafficking") ? 0 : 1,
  ]
}

function sortHotlines(hotlines: readonly Hotline[], options: OrderOptions): Hotline[] {
  const withKeys = hotlines.map((hotline) => ({ hotline, sortKeys: sortKeysOf(hotline, options) }))

  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((key, index) => key - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0

  return withKeys.sort((a, b) => compare(a.sortKeys, b.sortKeys)).map(({ hotline }) => hotline)
}

/**
 * Leaves the first hotline first, and moves one about trafficking that answers nationwide at any hour to second place:
 * if the first does not pick up, the next number is the right one to try.
 */
function withNationwideSecond(hotlines: readonly Hotline[], region: Region): Hotline[] {
  const [first] = hotlines
  const nationwide = hotlines.find(
    (hotline) =>
      isNationwide(hotline, region) &&
      hotline.grade !== "low" &&
      hotline.topics.includes("trafficking") &&
      isAlwaysOpen(hotline.hours),
  )

  if (!first || !nationwide || first === nationwide) return [...hotlines]
  return [first, nationwide, ...hotlines.filter((hotline) => hotline !== first && hotline !== nationwide)]
}

/**
 * Orders the hotlines for a place, in groups: emergency; for the person affected; for families; for
 * reporting; police and immigration authorities; and below them hotlines of other countries. `topicsFirst`
 * only reorders hotlines of equal rank. Without a place: hotlines that answer anywhere.
 */
export function orderHotlines(
  hotlines: readonly Hotline[],
  region: Region | null,
  topicsFirst: readonly Topic[] = [],
): readonly HotlineGroup[] {
  const place = region ?? anywhere
  const options = { region: place, topicsFirst }

  const [country, ...others] = countriesShown(place)
  const groups = groupNames.map((name): HotlineGroup => {
    if (name === "abroad" || name === "anywhere") {
      const members = hotlines.filter(
        (hotline) =>
          others.includes(hotline.country) &&
          (hotline.country === anywhere) === (name === "anywhere") &&
          hotline.operatorType !== "emergency",
      )
      return { name, hotlines: sortHotlines(members, options) }
    }
    const members = sortHotlines(
      hotlines.filter((hotline) => hotline.country === country && groupOf(hotline) === name),
      name === "emergency" ? { ...options, topicsFirst: [] } : options,
    )
    return { name, hotlines: name === "person" ? withNationwideSecond(members, place) : members }
  })

  return groups.filter((group) => group.hotlines.length > 0)
}

/** The hotlines of the place's country that `shown` does not contain, in the order of the place. */
export function orderRemaining(
  hotlines: readonly Hotline[],
  region: Region,
  shown: readonly HotlineGroup[],
): readonly Hotline[] {
  const alreadyShown = new Set(shown.flatMap((group) => group.hotlines))
  const remaining = hotlines.filter((hotline) => hotline.country === countryOf(region) && !alreadyShown.has(hotline))
  return orderHotlines(remaining, region).flatMap((group) => group.hotlines)
}
