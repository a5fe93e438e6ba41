import { isShown, type HotlineRecord } from "../../directory/schema/record.ts"
import { callSheet } from "./call-sheet.ts"
import { coverageTable, coverageGaps, knownFacts } from "./coverage.ts"
import { compareUrgency, dueTable, heldBackTable, isDue } from "./due.ts"

/** The hotlines to check: those due, and those of the given countries that no person has checked yet. */
export function hotlinesToCheck(
  records: readonly HotlineRecord[],
  today: string,
  countries: readonly string[],
): HotlineRecord[] {
  const isUnchecked = ({ lastVerified, country, status }: HotlineRecord): boolean =>
    lastVerified === null && status !== "retired" && countries.includes(country)
  return records.filter((record) => isDue(record, today) || isUnchecked(record)).sort(compareUrgency)
}

/** The state of the directory on one day, in Markdown. */
export function directoryReport(
  records: readonly HotlineRecord[],
  today: string,
  countries: readonly string[],
): string {
  const countryCount = new Set(records.map(({ country }) => country).filter((code) => code !== "ZZ")).size
  const shownCount = records.filter(isShown).length
  const uncheckedCount = records.filter(({ lastVerified }) => lastVerified === null).length
  return `${[
    `# The directory on ${today}`,
    `${records.length} hotlines of ${countryCount} countries and territories; ${shownCount} are shown; no person has checked ${uncheckedCount} of them yet.`,
    "## Due for a check",
    dueTable(records, today),
    "## Disputed, withheld, retired",
    heldBackTable(records),
    "## Coverage",
    ...coverageGaps(records),
    knownFacts(records),
    coverageTable(records),
    "## Call sheet",
    `The hotlines that are due, and those of ${countries.join(", ")} that no person has checked yet.`,
    callSheet(hotlinesToCheck(records, today, countries)),
  ].join("\n\n")}\n`
}
