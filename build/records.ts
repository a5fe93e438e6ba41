import type { HotlineRecord } from "../directory/schema/record.ts"
import { fileProblems, recordProblems } from "./record-checks.ts"
import { latestDateOnEarth } from "./record-days.ts"
import { readRecordFile } from "./record-file.ts"

/**
 * Parses one country's file and checks everything that docs/DIRECTORY.md requires. Throws one error with a row for each
 * problem. A row names the file, the entry and the field, and says how to fix the problem.
 */
export function parseRecords(file: string, text: string, today = latestDateOnEarth(new Date())): HotlineRecord[] {
  const records = readRecordFile(file, text)
  const problems = records.flatMap((record) =>
    recordProblems(record, today).map((problem) => `${record.id}: ${problem}`),
  )
  const allProblems = [...problems, ...fileProblems(file, records)]
  if (allProblems.length > 0) throw new Error(allProblems.map((problem) => `${file}, ${problem}`).join("\n"))
  return records
}
