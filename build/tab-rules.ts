import * as v from "valibot"
import { lettersOf, type TabRules } from "../core/exit/tab-rules.ts"

/** Entries look like `a.test`, `a.test/path`, `moodle.*` or `google.*\/maps`: core/exit/sites.ts explains them. */
const entry = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.([a-z]{2,}|\*)(\/[a-z0-9/-]*[a-z0-9])?$/))
const entries = v.array(entry)
const words = v.array(v.pipe(v.string(), v.regex(/^[\p{Ll}\p{Lo}\p{M}]+$/u), v.transform(lettersOf)))

const siteKinds = [
  "assistants",
  "engines",
  "lookups",
  "maps",
  "messengers",
  "mail",
  "documents",
  "learning",
  "tags",
] as const

const schema = v.strictObject({
  parameters: words,
  parametersWithLetters: words,
  parameterParts: words,
  folders: words,
  sites: v.strictObject(v.entriesFromList(siteKinds, entries)),
})

/**
 * Validates directory/tab-rules.json and groups its sites. A page with a learning platform's messages is recognized
 * by the folder in its address.
 */
export function parseTabRules(text: string): TabRules {
  const { sites, ...names } = v.parse(schema, JSON.parse(text))
  const { mail, documents, learning, ...searchKinds } = sites
  return { ...names, typed: Object.values(searchKinds).flat(), drafts: [...mail, ...documents], learning }
}

/**
 * Packs each list of words into one string, because the service worker must start quickly and reads the module at every
 * start. No entry contains a space.
 */
export function asTabRulesModule(rules: TabRules): string {
  const lists: Readonly<Record<string, readonly string[]>> = { ...rules }
  const packed = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.join(" ")]))
  return `const rules = JSON.parse(${JSON.stringify(JSON.stringify(packed))})
for (const name in rules) rules[name] = rules[name].match(/\\S+/g) ?? []
export default rules`
}
