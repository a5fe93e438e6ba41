// cspell:ignore suicid
import * as v from "valibot"
import { audience, topic } from "../directory/schema/record.ts"
import { troubles } from "../core/hotlines/search/troubles.ts"
import type { SearchWords } from "../core/hotlines/search/search-words.ts"

/** Entries look like `suicid*`, `take+down`, `want die|dead` or `20..30+years`: core/hotlines/search/search-words.ts explains them. */
const wordPattern = String.raw`(?:\d+\.\.\d+\p{Ll}*|=?[\p{Ll}\p{Lo}\p{M}\p{N}'’ー]+\*?)`
const slotPattern = `${wordPattern}(?:\\|${wordPattern})*`
const entry = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^${slotPattern}(?:[ +]${slotPattern})*$`, "u"),
    "write lowercase letters; a space, + or | between words; * after the start of a word",
  ),
)
const entries = v.array(entry)

const schema = v.strictObject({
  countries: v.array(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "write the two capital letters of ISO 3166, such as CA")),
  ),
  stopWords: v.string(),
  topics: v.record(topic, v.strictObject({ clear: entries, hint: entries })),
  troubles: v.optional(v.record(v.picklist(troubles), entries)),
  audiences: v.record(audience, entries),
  channels: v.optional(v.record(v.picklist(["text", "whatsapp", "chat", "written"]), entries)),
  hasOverdosed: v.optional(entries),
  guides: v.optional(v.record(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, "write the id of a guide")), entries)),
  asksToReport: entries,
  ignored: entries,
})

/** Validates a file of search words. Only tests call it: the popup loads the files unchecked. */
export function parseSearchWords(text: string): SearchWords {
  return v.parse(schema, JSON.parse(text))
}
