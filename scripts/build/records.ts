import * as v from "valibot"
import { lineRecord, type LineRecord } from "../../core/lines/record.ts"

/** Reads one country's file; throws one error that names the file, the entry and the field. */
export function parseRecords(file: string, text: string): LineRecord[] {
  const entries: unknown = JSON.parse(text)
  if (!Array.isArray(entries)) throw new Error(`${file}: write a list of lines, [ … ]`)
  return entries.map((entry: unknown, index) => {
    const parsed = v.safeParse(lineRecord, entry)
    if (parsed.success) return parsed.output
    const id = typeof entry === "object" && entry !== null && "id" in entry ? String(entry.id) : `entry ${index + 1}`
    const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "entry"}: ${issue.message}`)
    throw new Error(`${file}, ${id}: ${faults.join("; ")}`)
  })
}
