import { isShown, type HotlineRecord } from "../../directory/schema/record.ts"
import { countryName, table } from "./table.ts"

type Topic = HotlineRecord["topics"][number]

/** The kinds of help that someone looks for. A hotline counts for each kind it serves. */
const kinds: readonly (readonly [name: string, isOf: (record: HotlineRecord) => boolean])[] = [
  ["emergency", ({ operatorType }) => operatorType === "emergency"],
  ["trafficking", about("trafficking")],
  ["missing, ran away", about("missing", "ran-away")],
  ["images", about("images")],
  ["abuse, violence, suicide", about("abuse", "violence", "suicide")],
  ["needs, rights", about("needs", "rights")],
]
const grades = ["high", "medium", "low"] as const

function about(...topics: readonly Topic[]): (record: HotlineRecord) => boolean {
  return (record) => record.operatorType !== "emergency" && record.topics.some((topic) => topics.includes(topic))
}

/** `3, high`: the number of hotlines and the best grade. */
function cell(hotlines: readonly HotlineRecord[]): string {
  const best = grades.find((grade) => hotlines.some((hotline) => hotline.grade === grade))
  return best === undefined ? "" : `${hotlines.length}, ${best}`
}

export function coverageTable(records: readonly HotlineRecord[]): string {
  const countries = [...new Set(records.map(({ country }) => country))].sort()
  const rows = countries.map((country) => {
    const own = records.filter((record) => record.country === country)
    const shown = own.filter(isShown)
    const cells = kinds.map(([, isOf]) => cell(shown.filter(isOf)))
    return [
      countryName(country),
      String(shown.length),
      ...cells,
      own.length > shown.length ? String(own.length - shown.length) : "",
    ]
  })
  return table(["country", "shown", ...kinds.map(([name]) => name), "not shown"], rows)
}

/** Listed separately, so that the long table does not hide them. */
export function gaps(records: readonly HotlineRecord[]): readonly string[] {
  const shown = records.filter(isShown)
  const countries = [...new Set(records.map(({ country }) => country))].sort()
  const having = (isOf: (record: HotlineRecord) => boolean): Set<string> =>
    new Set(shown.filter(isOf).map(({ country }) => country))
  const any = having(() => true)
  const beyond = having(({ operatorType }) => operatorType !== "emergency")
  const sure = having(({ operatorType, grade }) => operatorType !== "emergency" && grade !== "low")
  const list = (codes: readonly string[]): string => (codes.length === 0 ? "none" : codes.join(", "))
  return [
    `Nothing shown: ${list(countries.filter((code) => !any.has(code)))}.`,
    `Only an emergency number: ${list(countries.filter((code) => any.has(code) && !beyond.has(code)))}.`,
    `Beyond the emergency number, only hotlines graded low: ${list(countries.filter((code) => beyond.has(code) && !sure.has(code)))}.`,
  ]
}

/** Facts about a hotline, and how often they are known rather than "unknown". */
export function known(records: readonly HotlineRecord[]): string {
  const shown = records.filter((record) => isShown(record) && record.operatorType !== "emergency")
  const having = (hasHotlines: (record: HotlineRecord) => boolean): string => `${shown.filter(hasHotlines).length}`
  const answers: readonly (readonly [question: string, hasHotlines: (record: HotlineRecord) => boolean])[] = [
    ["hours", ({ hours }) => hours !== null],
    ["languages", ({ channels }) => channels.some(({ languages }) => languages.length > 0)],
    ["cost", ({ channels }) => channels.some(({ cost }) => cost !== "unknown")],
    ["from abroad", ({ channels }) => channels.some(({ abroad }) => abroad !== "unknown")],
    ["confidential", ({ contact }) => contact.confidential !== "unknown"],
    ["must report", ({ contact }) => contact.mustReport !== "unknown"],
    ["recorded", ({ contact }) => contact.recorded !== "unknown"],
    ["seen on the bill", ({ contact }) => contact.seenOnBill !== "unknown"],
    ["day of the source", ({ sources }) => typeof sources[0]?.date === "string"],
  ]
  const told = answers.map(([question, hasHotlines]) => `${question} of ${having(hasHotlines)}`).join(", ")
  return `Of ${shown.length} hotlines shown that are no emergency number, known is: ${told}.`
}
