import { isShown, type HotlineRecord } from "../../directory/schema/record.ts"
import { callSheet } from "./call-sheet.ts"
import { coverageTable, gaps, known } from "./coverage.ts"
import { byUrgency, dueTable, heldBackTable, isDue } from "./due.ts"

/** The hotlines to check: those due, and those in the requested countries that no person has checked yet. */
export function toCheck(
  records: readonly HotlineRecord[],
  today: string,
  countries: readonly string[],
): HotlineRecord[] {
  const isUnseen = ({ lastVerified, country, status }: HotlineRecord): boolean =>
    lastVerified === null && status !== "retired" && countries.includes(country)
  return records.filter((record) => isDue(record, today) || isUnseen(record)).sort(byUrgency)
}

/** The state of the directory on one day, in Markdown. */
export function report(records: readonly HotlineRecord[], today: string, countries: readonly string[]): string {
  const kept = new Set(records.map(({ country }) => country).filter((code) => code !== "ZZ")).size
  const shown = records.filter(isShown).length
  const unseen = records.filter(({ lastVerified }) => lastVerified === null).length
  return `${[
    `# The directory on ${today}`,
    `${records.length} hotlines of ${kept} countries and territories; ${shown} are shown; ${unseen} were not yet checked by a person.`,
    "## Due for a check",
    dueTable(records, today),
    "## Disputed, withheld, retired",
    heldBackTable(records),
    "## Coverage",
    ...gaps(records),
    known(records),
    coverageTable(records),
    "## Call sheet",
    `What is due, and what no one has checked yet in ${countries.join(", ")}.`,
    callSheet(toCheck(records, today, countries)),
  ].join("\n\n")}\n`
}
