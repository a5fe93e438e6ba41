import type { Guide, GuideStep } from "../../core/guides/guide"
import type { Language } from "../../core/i18n/languages"
import { guides } from "./directory"

export { guideNames, guides, learnMore } from "./directory"

export function getGuide(language: Language, fileName: string): Guide {
  const guide = guides.find((candidate) => candidate.language === language && `${candidate.id}.md` === fileName)
  if (!guide) throw new Error(`there is no directory/guides/${language}/${fileName}`)
  return guide
}

/** The first group of each match. */
const matchesOf = (pattern: RegExp, html: string): string[] =>
  [...html.matchAll(pattern)].map(([, group = ""]) => group)
export const hotlineIdsIn = (html: string): string[] => matchesOf(/data-hotline="([^"]*)"/g, html)
const contactOfScheme: Readonly<Record<string, string>> = { tel: "", sms: ":text", https: ":chat" }
/** The hotlines with their contacts, as a guide writes them: `us-988:text`. */
export const hotlineContactsIn = (html: string): string[] =>
  [...html.matchAll(/href="([a-z]+):[^"]*" data-hotline="([^"]*)"/g)].map(
    ([, scheme = "", id = ""]) => `${id}${contactOfScheme[scheme] ?? ""}`,
  )
/** The addresses that the guide itself names. The chat of a hotline comes from the directory, which has rules of its own. */
export const addressesIn = (html: string): string[] => matchesOf(/href="(https?:[^"]*)"(?! data-hotline)/g, html)
export const guideIdsIn = (html: string): string[] => matchesOf(/href="#guide-([^"]*)"/g, html)
export const stepsOf = (guide: Guide): GuideStep[] => guide.sections.flatMap((section) => section.steps)
/** The short form, if the guide has one, and the steps. */
export const partsOf = (guide: Guide): GuideStep[] => [
  ...(guide.shortForm ? [{ id: "in-short", ...guide.shortForm }] : []),
  ...stepsOf(guide),
]
export const stepHtml = (guide: Guide, id: string): string => stepsOf(guide).find((step) => step.id === id)?.html ?? ""

export const fileOf = ({ language, id }: Pick<Guide, "language" | "id">): string =>
  `directory/guides/${language}/${id}.md`

/** A rule's problems in all guides: one row each, starting with the file. */
export const problemsInGuides = (problemsOf: (guide: Guide) => readonly string[]): string[] =>
  guides.flatMap((guide) => problemsOf(guide).map((problem) => `${fileOf(guide)}, ${problem}`))

/** A sentence or paragraph and its place in the file. */
export interface Passage {
  readonly place: string
  readonly text: string
}

const toPlainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .trim()

/** The text a reader sees, one passage for each paragraph or list entry. */
export function passagesOf(guide: Guide): Passage[] {
  const passagesAt = (place: string, ...texts: readonly string[]): Passage[] => texts.map((text) => ({ place, text }))
  const passagesInParts = partsOf(guide).flatMap(({ id, title, html }) =>
    passagesAt(`step {#${id}}`, title, ...html.split(/<\/?(?:p|li|ul|ol)>/)),
  )
  const passages = [
    ...passagesAt("title", guide.title),
    ...passagesAt("summary", guide.summary),
    ...guide.notThisGuide.flatMap(({ id, title }) => passagesAt(`notThisGuide ${id}`, title)),
    ...guide.sections.flatMap(({ id, title }) => passagesAt(`section {#${id}}`, title)),
    ...guide.links.flatMap(({ url, note }) => passagesAt(`link ${url}`, note)),
    ...passagesInParts,
  ]
  return passages.map(({ place, text }) => ({ place, text: toPlainText(text) })).filter(({ text }) => text !== "")
}
export const proseOf = (guide: Guide): string[] => passagesOf(guide).map(({ text }) => text)

/** Removes the names of hotlines, which may contain words that guides may not. */
export function withoutHotlineNames(guide: Guide): Guide {
  const removeNames = (html: string): string => html.replace(/<a [^>]*data-hotline=[^>]*>.*?<\/a>/g, "")
  const sections = guide.sections.map((section) => ({
    ...section,
    steps: section.steps.map((step) => ({ ...step, html: removeNames(step.html) })),
  }))
  const shortForm = guide.shortForm && { ...guide.shortForm, html: removeNames(guide.shortForm.html) }
  return { ...guide, shortForm, sections }
}

function sentencesOf(prose: readonly string[]): string[] {
  const withoutAbbreviations = prose.map((text) => text.replaceAll("U.S.", "US").replaceAll("EE. UU.", "EEUU"))
  return withoutAbbreviations.flatMap((text) => text.split(/(?<=[.?!]["”]?)\s+/))
}

const countWords = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length

/** Names each sentence that is too long to read under stress, and says what to do. */
export const sentenceLengthProblems = (prose: readonly string[]): string[] =>
  sentencesOf(prose)
    .filter((sentence) => countWords(sentence) > 25)
    .map((sentence) => `"${sentence}" has ${countWords(sentence)} words: write at most 25, or make two sentences of it`)
export const hostOf = (url: string): string => new URL(url).host
