import type { HotlineRecord } from "../../directory/schema/record.ts"
import { table } from "./table.ts"

export function isDue(record: HotlineRecord, today: string): boolean {
  return record.status !== "retired" && record.nextCheck <= today
}

/** Sorts the seed hotlines first, then the longest overdue. */
export function compareUrgency(a: HotlineRecord, b: HotlineRecord): number {
  const seedRank = (record: HotlineRecord): number => (record.seed === true ? 0 : 1)
  return seedRank(a) - seedRank(b) || a.nextCheck.localeCompare(b.nextCheck) || a.id.localeCompare(b.id)
}

export function dueTable(records: readonly HotlineRecord[], today: string): string {
  const due = records.filter((record) => isDue(record, today)).sort(compareUrgency)
  if (due.length > 0) {
    return table(
      ["hotline", "due", "last checked", "grade", "status"],
      due.map(({ id, nextCheck, lastVerified, grade, status }) => [
        id,
        nextCheck,
        lastVerified ?? "never",
        grade,
        status,
      ]),
    )
  }
  const nextChecks = records.filter(({ status }) => status !== "retired").map(({ nextCheck }) => nextCheck)
  const [earliest] = nextChecks.sort()
  return earliest === undefined ? "None." : `None. The next check is due on ${earliest}.`
}

/** The hotlines that are shown with a warning or not at all, and why. */
export function heldBackTable(records: readonly HotlineRecord[]): string {
  const heldBack = records
    .filter(({ status }) => status !== "active")
    .sort((a, b) => a.status.localeCompare(b.status) || a.id.localeCompare(b.id))
  return table(
    ["hotline", "status", "why"],
    heldBack.map(({ id, status, sources, gradeNote }) => [
      id,
      status,
      sources.length === 0 ? `No https source. ${gradeNote}` : gradeNote,
    ]),
  )
}
