import { isShown, type HotlineRecord } from "../directory/schema/record.ts"
import { dateProblems, hoursProblems, latestDateOnEarth } from "./record-days.ts"
import { readRecordFile } from "./record-file.ts"
import { numberProblems } from "./record-numbers.ts"
import { addressProblems } from "./record-addresses.ts"
import { costProblems } from "./record-costs.ts"
import { placeProblems } from "./record-place.ts"
import { letterProblems, translationProblems, unknownLanguageProblems } from "./record-words.ts"

/** The first list: the seven hotlines that Porchlight began with. They may be corrected, but never removed. */
export const seedIds: readonly string[] = [
  "us-ca-sd-ccs-crisis-line",
  "us-ca-sd-da-victim-services",
  "us-ca-sd-sdys-stars",
  "us-ca-sd-sdys-icare",
  "us-nhth",
  "us-ncmec",
  "mx-lnctp",
]

/** The problems of one entry that the schema does not find, as `field: problem: how to fix it`. */
export function recordProblems(record: HotlineRecord, today: string): string[] {
  return [
    ...placeProblems(record),
    ...numberProblems(record),
    ...costProblems(record),
    ...letterProblems(record),
    ...addressProblems(record),
    ...hoursProblems(record),
    ...dateProblems(record, today),
    ...translationProblems(record),
    ...unknownLanguageProblems(record),
  ]
}

/**
 * The problems of a file as a whole. Each id must be unique in its file and start with the file's country, so ids are
 * unique across all files.
 */
export function fileProblems(file: string, records: readonly HotlineRecord[]): string[] {
  const country = (/([a-z]{2})\.json$/.exec(file)?.[1] ?? "").toUpperCase()
  const problems: string[] = []
  const seenIds = new Set<string>()
  for (const { id, country: recordCountry } of records) {
    const countryCode = recordCountry.toLowerCase()
    if (recordCountry !== country)
      problems.push(`${id}: country: ${recordCountry} has its own file: move the entry to ${countryCode}.json`)
    if (!id.startsWith(`${countryCode}-`)) problems.push(`${id}: id: start it with the country, ${countryCode}-…`)
    if (seenIds.has(id)) problems.push(`${id}: id: is in this file twice: give one of the two entries another id`)
    seenIds.add(id)
  }
  return [...problems, ...seedProblems(country, records)]
}

function seedProblems(country: string, records: readonly HotlineRecord[]): string[] {
  const problems: string[] = []
  for (const id of seedIds.filter((seed) => seed.startsWith(`${country.toLowerCase()}-`))) {
    const record = records.find((entry) => entry.id === id)
    if (!record) problems.push(`${id}: entry: is on the first list but missing here: restore it`)
    else if (record.seed !== true) problems.push(`${id}: seed: is on the first list: write true`)
    else if (!isShown(record))
      problems.push(`${id}: status: a hotline on the first list is always shown: write active or disputed`)
  }
  for (const { id, seed } of records) {
    if (seed === true && !seedIds.includes(id)) problems.push(`${id}: seed: is not on the first list: remove the field`)
  }
  return problems
}

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
