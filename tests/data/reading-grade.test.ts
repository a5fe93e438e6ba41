import { describe, expect, it } from "vitest"
import readability from "text-readability"
import type { Guide } from "../../core/guides/guide"
import { languageInfo, type Language } from "../../core/languages"
import { expectNone } from "./faults"
import { fileOf, guides } from "./guide-files"
import { ease, grade, hardest, sentencesOf, spanishSyllables, type Sentence } from "./reading-ease"

/** School years for English; "bastante fácil" or easier for Spanish. */
const highestGrade: Readonly<Record<Guide["forWhom"], number>> = { "young-person": 6, family: 8 }
const lowestEase = 70

/** The measured value if a guide is too hard, or null. Each language has its own measure. */
const tooHard: Readonly<Record<Language, (sentences: readonly Sentence[], guide: Guide) => string | null>> = {
  en(sentences, { forWhom }) {
    const found = grade(sentences)
    const highest = highestGrade[forWhom]
    return found <= highest ? null : `grade ${found.toFixed(1)}, at most ${highest}`
  },
  es(sentences) {
    const found = ease(sentences)
    return found >= lowestEase ? null : `Fernández-Huerta ${found.toFixed(1)}, at least ${lowestEase}`
  },
}

/** Empty if the guide is easy enough; otherwise what to rewrite. */
function toMend(guide: Guide): string {
  const sentences = sentencesOf(guide)
  const measured = tooHard[languageInfo(guide.language).code](sentences, guide)
  if (measured === null) return ""
  const worst = hardest(sentences, guide.language)
  return (
    `${fileOf(guide)} is too hard to read under stress (${measured}). ` +
    `Write shorter sentences and shorter words, first in step {#${worst?.step}}: "${worst?.text}"`
  )
}

it("every guide is easy enough to read under stress", () => {
  expectNone(guides.map(toMend).filter((problem) => problem !== ""))
})

describe("the readability measure", () => {
  /** Words whose syllables the measure counts wrong. */
  function miscounted(count: (word: string) => number, syllables: Readonly<Record<string, number>>): string[] {
    return Object.entries(syllables)
      .filter(([word, expected]) => count(word) !== expected)
      .map(([word, expected]) => `${word} has ${expected} syllables, not ${count(word)}`)
  }

  it("counts the syllables of Spanish words", () => {
    expectNone(
      miscounted(spanishSyllables, {
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
    expectNone(miscounted(count, { call: 1, police: 2, missing: 2, family: 3, computer: 3, information: 4 }))
  })

  it("distinguishes hard from easy texts, and names the step and sentence to rewrite", () => {
    const html = "<p>Authorities unanimously recommend immediate notification of responsible organizations.</p>"
    const hard = guides
      .filter((guide) => guide.id === "missing-child")
      .map((guide) => ({
        ...guide,
        sections: [{ id: "s", title: "S", steps: [{ id: "worst", title: "Call", html }] }],
      }))
      .map(toMend)
    expect(hard[0]).toMatch(
      /^directory\/guides\/en\/missing-child\.md is too hard.*Write shorter.*step \{#worst\}: "Authorities unanimously/,
    )
    expect(hard[1]).toMatch(/^directory\/guides\/es\/missing-child\.md is too hard.*Fernández-Huerta.*step \{#worst\}/)
  })

  it("counts a hotline's name and number as one short word", () => {
    const html =
      '<p>Call <a href="tel:911" data-hotline="us-911">National Organization, <span>1-800-1</span></a> 24 hours.</p>'
    const [one] = guides.map((guide) => ({
      ...guide,
      language: "en",
      sections: [{ id: "s", title: "S", steps: [{ id: "a", title: "A", html }] }],
    }))
    expect(one && sentencesOf(one).at(-1)).toMatchObject({ text: "Call line two hours.", words: 4, syllables: 4 })
  })
})
