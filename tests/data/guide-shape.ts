import type { Guide, GuideStep } from "../../core/guides/guide"
import { addressesIn, guideIdsIn, hotlineContactsIn, partsOf } from "./guide-files"

const countListEntries = (html: string): number => html.match(/<li>/g)?.length ?? 0
const countBoxes = (html: string): number => html.match(/<blockquote>/g)?.length ?? 0
const countTexts = (html: string): number =>
  html.split(/<\/?(?:p|li|ul|ol)>/).filter((text) => text.replace(/<[^>]*>/g, "").trim() !== "").length

/** A step must have as many of these as in English. The key is the name in messages. In Markdown, each is a line. */
const counts: Readonly<Record<string, (html: string) => number>> = {
  paragraphs: (html) => countTexts(html) - countListEntries(html),
  "list entries": countListEntries,
  boxes: countBoxes,
}

/** A step must have the same references as in English, in the same order. The key is the name in messages. */
const references: Readonly<Record<string, (html: string) => readonly string[]>> = {
  "[[hotline:…]]": hotlineContactsIn,
  "[[guide:…]]": guideIdsIn,
  addresses: addressesIn,
}

/** How many paragraphs only the translation has: in Spanish, one says that the English words are for reading aloud. */
const additionalParagraphs: Readonly<Record<string, number>> = { "es/missing-child#ask-police": 1 }

const joinOrNone = (values: readonly string[]): string => (values.length === 0 ? "none" : values.join(", "))

function stepProblems(place: string, english: GuideStep, step: GuideStep): string[] {
  const countProblems = Object.entries(counts).flatMap(([name, count]) => {
    const additional = name === "paragraphs" ? (additionalParagraphs[place] ?? 0) : 0
    const expected = count(english.html) + additional
    const actual = count(step.html)
    if (actual === expected) return []
    const advice = actual < expected ? "translate what is missing" : "remove what English does not have"
    return [`${name}: found ${actual}, expected ${expected} as in English: ${advice}`]
  })
  const referenceProblems = Object.entries(references).flatMap(([name, find]) => {
    const [expected, actual] = [joinOrNone(find(english.html)), joinOrNone(find(step.html))]
    return actual === expected ? [] : [`${name} are ${actual}: write ${expected}, in this order, as in English`]
  })
  return [...countProblems, ...referenceProblems]
}

/** Compares one list of ids in two languages: what to add and what to remove. */
function idProblems(name: string, english: readonly string[], ids: readonly string[]): string[] {
  const missing = english.filter((id) => !ids.includes(id))
  const extra = ids.filter((id) => !english.includes(id))
  if (missing.length > 0) return [`${name} missing that the English has: ${joinOrNone(missing)}. Translate them`]
  if (extra.length > 0)
    return [`${name} that the English lacks: ${joinOrNone(extra)}. Remove them, or add them in English`]
  return joinOrNone(english) === joinOrNone(ids) ? [] : [`${name} in another order: write ${joinOrNone(english)}`]
}

function headProblems(english: Guide, guide: Guide): string[] {
  const fieldsOf = ({ forWhom, country, lastReviewed }: Guide) =>
    Object.entries({ for: forWhom, country: country ?? "absent", lastReviewed })
  const expected = new Map(fieldsOf(english))
  const fieldProblems = fieldsOf(guide)
    .filter(([field, value]) => value !== expected.get(field))
    .map(([field, value]) => `"${field}" is ${value}: write ${expected.get(field)}, as in English`)
  const linksOf = ({ links }: Guide): string[] => links.map(({ language, url }) => `${language} | ${url}`)
  const linkProblems = idProblems("links", linksOf(english), linksOf(guide))
  const otherGuidesOf = ({ notThisGuide }: Guide): string[] => notThisGuide.map(({ id }) => id)
  const otherGuideProblems = idProblems("notThisGuide entries", otherGuidesOf(english), otherGuidesOf(guide))
  return [
    ...fieldProblems,
    ...otherGuideProblems,
    ...linkProblems,
    ...idProblems("sources", english.sources, guide.sources),
  ]
}

/** The places where the structure of a translation differs from the English: one row each, with what to do. */
export function shapeProblems(english: Guide, guide: Guide): string[] {
  const name = `${guide.language}/${guide.id}`
  const headingIdsOf = ({ shortForm, sections }: Guide): string[] => [
    ...(shortForm ? ["section {#in-short}"] : []),
    ...sections.flatMap((section) => [`section {#${section.id}}`, ...section.steps.map(({ id }) => `step {#${id}}`)]),
  ]
  const problemsInSteps = partsOf(guide).flatMap((step) => {
    const original = partsOf(english).find(({ id }) => id === step.id)
    const problems = original ? stepProblems(`${name}#${step.id}`, original, step) : []
    return problems.map((problem) => `step {#${step.id}}: ${problem}`)
  })
  const headingProblems = idProblems("headings", headingIdsOf(english), headingIdsOf(guide))
  const problems = [...headProblems(english, guide), ...headingProblems, ...problemsInSteps]
  return problems.map((problem) => `directory/guides/${name}.md, ${problem}`)
}
