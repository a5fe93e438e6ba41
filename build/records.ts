import type { LineRecord } from "../core/lines/record.ts"
import { fileFaults, recordFaults } from "./record-checks.ts"
import { lastDayOnEarth } from "./record-days.ts"
import { readRecordFile } from "./record-file.ts"

/**
 * Reads one country's file and holds it to everything that docs/DIRECTORY.md asks; throws one error
 * with a row for each fault, which names the file, the entry and the field and says how to mend it.
 */
export function parseRecords(file: string, text: string, today = lastDayOnEarth(new Date())): LineRecord[] {
  const records = readRecordFile(file, text)
  const faults = records.flatMap((record) => recordFaults(record, today).map((fault) => `${record.id}: ${fault}`))
  const all = [...faults, ...fileFaults(file, records)]
  if (all.length > 0) throw new Error(all.map((fault) => `${file}, ${fault}`).join("\n"))
  return records
}
