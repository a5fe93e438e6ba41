import { anywhere, countryOf, type Region } from "../places/region"
import { firstNumber } from "./dial"
import { isAlwaysOpen } from "./hours"
import type { Line, Topic } from "./line"
import { nearness } from "./place"

export const groupNames = ["emergency", "person", "family", "report", "authority", "abroad", "anywhere"] as const
export type GroupName = (typeof groupNames)[number]

export interface LineGroup {
  readonly name: GroupName
  readonly lines: readonly Line[]
}

/** Across the border, where that is a bus ride away. */
const neighbors: Readonly<Record<string, string>> = { "US-CA-SD": "MX" }

/** Countries whose lines stand in the list of a place, its own first. */
export function countriesShown(region: Region | null): readonly string[] {
  if (region === null) return [anywhere]
  const abroad = neighbors[region]
  return [...new Set([countryOf(region), ...(abroad === undefined ? [] : [abroad]), anywhere])]
}

/**
 * Who answers decides: a police or immigration line is never put among the confidential ones. An
 * office that must act on what it hears stands under reporting; one that cares for people does not.
 */
export function groupOf(line: Line): Exclude<GroupName, "abroad" | "anywhere"> {
  switch (line.operatorType) {
    case "emergency":
      return "emergency"
    case "police":
    case "immigration":
    case "prosecutor":
      return "authority"
    case "child-protection":
    case "government":
      return line.topics.includes("report") || line.contact.mustReport === "yes" ? "report" : careGroup(line)
    default:
      return careGroup(line)
  }
}

function careGroup(line: Line): "person" | "family" | "report" {
  if (line.topics[0] === "report") return "report"

  const forPerson = line.audience.includes("young-person") || line.audience.includes("adult-survivor")
  const familyFirst = line.audience[0] === "family" || line.topics[0] === "missing"
  return forPerson && !familyFirst ? "person" : "family"
}

/** What is asked of the order: where, and which topics an adult or a policy would have first. */
interface Wish {
  readonly region: Region
  readonly topicsFirst: readonly Topic[]
}

/**
 * Small is first. Immigration authorities stand below all others, and an unconfirmed line below
 * confirmed ones, however near it is. A topic that was chosen counts only among lines that are equal
 * so far: it never leads past a nearer line, nor from a number to a website.
 */
function weights(line: Line, { region, topicsFirst }: Wish): number[] {
  return [
    line.operatorType === "immigration" ? 1 : 0,
    line.grade === "low" || line.status === "disputed" ? 1 : 0,
    nearness(line, region) ?? 4,
    firstNumber(line) === null ? 1 : 0,
    topicsFirst.some((topic) => line.topics.includes(topic)) ? 0 : 1,
    isAlwaysOpen(line.hours) ? 0 : 1,
    line.topics.includes("trafficking") ? 0 : 1,
  ]
}

function sorted(lines: readonly Line[], wish: Wish): Line[] {
  const weighed = lines.map((line) => ({ line, weight: weights(line, wish) }))

  const compare = (a: readonly number[], b: readonly number[]): number =>
    a.map((weight, index) => weight - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0

  return weighed.sort((a, b) => compare(a.weight, b.weight)).map(({ line }) => line)
}

/**
 * The first two are one that is near and one that answers everywhere at any hour: where the near
 * one does not pick up, the next number is the right one to try.
 */
function nearThenEverywhere(lines: readonly Line[], region: Region): Line[] {
  const [first] = lines
  const everywhere = lines.find(
    (line) =>
      nearness(line, region) === 2 &&
      line.grade !== "low" &&
      line.topics.includes("trafficking") &&
      isAlwaysOpen(line.hours),
  )

  if (!first || !everywhere || first === everywhere) return [...lines]
  return [first, everywhere, ...lines.filter((line) => line !== first && line !== everywhere)]
}

/**
 * Which lines, in which order, for a place: emergency; lines for the person affected; for families;
 * for reporting; police and immigration authorities last, and below them what is not of this
 * country. A setting moves a line among its equals, and none out. For no place: what answers anywhere.
 */
export function orderLines(
  lines: readonly Line[],
  region: Region | null,
  topicsFirst: readonly Topic[] = [],
): readonly LineGroup[] {
  const place = region ?? anywhere
  const wish = { region: place, topicsFirst }

  const [country, ...others] = countriesShown(place)
  const groups = groupNames.map((name): LineGroup => {
    if (name === "abroad" || name === "anywhere") {
      const members = lines.filter(
        (line) =>
          others.includes(line.country) &&
          (line.country === anywhere) === (name === "anywhere") &&
          line.operatorType !== "emergency",
      )
      return { name, lines: sorted(members, wish) }
    }
    const members = sorted(
      lines.filter((line) => line.country === country && groupOf(line) === name),
      name === "emergency" ? { ...wish, topicsFirst: [] } : wish,
    )
    return { name, lines: name === "person" ? nearThenEverywhere(members, place) : members }
  })

  return groups.filter((group) => group.lines.length > 0)
}

/** What a search found: this country's lines, and those of other countries, best first. */
export interface FoundLines {
  readonly here: readonly Line[]
  readonly elsewhere: readonly Line[]
  /** A number was typed that only lines of other countries have: it is they that are meant. */
  readonly isNumberAbroad?: true
  /** A number was typed, and no line has it. */
  readonly isUnknownNumber?: true
}

/** All lines of the country of a place but those that stand in a list already, in the order of that place. */
export function orderMore(lines: readonly Line[], region: Region, shown: readonly LineGroup[]): readonly Line[] {
  const there = new Set(shown.flatMap((group) => group.lines))
  const own = lines.filter((line) => line.country === countryOf(region) && !there.has(line))
  return orderLines(own, region).flatMap((group) => group.lines)
}
