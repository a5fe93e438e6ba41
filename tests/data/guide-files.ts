import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Guide, LearnMore } from "../../core/guides/guide"
import { languages, type Language } from "../../core/languages"
import { parseGuide } from "../../build/guide"

const folder = fileURLToPath(new URL("../../directory/guides/", import.meta.url))
export const names = (language: Language): string[] =>
  readdirSync(folder + language).filter((name) => name.endsWith(".md"))
export const read = (language: Language, name: string): Guide => {
  const file = `${folder}${language}/${name}`
  return parseGuide(file, readFileSync(file, "utf8"))
}
export const guides = languages.flatMap((language) => names(language).map((name) => read(language, name)))
export const byName = guides.map((guide): [string, Guide] => [`${guide.language}/${guide.id}`, guide])
export const learnMore: readonly LearnMore[] = JSON.parse(readFileSync(`${folder}learn-more.json`, "utf8"))

export const all = (pattern: RegExp, html: string): string[] =>
  [...html.matchAll(pattern)].map((found) => found[1] ?? "")
export const lineIds = (html: string): string[] => all(/data-line="([^"]*)"/g, html)
export const addresses = (html: string): string[] => all(/href="(https?:[^"]*)"/g, html)
export const guideLinks = (html: string): string[] => all(/href="#guide-([^"]*)"/g, html)
export const steps = (guide: Guide): Guide["sections"][number]["steps"][number][] =>
  guide.sections.flatMap((s) => s.steps)
export const step = (guide: Guide, id: string): string => steps(guide).find((entry) => entry.id === id)?.html ?? ""

/** What a reader reads, one paragraph or list entry a line. */
export function proseOf(guide: Guide): string[] {
  const html = steps(guide).flatMap((entry) => [entry.title, ...entry.html.split(/<\/?(?:p|li|ul|ol)>/)])
  const around = [guide.title, guide.summary, ...guide.sections.map((s) => s.title), ...guide.links.map((l) => l.note)]
  const plain = [...around, ...html].map((text) =>
    text
      .replace(/<[^>]*>/g, "")
      .replaceAll("&amp;", "&")
      .trim(),
  )
  return plain.filter((text) => text !== "")
}

/** The name of a line may hold words that a guide may not. */
export function withoutLineNames(guide: Guide): Guide {
  const without = (html: string): string => html.replace(/<a [^>]*data-line=[^>]*>.*?<\/a>/g, "")
  const bare = guide.sections.map((s) => ({ ...s, steps: s.steps.map((e) => ({ ...e, html: without(e.html) })) }))
  return { ...guide, sections: bare }
}

function sentencesOf(prose: readonly string[]): string[] {
  const whole = prose.map((text) => text.replaceAll("U.S.", "US").replaceAll("EE. UU.", "EEUU"))
  return whole.flatMap((text) => text.split(/(?<=[.?!]["”]?)\s+/))
}

const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
export const tooLong = (prose: readonly string[]): string[] => sentencesOf(prose).filter((s) => wordsIn(s) > 25)
export const hostOf = (url: string): string => new URL(url).host
