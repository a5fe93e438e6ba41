import * as v from "valibot"
import type { TabRules } from "../core/exit/tab-rules.ts"

/** `a.test`, `a.test/path`, `moodle.*`, `google.*\/maps`: see `core/exit/site-list.ts`. */
const entry = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.([a-z]{2,}|\*)(\/[a-z0-9/-]*[a-z0-9])?$/))
const entries = v.array(entry)
const words = v.array(v.pipe(v.string(), v.regex(/^[\p{Ll}\p{Lo}\p{M}]+$/u)))

const kinds = [
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
  sites: v.strictObject(v.entriesFromList(kinds, entries)),
})

/**
 * Validates directory/tab-rules.json and groups its sites. Learning platforms are `work` but not `typed`,
 * because a course page shows what a teacher wrote. Their messages are recognized by the folder in the address.
 */
export function parseTabRules(text: string): TabRules {
  const { sites, ...names } = v.parse(schema, JSON.parse(text))
  const { learning, ...others } = sites
  return { ...names, typed: Object.values(others).flat(), work: [...sites.mail, ...sites.documents, ...learning] }
}
