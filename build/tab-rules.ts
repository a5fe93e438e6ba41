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

/** A course page shows what a teacher wrote; the messages of a platform lie in folders that are named so. */
export function parseTabRules(text: string): TabRules {
  const { sites, ...names } = v.parse(schema, JSON.parse(text))
  const { learning, ...others } = sites
  return { ...names, typed: Object.values(others).flat(), work: [...sites.mail, ...sites.documents, ...learning] }
}
