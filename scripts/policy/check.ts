import { problemOf, type Problem } from "../../core/settings/refusal-reasons"
import { isPublicSuffix } from "../../core/settings/public-suffix"
import { parseSettings, type Refused } from "../../core/settings/refused"
import { settingNames } from "../../core/settings/settings"
import { indexBuiltIn, findImpersonation } from "../../core/settings/impersonation"
import { placesOf } from "../../core/places/countries"
import { countries, loadAllHotlines } from "../../directory/hotlines"
import texts from "../../locales/en/refused.json"
import managedSchema from "../../public/managed-schema.json"
import { fitsType, type TypeSchema } from "./managed-type"
import { readPolicy } from "./read-policy"

const { refused: messages } = texts

function partOf(part: string | number | null): string {
  if (part === null) return messages.unnamed
  return typeof part === "number" ? messages.entry.replace("{number}", String(part)) : part
}

function rowOf({ where, value, why, names }: Problem): string {
  const sentence = Object.entries(names).reduce(
    (text, [name, word]) => text.replaceAll(`{${name}}`, word),
    messages.why[why],
  )
  const place = where.length === 0 ? messages.whole : where.map(partOf).join(", ")
  return `  ${place}${value === null ? "" : ` (${value})`}: ${sentence}`
}

/** These browsers drop a value of a type that the schema does not list before Porchlight sees it. */
function droppedRows(given: Readonly<Record<string, unknown>>): readonly string[] {
  const { addedPeople } = managedSchema.properties
  const addedHotlines = { ...managedSchema.properties.addedHotlines, items: addedPeople.items }
  const properties: Readonly<Record<string, TypeSchema>> = { ...managedSchema.properties, addedHotlines }
  return Object.entries(given)
    .filter(([name, value]) => properties[name] && !fitsType(value, properties[name]))
    .map(([name]) => `  ${name}: Chrome, Edge and Chromium leave out all of it, since a part of it has another type.`)
}

/** Read at import time, because scripts/check-policy.ts can load no more files later. */
const builtIn = indexBuiltIn(await loadAllHotlines())
const places = placesOf(countries)

const refusedOf = (given: unknown): readonly Refused[] =>
  parseSettings(given, {
    isPlace: (region) => places.includes(region),
    isShared: isPublicSuffix,
    impersonates: (contact) => findImpersonation(builtIn, contact),
  }).refused

/** The report for the policy's author, row by row. */
export function checkPolicyFile(bytes: Uint8Array): { readonly rows: readonly string[]; readonly isSound: boolean } {
  const read = readPolicy(bytes, settingNames)
  if ("problem" in read) return { rows: [read.problem], isSound: false }

  const refused = refusedOf(read.given)
  if (refused.length === 0) return { rows: ["Porchlight uses all of it."], isSound: true }
  const rows = [...refused.map((one) => rowOf(problemOf(one))), ...droppedRows(read.given)]
  return { rows: ["Porchlight does not use:", ...rows], isSound: false }
}
