import readability from "text-readability"
import type { Guide } from "../../core/guides/guide"
import { inEveryLanguage, type Language } from "../../core/languages"

export interface Sentence {
  /** The id of its step. */
  readonly step: string
  readonly text: string
  readonly words: number
  readonly syllables: number
}

/**
 * Counts the syllables of a Spanish word by the spelling rules: each strong vowel and each accented weak vowel is one;
 * other weak vowels join a neighboring vowel.
 */
export function spanishSyllables(word: string): number {
  const sounds = word
    .toLowerCase()
    .replace(/qu(?=[eéií])/g, "k")
    .replace(/gu(?=[eéií])/g, "g")
    .replace(/y(?![aáeéiíoóuúü])/g, "i")
    .replace(/(?<!c)h/g, "")
  const runs = sounds.match(/[aáeéiíoóuúü]+/g) ?? []
  return Math.max(
    1,
    runs.reduce((sum, run) => sum + Math.max(1, run.match(/[aáeéoóíú]/g)?.length ?? 0), 0),
  )
}

const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}’']*/gu) ?? []

function measure(language: Language, step: string, text: string): Sentence {
  const words = wordsOf(text)
  const syllables =
    language === "en"
      ? readability.syllableCount(words.join(" "))
      : words.reduce((sum, word) => sum + spanishSyllables(word), 0)
  return { step, text, words: words.length, syllables }
}

const placeholder = inEveryLanguage({ en: "line", es: "línea" })
const numeral = inEveryLanguage({ en: "two", es: "dos" })

/**
 * The text without hotline names and numbers, which a guide can't simplify. Titles are excluded, because such short
 * sentences would make the guide look easier than it is.
 */
export function sentencesOf(guide: Guide): Sentence[] {
  const language: Language = guide.language === "es" ? "es" : "en"
  const steps = guide.sections.flatMap((section) => section.steps)
  return [{ id: "summary", html: guide.summary }, ...steps].flatMap(({ id, html }) =>
    html.split(/<\/?(?:p|li|ul|ol)>/).flatMap((block) =>
      block
        .replace(/<a [^>]*data-hotline=[^>]*>.*?<\/a>/g, placeholder[language])
        .replace(/<[^>]*>/g, "")
        .replaceAll("&amp;", "&")
        .replace(/\bU\.S\.|EE\. UU\./g, "US")
        .replace(/\d+/g, numeral[language])
        .split(/(?<=[.?!][”"]?)\s+/)
        .map((text) => measure(language, id, text.trim()))
        .filter(({ words }) => words > 0),
    ),
  )
}

const sum = (sentences: readonly Sentence[], what: "words" | "syllables"): number =>
  sentences.reduce((total, sentence) => total + sentence[what], 0)

/**
 * The Flesch-Kincaid grade from text-readability's counts. The library's own grade rounds the syllables per word to a
 * tenth, which changes the grade by more than half a year.
 */
export function grade(sentences: readonly Sentence[]): number {
  const words = sum(sentences, "words")
  return 0.39 * (words / sentences.length) + 11.8 * (sum(sentences, "syllables") / words) - 15.59
}

/**
 * The Fernández-Huerta score with words per sentence. The first print of the formula has sentences per hundred words by
 * mistake: https://legible.es/blog/lecturabilidad-fernandez-huerta/
 */
export function ease(sentences: readonly Sentence[]): number {
  const words = sum(sentences, "words")
  return 206.84 - 60 * (sum(sentences, "syllables") / words) - 1.02 * (words / sentences.length)
}

/** An entry of a few words is not a sentence to improve. */
export function hardest(sentences: readonly Sentence[], language: string): Sentence | undefined {
  const hardness = (one: Sentence): number => (language === "en" ? grade([one]) : -ease([one]))
  return sentences.filter(({ words }) => words >= 5).toSorted((a, b) => hardness(b) - hardness(a))[0]
}
