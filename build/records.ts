import type { HotlineRecord } from "../directory/schema/record.ts"
import { fileProblems, recordProblems } from "./record-checks.ts"
import { lastDayOnEarth } from "./record-days.ts"
import { readRecordFile } from "./record-file.ts"

/**
 * Parses one country's file and checks everything that docs/DIRECTORY.md requires. Throws one error with
 * a row for each problem, which names the file, the entry and the field and says how to fix it.
 */
export function parseRecords(file: string, text: string, today = lastDayOnEarth(new Date())): HotlineRecord[] {
  const records = readRecordFile(file, text)
  const problems = records.flatMap((record) =>
    recordProblems(record, today).map((problem) => `${record.id}: ${problem}`),
  )
  const all = [...problems, ...fileProblems(file, records)]
  if (all.length > 0) throw new Error(all.map((problem) => `${file}, ${problem}`).join("\n"))
  return records
}
