import { isShown, type HotlineRecord } from "../core/hotlines/record.ts"
import { dateProblems, hoursProblems } from "./record-days.ts"
import { numberProblems } from "./record-numbers.ts"
import { addressProblems } from "./record-addresses.ts"
import { costProblems } from "./record-costs.ts"
import { placeProblems } from "./record-place.ts"
import { letterProblems, translationProblems, unknownLanguageProblems } from "./record-words.ts"

/** The seven hotlines of the list that Porchlight began with. They may be corrected, never taken out. */
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

/** What is wrong between the entries of one file. As each id begins with the file's country, ids are unique over all files too. */
export function fileProblems(file: string, records: readonly HotlineRecord[]): string[] {
  const country = (/([a-z]{2})\.json$/.exec(file)?.[1] ?? "").toUpperCase()
  const problems: string[] = []
  const seen = new Set<string>()
  for (const { id, country: own } of records) {
    if (own !== country)
      problems.push(`${id}: country: ${own} has a file of its own, move the entry to ${own.toLowerCase()}.json`)
    if (!id.startsWith(`${own.toLowerCase()}-`))
      problems.push(`${id}: id: begin it with the country, ${own.toLowerCase()}-…`)
    if (seen.has(id)) problems.push(`${id}: id: stands in this file twice, give one of the two another id`)
    seen.add(id)
  }
  return [...problems, ...seedProblems(country, records)]
}

function seedProblems(country: string, records: readonly HotlineRecord[]): string[] {
  const problems: string[] = []
  for (const id of seedIds.filter((seed) => seed.startsWith(`${country.toLowerCase()}-`))) {
    const record = records.find((entry) => entry.id === id)
    if (!record) problems.push(`${id}: entry: belongs to the first list and is missing, bring it back`)
    else if (record.seed !== true) problems.push(`${id}: seed: belongs to the first list, write true`)
    else if (!isShown(record))
      problems.push(`${id}: status: a hotline of the first list is always shown, write active or disputed`)
  }
  for (const { id, seed } of records) {
    if (seed === true && !seedIds.includes(id))
      problems.push(`${id}: seed: is not of the first list, take the field out`)
  }
  return problems
}
