import readability from "text-readability"
import type { Guide } from "../../core/guides/guide"
import { inEveryLanguage, type Language } from "../../core/i18n/languages"

export interface Sentence {
  /** The id of its step. */
  readonly step: string
  readonly text: string
  readonly words: number
  readonly syllables: number
}

/**
 * Counts the syllables of a Spanish word by the spelling rules. Each strong vowel and each accented weak vowel is one
 * syllable. Other weak vowels join a neighboring vowel.
 */
export function spanishSyllables(word: string): number {
  const sounds = word
    .toLowerCase()
    .replace(/qu(?=[eéií])/g, "k")
    .replace(/gu(?=[eéií])/g, "g")
    .replace(/y(?![aáeéiíoóuúü])/g, "i")
    .replace(/(?<!c)h/g, "")
  const vowelGroups = sounds.match(/[aáeéiíoóuúü]+/g) ?? []
  return Math.max(
    1,
    vowelGroups.reduce((sum, group) => sum + Math.max(1, group.match(/[aáeéoóíú]/g)?.length ?? 0), 0),
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

/** The words that stand for each hotline and for each number. */
const hotlinePlaceholder = inEveryLanguage({ en: "line", es: "línea" })
const numberPlaceholder = inEveryLanguage({ en: "two", es: "dos" })

/**
 * The sentences of a guide, with a short word for each hotline and number, which a guide can't simplify. Leaves out
 * the titles, which are so short that the guide would seem easier than it is.
 */
export function sentencesOf(guide: Guide): Sentence[] {
  const language: Language = guide.language === "es" ? "es" : "en"
  const steps = guide.sections.flatMap((section) => section.steps)
  const shortForm = guide.shortForm ? [{ id: "in-short", html: guide.shortForm.html }] : []
  return [{ id: "summary", html: guide.summary }, ...shortForm, ...steps].flatMap(({ id, html }) =>
    html.split(/<\/?(?:p|li|ul|ol)>/).flatMap((block) =>
      block
        .replace(/<a [^>]*data-hotline=[^>]*>.*?<\/a>/g, hotlinePlaceholder[language])
        .replace(/<[^>]*>/g, "")
        .replaceAll("&amp;", "&")
        .replace(/\bU\.S\.|EE\. UU\./g, "US")
        .replace(/\d+/g, numberPlaceholder[language])
        .split(/(?<=[.?!][”"]?)\s+/)
        .map((text) => measure(language, id, text.trim()))
        .filter(({ words }) => words > 0),
    ),
  )
}

const sumOf = (sentences: readonly Sentence[], count: "words" | "syllables"): number =>
  sentences.reduce((total, sentence) => total + sentence[count], 0)

/**
 * The Flesch-Kincaid grade from text-readability's counts. The library's own grade rounds the syllables per word to a
 * tenth, which changes the grade by more than half a year.
 */
export function gradeOf(sentences: readonly Sentence[]): number {
  const words = sumOf(sentences, "words")
  return 0.39 * (words / sentences.length) + 11.8 * (sumOf(sentences, "syllables") / words) - 15.59
}

/**
 * The Fernández-Huerta score with words per sentence. The first print of the formula has sentences per hundred words by
 * mistake: https://legible.es/blog/lecturabilidad-fernandez-huerta/
 */
export function easeOf(sentences: readonly Sentence[]): number {
  const words = sumOf(sentences, "words")
  return 206.84 - 60 * (sumOf(sentences, "syllables") / words) - 1.02 * (words / sentences.length)
}

/** The sentence that is hardest to read. Ignores sentences of fewer than five words, which nobody can shorten. */
export function hardestSentence(sentences: readonly Sentence[], language: string): Sentence | undefined {
  const hardnessOf = (sentence: Sentence): number => (language === "en" ? gradeOf([sentence]) : -easeOf([sentence]))
  return sentences.filter(({ words }) => words >= 5).toSorted((a, b) => hardnessOf(b) - hardnessOf(a))[0]
}
