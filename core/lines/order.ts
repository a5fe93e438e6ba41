import type { Region } from "../settings/settings"
import { firstNumber } from "./dial"
import { isAlwaysOpen } from "./hours"
import type { Line } from "./line"
import { nearness, places } from "./place"

export const groupNames = ["emergency", "person", "family", "report", "authority", "abroad"] as const
export type GroupName = (typeof groupNames)[number]

export interface LineGroup {
  readonly name: GroupName
  readonly lines: readonly Line[]
}

/** Across the border, where that is a bus ride away. */
const neighbour: Partial<Record<Region, string>> = { "US-CA-SD": "MX" }

/** Who answers decides: a police or immigration line is never put among the confidential ones. */
export function groupOf(line: Line): Exclude<GroupName, "abroad"> {
  switch (line.operatorType) {
    case "emergency":
      return "emergency"
    case "police":
    case "immigration":
    case "prosecutor":
      return "authority"
    case "child-protection":
    case "government":
      return "report"
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

/** Small is first. An unconfirmed line stands below confirmed ones, however near it is. */
function weights(line: Line, region: Region): number[] {
  return [
    line.grade === "low" || line.status === "disputed" ? 1 : 0,
    nearness(line, region) ?? 4,
    firstNumber(line) === null ? 1 : 0,
    isAlwaysOpen(line.hours) ? 0 : 1,
    line.topics.includes("trafficking") ? 0 : 1,
  ]
}

function sorted(lines: readonly Line[], region: Region): Line[] {
  const weighed = lines.map((line) => ({ line, weight: weights(line, region) }))
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
 * for reporting; police and immigration authorities last. Nobody's setting moves a line up or out.
 */
export function orderLines(lines: readonly Line[], region: Region | null): readonly LineGroup[] {
  if (region === null) return []
  const here = lines.filter((line) => line.country === places[region].country)
  const abroad = lines.filter((line) => line.country === neighbour[region] && line.operatorType !== "emergency")
  const groups = groupNames.map((name): LineGroup => {
    if (name === "abroad") return { name, lines: sorted(abroad, region) }
    const members = sorted(
      here.filter((line) => groupOf(line) === name),
      region,
    )
    return { name, lines: name === "person" ? nearThenEverywhere(members, region) : members }
  })
  return groups.filter((group) => group.lines.length > 0)
}

/**
 * What a search found: first this country's lines, then other countries', in the order of the search,
 * but with police and immigration authorities last: a word such as "pimp" must not lead there first.
 */
export function foundLines(
  lines: readonly Line[],
  ids: readonly string[],
  region: Region | null,
): { readonly here: readonly Line[]; readonly elsewhere: readonly Line[] } {
  const fitting = ids.flatMap((id) => lines.find((line) => line.id === id) ?? [])
  const isAuthority = (line: Line): boolean => groupOf(line) === "authority"
  const found = [...fitting.filter((line) => !isAuthority(line)), ...fitting.filter(isAuthority)]
  const country = region === null ? null : places[region].country
  return {
    here: found.filter((line) => line.country === country),
    elsewhere: found.filter((line) => line.country !== country),
  }
}
