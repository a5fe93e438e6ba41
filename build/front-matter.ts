import * as v from "valibot"
import { guideReaders } from "../core/guides/guide.ts"

const nonEmptyText = v.pipe(v.string(), v.nonEmpty("write something after the colon"))
const address = v.pipe(v.string(), v.regex(/^https:\/\/[^\s]+$/, "write an https:// address"))
const link = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2}( \| [^|]+){3}$/, "write a link as: language | https://address | title | note"),
  v.transform((text) => text.split(" | ")),
  v.strictTuple([nonEmptyText, address, nonEmptyText, nonEmptyText]),
  v.transform(([language, url, title, note]) => ({ title, note, url, language })),
)

const otherGuide = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*( \| [^|]+)?$/, "write a guide as: happening-to-me, or: happening-to-me | It’s about me"),
  v.transform((text) => text.split(" | ")),
  v.transform(([id = "", words = null]) => ({ id, words })),
)

const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "write the two capital letters of ISO 3166, such as US"))

const frontMatter = v.strictObject({
  title: nonEmptyText,
  for: v.picklist(guideReaders, `write ${guideReaders.join(" or ")}`),
  country: v.optional(countryCode),
  numbers: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(", ")),
      v.array(countryCode),
    ),
  ),
  summary: nonEmptyText,
  lastReviewed: v.pipe(v.string(), v.isoDate("write a day like 2026-11-22")),
  reviewer: v.string(),
  notThisGuide: v.optional(v.array(otherGuide, "write a list of guides"), []),
  links: v.pipe(v.array(link, "write a list of links"), v.minLength(1, "write at least one link")),
  sources: v.pipe(v.array(address, "write a list of addresses"), v.minLength(1, "write at least one source")),
})
export type FrontMatter = v.InferOutput<typeof frontMatter>

const fieldLine = /^(\w+):\s*(.*)$/
const entryLine = /^\s*-\s+(.+)$/
const entriesOf = (field: string | string[] | undefined): string[] => (Array.isArray(field) ? field : [])

/**
 * Parses `key: value` lines, and `key:` lines followed by `- entry` lines. It deliberately supports nothing else of
 * YAML.
 */
function fieldsOf(lines: readonly string[]): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  let key = ""
  for (const line of lines) {
    const [, name, value = ""] = fieldLine.exec(line) ?? []
    const [, entry] = entryLine.exec(line) ?? []
    if (name !== undefined) {
      if (name in fields) throw new Error(`front matter: "${name}" appears twice: keep one`)
      key = name
      fields[key] = value.trim()
    } else if (entry !== undefined && key !== "") {
      fields[key] = [...entriesOf(fields[key]), entry.trim()]
    } else if (line.trim() !== "") {
      throw new Error(`front matter: write "key: value" or "- entry" instead of "${line}"`)
    }
  }
  return fields
}

/**
 * Splits a guide into its validated front matter and its body. `bodyLine` is the line number on which the
 * body starts. Throws if the front matter is wrong.
 */
export function parseFrontMatter(text: string): { head: FrontMatter; body: string; bodyLine: number } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text)
  if (match?.[1] === undefined) throw new Error("front matter: start the file with --- and close it with ---")
  const parsed = v.safeParse(frontMatter, fieldsOf(match[1].split("\n")))
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "front matter"}: ${issue.message}`)
    throw new Error(`front matter: ${problems.join("; ")}`)
  }
  return { head: parsed.output, body: text.slice(match[0].length), bodyLine: match[0].split("\n").length }
}
