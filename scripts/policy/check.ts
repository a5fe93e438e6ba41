import { problemOf, type Problem } from "../../core/settings/refusal-reasons"
import { isPublicSuffix } from "../../core/settings/public-suffix"
import { parseSettings, type Refused } from "../../core/settings/refused"
import { settingNames } from "../../core/settings/settings"
import { indexBuiltIn, findImpersonation } from "../../core/settings/impersonation"
import { placesOf } from "../../core/places/countries"
import { countries, loadAllHotlines } from "../../directory/hotlines"
import texts from "../../locales/en/refused.json"
import managedSchema from "../../public/managed-schema.json"
import { installationProblems, placeholderProblems } from "./check-installation"
import { fitsType, type TypeSchema } from "./managed-type"
import { readPolicy, textOf } from "./read-policy"

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

/** The values that Chromium browsers drop before Porchlight sees them: the schema does not allow their type. */
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

interface Report {
  readonly rows: readonly string[]
  readonly isSound: boolean
}

const installationHeading = "This file does not install it as you want:"

/** Registry files and profiles of macOS are searched for placeholders only. */
const otherFormats = /^Windows Registry Editor|^<\?xml/

function checkOtherFormat(text: string): Report {
  const problems = placeholderProblems(text)
  if (problems.length > 0) return { rows: [installationHeading, ...problems.map((row) => `  ${row}`)], isSound: false }
  return {
    rows: ["No placeholder is left. To check the settings, check a JSON file that has the same."],
    isSound: true,
  }
}

/** The report for the policy's author, row by row. */
export function checkPolicyFile(bytes: Uint8Array): Report {
  const text = textOf(bytes).trim()
  if (otherFormats.test(text)) return checkOtherFormat(text)
  const read = readPolicy(text, settingNames)
  if ("problem" in read) return { rows: [read.problem], isSound: false }

  const installation = [...installationProblems(read.root), ...placeholderProblems(text)].map((row) => `  ${row}`)
  const refused = refusedOf(read.given)
  if (installation.length + refused.length === 0) return { rows: ["Porchlight uses all of it."], isSound: true }
  const unused = [...refused.map((one) => rowOf(problemOf(one))), ...droppedRows(read.given)]
  return {
    rows: [
      ...(installation.length > 0 ? [installationHeading, ...installation] : []),
      ...(unused.length > 0 ? ["Porchlight does not use:", ...unused] : []),
    ],
    isSound: false,
  }
}
