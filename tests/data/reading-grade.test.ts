import { describe, expect, it } from "vitest"
import readability from "text-readability"
import type { Guide } from "../../core/guides/guide"
import { languageInfo, type Language } from "../../core/i18n/languages"
import { expectNone } from "./faults"
import { fileOf, guides } from "./guide-files"
import { easeOf, gradeOf, hardestSentence, sentencesOf, spanishSyllables, type Sentence } from "./reading-ease"

/** The highest allowed school grade of an English guide. A Spanish guide must be "bastante fácil" or easier. */
const highestGrade: Readonly<Record<Guide["forWhom"], number>> = { "young-person": 6, family: 8, school: 8 }
const lowestEase = 70

/** The measured value and its limit if a guide is too hard, otherwise null. Each language has its own measure. */
const measureIfTooHard: Readonly<Record<Language, (sentences: readonly Sentence[], guide: Guide) => string | null>> = {
  en(sentences, { forWhom }) {
    const grade = gradeOf(sentences)
    const highest = highestGrade[forWhom]
    return grade <= highest ? null : `grade ${grade.toFixed(1)}, at most ${highest}`
  },
  es(sentences) {
    const ease = easeOf(sentences)
    return ease >= lowestEase ? null : `Fernández-Huerta ${ease.toFixed(1)}, at least ${lowestEase}`
  },
}

/** Says what to rewrite. Empty if the guide is easy enough. */
function readingProblem(guide: Guide): string {
  const sentences = sentencesOf(guide)
  const measured = measureIfTooHard[languageInfo(guide.language).code](sentences, guide)
  if (measured === null) return ""
  const hardest = hardestSentence(sentences, guide.language)
  return (
    `${fileOf(guide)} is too hard to read under stress (${measured}). ` +
    `Write shorter sentences and shorter words, first in step {#${hardest?.step}}: "${hardest?.text}"`
  )
}

it("every guide is easy enough to read under stress", () => {
  expectNone(guides.map(readingProblem).filter((problem) => problem !== ""))
})

describe("the readability measure", () => {
  /** The words whose syllables the measure counts wrong. */
  function miscountedWords(count: (word: string) => number, syllables: Readonly<Record<string, number>>): string[] {
    return Object.entries(syllables)
      .filter(([word, expected]) => count(word) !== expected)
      .map(([word, expected]) => `${word} has ${expected} syllables, not ${count(word)}`)
  }

  it("counts the syllables of Spanish words", () => {
    expectNone(
      miscountedWords(spanishSyllables, {
        y: 1,
        muy: 1,
        que: 1,
        quien: 1,
        guía: 2,
        día: 2,
        país: 2,
        ciudad: 2,
        también: 2,
        ahora: 3,
        búho: 2,
        leer: 2,
        policía: 4,
        averigüéis: 4,
        reunión: 2,
        huella: 2,
        ayuda: 3,
        chat: 1,
        construí: 2,
        creíais: 3,
        computadora: 5,
        NCMEC: 1,
      }),
    )
  })

  it("counts the syllables of English words", () => {
    const count = (word: string): number => readability.syllableCount(word)
    expectNone(miscountedWords(count, { call: 1, police: 2, missing: 2, family: 3, computer: 3, information: 4 }))
  })

  it("distinguishes hard from easy texts, and names the step and sentence to rewrite", () => {
    const html = "<p>Authorities unanimously recommend immediate notification of responsible organizations.</p>"
    const problems = guides
      .filter((guide) => guide.id === "missing-child")
      .map((guide) => ({
        ...guide,
        sections: [{ id: "s", title: "S", steps: [{ id: "worst", title: "Call", html }] }],
      }))
      .map(readingProblem)
    expect(problems[0]).toMatch(
      /^directory\/guides\/en\/missing-child\.md is too hard.*Write shorter.*step \{#worst\}: "Authorities unanimously/,
    )
    expect(problems[1]).toMatch(
      /^directory\/guides\/es\/missing-child\.md is too hard.*Fernández-Huerta.*step \{#worst\}/,
    )
  })

  it("counts a hotline's name and number as one short word", () => {
    const html =
      '<p>Call <a href="tel:911" data-hotline="us-911">National Organization, <span>1-800-1</span></a> 24 hours.</p>'
    const [shortGuide] = guides.map((guide) => ({
      ...guide,
      language: "en",
      sections: [{ id: "s", title: "S", steps: [{ id: "a", title: "A", html }] }],
    }))
    expect(shortGuide && sentencesOf(shortGuide).at(-1)).toMatchObject({
      text: "Call line two hours.",
      words: 4,
      syllables: 4,
    })
  })
})
