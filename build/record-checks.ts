import { isShown, type LineRecord } from "../core/lines/record.ts"
import { dateFaults, hoursFaults } from "./record-days.ts"
import { numberFaults } from "./record-numbers.ts"
import { addressFaults } from "./record-addresses.ts"
import { costFaults } from "./record-costs.ts"
import { placeFaults } from "./record-place.ts"
import { letterFaults, translationFaults, unknownLanguageFaults } from "./record-words.ts"

/** The seven lines of the list that Porchlight began with. They may be corrected, never taken out. */
export const seedIds: readonly string[] = [
  "us-ca-sd-ccs-crisis-line",
  "us-ca-sd-da-victim-services",
  "us-ca-sd-sdys-stars",
  "us-ca-sd-sdys-icare",
  "us-nhth",
  "us-ncmec",
  "mx-lnctp",
]

/** What is wrong with one entry, beyond the schema: `field: what, and how to mend it`. */
export function recordFaults(record: LineRecord, today: string): string[] {
  return [
    ...placeFaults(record),
    ...numberFaults(record),
    ...costFaults(record),
    ...letterFaults(record),
    ...addressFaults(record),
    ...hoursFaults(record),
    ...dateFaults(record, today),
    ...translationFaults(record),
    ...unknownLanguageFaults(record),
  ]
}

/** What is wrong between the entries of one file. As each id begins with the file's country, ids are unique over all files too. */
export function fileFaults(file: string, records: readonly LineRecord[]): string[] {
  const country = (/([a-z]{2})\.json$/.exec(file)?.[1] ?? "").toUpperCase()
  const faults: string[] = []
  const seen = new Set<string>()
  for (const { id, country: own } of records) {
    if (own !== country)
      faults.push(`${id}: country: ${own} has a file of its own, move the entry to ${own.toLowerCase()}.json`)
    if (!id.startsWith(`${own.toLowerCase()}-`))
      faults.push(`${id}: id: begin it with the country, ${own.toLowerCase()}-…`)
    if (seen.has(id)) faults.push(`${id}: id: stands in this file twice, give one of the two another id`)
    seen.add(id)
  }
  return [...faults, ...seedFaults(country, records)]
}

function seedFaults(country: string, records: readonly LineRecord[]): string[] {
  const faults: string[] = []
  for (const id of seedIds.filter((seed) => seed.startsWith(`${country.toLowerCase()}-`))) {
    const record = records.find((entry) => entry.id === id)
    if (!record) faults.push(`${id}: entry: belongs to the first list and is missing, bring it back`)
    else if (record.seed !== true) faults.push(`${id}: seed: belongs to the first list, write true`)
    else if (!isShown(record))
      faults.push(`${id}: status: a line of the first list is always shown, write active or disputed`)
  }
  for (const { id, seed } of records) {
    if (seed === true && !seedIds.includes(id)) faults.push(`${id}: seed: is not of the first list, take the field out`)
  }
  return faults
}
