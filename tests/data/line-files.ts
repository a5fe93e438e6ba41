import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { LineRecord } from "../../core/lines/record"
import { parseRecords } from "../../build/records"

const folder = fileURLToPath(new URL("../../directory/lines/", import.meta.url))

export const lineFiles = readdirSync(folder).filter((name) => name.endsWith(".json"))

export function readLines(file: string): LineRecord[] {
  return parseRecords(file, readFileSync(folder + file, "utf8"))
}

export const records: readonly LineRecord[] = lineFiles.flatMap(readLines)

export function recordOf(id: string): LineRecord {
  const found = records.find((record) => record.id === id)
  if (!found) throw new Error(`no line ${id}: bring it back, for one that has ended is "retired" and not deleted`)
  return found
}

/** The numbers of a line by the way they are used: `numbersOf(line, "call")`. */
export function numbersOf(record: LineRecord, type: LineRecord["channels"][number]["type"]): string[] {
  return record.channels.filter((channel) => channel.type === type).map((channel) => channel.value)
}

/** Every sentence and name that a person reads of a line. */
export function textsOf(record: LineRecord): string[] {
  const notes = record.channels.flatMap(({ note }) => (note ? [note.en, note.es] : []))
  const { name, description } = record
  return [
    name.en,
    name.es,
    ...record.alsoKnownAs,
    ...record.formerNames,
    record.operator,
    description.en,
    description.es,
    ...notes,
  ]
}

const keys = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]

/** What a phone's keypad makes of it: letters become digits, everything else goes. */
export function keyed(text: string): string {
  const asDigit = (letter: string): string => String(keys.findIndex((key) => key.includes(letter)) + 2)
  return text.toUpperCase().replace(/[A-Z]/g, asDigit).replace(/\D/g, "")
}
