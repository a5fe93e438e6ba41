import readability from "text-readability"
import type { Guide } from "../../core/guides/guide"
import { inEveryLanguage, type Language } from "../../core/languages"

export interface Sentence {
  /** Id of the step it stands in. */
  readonly step: string
  readonly text: string
  readonly words: number
  readonly syllables: number
}

/**
 * Syllables of a Spanish word, by the spelling rules: each strong vowel and each accented weak one
 * is one, weak ones lean on it or on each other.
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
 * What is read, without what a guide can't write more simply: names and numbers of hotlines. Titles
 * stand apart: short as they are, they would make the guide look easier than its text is.
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
 * Flesch-Kincaid. Counted by text-readability, put together here: its own grade rounds the
 * syllables per word to a tenth, which moves the grade by more than half a year.
 */
export function grade(sentences: readonly Sentence[]): number {
  const words = sum(sentences, "words")
  return 0.39 * (words / sentences.length) + 11.8 * (sum(sentences, "syllables") / words) - 15.59
}

/**
 * Fernández-Huerta, with words per sentence where the first print of the formula has sentences per
 * hundred words by mistake. https://legible.es/blog/lecturabilidad-fernandez-huerta/
 */
export function ease(sentences: readonly Sentence[]): number {
  const words = sum(sentences, "words")
  return 206.84 - 60 * (sum(sentences, "syllables") / words) - 1.02 * (words / sentences.length)
}

/** An entry of two words is no sentence to mend. */
export function hardest(sentences: readonly Sentence[], language: string): Sentence | undefined {
  const hardness = (one: Sentence): number => (language === "en" ? grade([one]) : -ease([one]))
  return sentences.filter(({ words }) => words >= 5).toSorted((a, b) => hardness(b) - hardness(a))[0]
}
