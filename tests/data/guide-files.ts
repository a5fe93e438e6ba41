import type { Guide } from "../../core/guides/guide"
import type { Language } from "../../core/languages"
import { guides } from "./directory"

export { guideNames as names, guides, learnMore } from "./directory"

export function read(language: Language, name: string): Guide {
  const found = guides.find((guide) => guide.language === language && `${guide.id}.md` === name)
  if (!found) throw new Error(`there is no directory/guides/${language}/${name}`)
  return found
}

const all = (pattern: RegExp, html: string): string[] => [...html.matchAll(pattern)].map((found) => found[1] ?? "")
export const hotlineIds = (html: string): string[] => all(/data-hotline="([^"]*)"/g, html)
export const addresses = (html: string): string[] => all(/href="(https?:[^"]*)"/g, html)
export const guideLinks = (html: string): string[] => all(/href="#guide-([^"]*)"/g, html)
export const steps = (guide: Guide): Guide["sections"][number]["steps"][number][] =>
  guide.sections.flatMap((s) => s.steps)
export const step = (guide: Guide, id: string): string => steps(guide).find((entry) => entry.id === id)?.html ?? ""

/** As a contributor finds it. */
export const fileOf = ({ language, id }: Pick<Guide, "language" | "id">): string =>
  `directory/guides/${language}/${id}.md`

/** A rule's problems in all guides: one row each, starting with the file. */
export const problemsIn = (find: (guide: Guide) => readonly string[]): string[] =>
  guides.flatMap((guide) => find(guide).map((problem) => `${fileOf(guide)}, ${problem}`))

/** A sentence or paragraph and its location in the file. */
export interface Passage {
  readonly place: string
  readonly text: string
}

const plainOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .trim()

/** The text a reader sees, one passage for each paragraph or list entry. */
export function passagesOf(guide: Guide): Passage[] {
  const at = (place: string, ...texts: readonly string[]): Passage[] => texts.map((text) => ({ place, text }))
  const inSteps = steps(guide).flatMap(({ id, title, html }) =>
    at(`step {#${id}}`, title, ...html.split(/<\/?(?:p|li|ul|ol)>/)),
  )
  const all = [
    ...at("title", guide.title),
    ...at("summary", guide.summary),
    ...guide.sections.flatMap(({ id, title }) => at(`section {#${id}}`, title)),
    ...guide.links.flatMap(({ url, note }) => at(`link ${url}`, note)),
    ...inSteps,
  ]
  return all.map(({ place, text }) => ({ place, text: plainOf(text) })).filter(({ text }) => text !== "")
}
export const proseOf = (guide: Guide): string[] => passagesOf(guide).map(({ text }) => text)

/** Hotline names may contain words that guides may not. */
export function withoutHotlineNames(guide: Guide): Guide {
  const without = (html: string): string => html.replace(/<a [^>]*data-hotline=[^>]*>.*?<\/a>/g, "")
  const bare = guide.sections.map((s) => ({ ...s, steps: s.steps.map((e) => ({ ...e, html: without(e.html) })) }))
  return { ...guide, sections: bare }
}

function sentencesOf(prose: readonly string[]): string[] {
  const whole = prose.map((text) => text.replaceAll("U.S.", "US").replaceAll("EE. UU.", "EEUU"))
  return whole.flatMap((text) => text.split(/(?<=[.?!]["”]?)\s+/))
}

const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
/** Each sentence that is too long to read under stress, and what to do. */
export const tooLong = (prose: readonly string[]): string[] =>
  sentencesOf(prose)
    .filter((sentence) => wordsIn(sentence) > 25)
    .map((sentence) => `"${sentence}" has ${wordsIn(sentence)} words: write at most 25, or make two sentences of it`)
export const hostOf = (url: string): string => new URL(url).host
