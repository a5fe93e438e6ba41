import type { Guide, GuideStep } from "../../core/guides/guide"
import { addresses, guideLinks, hotlineIds, steps } from "./guide-files"

const entries = (html: string): number => html.match(/<li>/g)?.length ?? 0
const textsIn = (html: string): number =>
  html.split(/<\/?(?:p|li|ul|ol)>/).filter((text) => text.replace(/<[^>]*>/g, "").trim() !== "").length

/** The elements counted in each step, by the name used in messages. In Markdown, each is a line. */
const counted: Readonly<Record<string, (html: string) => number>> = {
  paragraphs: (html) => textsIn(html) - entries(html),
  "list entries": entries,
}

/** The references of each step, in the same order in every language. */
const named: Readonly<Record<string, (html: string) => readonly string[]>> = {
  "[[hotline:…]]": hotlineIds,
  "[[guide:…]]": guideLinks,
  addresses,
}

/** Paragraphs that only the translation has: here, that the English words are for reading aloud. */
const ownParagraphs: Readonly<Record<string, number>> = { "es/missing-child#ask-police": 1 }

const listed = (values: readonly string[]): string => (values.length === 0 ? "none" : values.join(", "))

function stepProblems(where: string, english: GuideStep, step: GuideStep): string[] {
  const counts = Object.entries(counted).flatMap(([what, count]) => {
    const own = what === "paragraphs" ? (ownParagraphs[where] ?? 0) : 0
    const expected = count(english.html) + own
    const found = count(step.html)
    if (found === expected) return []
    const mend = found < expected ? "translate what is missing" : "remove what English does not have"
    return [`${what}: found ${found}, expected ${expected} as in English: ${mend}`]
  })
  const names = Object.entries(named).flatMap(([what, find]) => {
    const [expected, found] = [listed(find(english.html)), listed(find(step.html))]
    return found === expected ? [] : [`${what} are ${found}: write ${expected}, in this order, as in English`]
  })
  return [...counts, ...names]
}

/** Compares one list of ids in two languages: what to add and what to remove. */
function idProblems(what: string, english: readonly string[], ids: readonly string[]): string[] {
  const missing = english.filter((id) => !ids.includes(id))
  const extra = ids.filter((id) => !english.includes(id))
  if (missing.length > 0) return [`${what} missing that the English has: ${listed(missing)}. Translate them`]
  if (extra.length > 0) return [`${what} that the English lacks: ${listed(extra)}. Remove them, or add them in English`]
  return listed(english) === listed(ids) ? [] : [`${what} in another order: write ${listed(english)}`]
}

function headProblems(english: Guide, guide: Guide): string[] {
  const fieldsOf = ({ forWhom, lastReviewed }: Guide) => Object.entries({ for: forWhom, lastReviewed })
  const expected = new Map(fieldsOf(english))
  const sameFields = fieldsOf(guide)
    .filter(([field, value]) => value !== expected.get(field))
    .map(([field, value]) => `"${field}" is ${value}: write ${expected.get(field)}, as in English`)
  const linked = (of: Guide): string[] => of.links.map(({ language, url }) => `${language} | ${url}`)
  const links = idProblems("links", linked(english), linked(guide))
  return [...sameFields, ...links, ...idProblems("sources", english.sources, guide.sources)]
}

/** The places where a translation differs in structure: one row each, with what to do. */
export function shapeProblems(english: Guide, guide: Guide): string[] {
  const name = `${guide.language}/${guide.id}`
  const ids = (of: Guide): string[] =>
    of.sections.flatMap((section) => [`section {#${section.id}}`, ...section.steps.map(({ id }) => `step {#${id}}`)])
  const inSteps = steps(guide).flatMap((step) => {
    const original = steps(english).find(({ id }) => id === step.id)
    const problems = original ? stepProblems(`${name}#${step.id}`, original, step) : []
    return problems.map((problem) => `step {#${step.id}}: ${problem}`)
  })
  const all = [...headProblems(english, guide), ...idProblems("headings", ids(english), ids(guide)), ...inSteps]
  return all.map((problem) => `directory/guides/${name}.md, ${problem}`)
}
