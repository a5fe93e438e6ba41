import { isShown, type HotlineRecord } from "../../directory/schema/record.ts"
import { countryName, table } from "./table.ts"

type Topic = HotlineRecord["topics"][number]

/** The kinds of help that someone looks for. A hotline counts for each kind it serves. */
const kindsOfHelp: readonly (readonly [name: string, isOfKind: (record: HotlineRecord) => boolean])[] = [
  ["emergency", ({ operatorType }) => operatorType === "emergency"],
  ["trafficking", hasTopic("trafficking")],
  ["missing, ran away", hasTopic("missing", "ran-away")],
  ["images", hasTopic("images")],
  ["abuse, violence, suicide", hasTopic("abuse", "violence", "suicide")],
  ["needs, rights", hasTopic("needs", "rights")],
]
const grades = ["high", "medium", "low"] as const

function hasTopic(...topics: readonly Topic[]): (record: HotlineRecord) => boolean {
  return (record) => record.operatorType !== "emergency" && record.topics.some((topic) => topics.includes(topic))
}

/** The number of hotlines and their best grade: `3, high`. */
function summaryCell(hotlines: readonly HotlineRecord[]): string {
  const best = grades.find((grade) => hotlines.some((hotline) => hotline.grade === grade))
  return best === undefined ? "" : `${hotlines.length}, ${best}`
}

export function coverageTable(records: readonly HotlineRecord[]): string {
  const countries = [...new Set(records.map(({ country }) => country))].sort()
  const rows = countries.map((country) => {
    const ofCountry = records.filter((record) => record.country === country)
    const shown = ofCountry.filter(isShown)
    const cells = kindsOfHelp.map(([, isOfKind]) => summaryCell(shown.filter(isOfKind)))
    return [
      countryName(country),
      String(shown.length),
      ...cells,
      ofCountry.length > shown.length ? String(ofCountry.length - shown.length) : "",
    ]
  })
  return table(["country", "shown", ...kindsOfHelp.map(([name]) => name), "not shown"], rows)
}

/**
 * The countries with too few hotlines. They are listed separately, because readers would miss them in the long table.
 */
export function coverageGaps(records: readonly HotlineRecord[]): readonly string[] {
  const shown = records.filter(isShown)
  const countries = [...new Set(records.map(({ country }) => country))].sort()
  const countriesWith = (matches: (record: HotlineRecord) => boolean): Set<string> =>
    new Set(shown.filter(matches).map(({ country }) => country))
  const withAny = countriesWith(() => true)
  const withHelpline = countriesWith(({ operatorType }) => operatorType !== "emergency")
  const withConfirmedHelpline = countriesWith(
    ({ operatorType, grade }) => operatorType !== "emergency" && grade !== "low",
  )
  const listOf = (codes: readonly string[]): string => (codes.length === 0 ? "none" : codes.join(", "))
  return [
    `Nothing shown: ${listOf(countries.filter((code) => !withAny.has(code)))}.`,
    `Only an emergency number: ${listOf(countries.filter((code) => withAny.has(code) && !withHelpline.has(code)))}.`,
    `Besides the emergency number, only hotlines graded low: ${listOf(countries.filter((code) => withHelpline.has(code) && !withConfirmedHelpline.has(code)))}.`,
  ]
}

/** How many hotlines have each fact recorded, rather than "unknown". */
export function knownFacts(records: readonly HotlineRecord[]): string {
  const shown = records.filter((record) => isShown(record) && record.operatorType !== "emergency")
  const facts: readonly (readonly [name: string, isKnown: (record: HotlineRecord) => boolean])[] = [
    ["hours", ({ hours }) => hours !== null],
    ["languages", ({ channels }) => channels.some(({ languages }) => languages.length > 0)],
    ["cost", ({ channels }) => channels.some(({ cost }) => cost !== "unknown")],
    ["from abroad", ({ channels }) => channels.some(({ abroad }) => abroad !== "unknown")],
    ["confidential", ({ contact }) => contact.confidential !== "unknown"],
    ["must report", ({ contact }) => contact.mustReport !== "unknown"],
    ["recorded", ({ contact }) => contact.recorded !== "unknown"],
    ["seen on the bill", ({ contact }) => contact.seenOnBill !== "unknown"],
    ["date of the source", ({ sources }) => typeof sources[0]?.date === "string"],
  ]
  const counts = facts.map(([name, isKnown]) => `${name} of ${shown.filter(isKnown).length}`).join(", ")
  return `Known facts about the ${shown.length} shown hotlines that are not emergency numbers: ${counts}.`
}
