// cspell:ignore rpae
import { gapPatterns } from "./masked"
import type { SearchWords } from "./search-words"
import type { Pattern, Vocabulary } from "./vocabulary"
import { isNear } from "./edit-distance"
import { firstFrom } from "./word-index"

/** Looks up words in the languages that apply in the reader's country. Patterns are given by their ids. */
export interface SpokenWords {
  isStopWord(word: string): boolean
  /** The patterns of all languages that match the word letter by letter. */
  exactMatches(word: string): Set<number>
  /** Whether it is a word or stem of one of these languages. */
  isWord(word: string): boolean
  /** Whether it is a word, or starts with a long stem that has more than `firstPartLetters` letters. */
  isUnmistakable(word: string, firstPartLetters: number): boolean
  startingWith(start: string): Set<number>
  /** The patterns that the word is a typo of. */
  typoMatches(word: string): Set<number>
  /** The patterns that fit a reading with gaps (`*`) in place of letters. */
  gapMatches(readings: readonly string[]): Set<number>
  textOf(pattern: number): string
}

/** How many typos to forgive: two in a long word, one in a shorter one. */
const maxTypos = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0)

/** Shorter words are similar to too many others. */
const minTypoLetters = 4

/** "rpae": in a word of four letters, only two swapped letters are forgiven. */
function isSwapped(a: string, b: string): boolean {
  const sameLetters = [...a].sort().join("") === [...b].sort().join("")
  return a !== b && sameLetters && isNear(a, b, 1)
}

/** Any ending may follow a stem, so only about as many letters of the word are compared as the stem has. */
function isTypo(typed: string, { text, isStem }: Pattern): boolean {
  if (text.length < minTypoLetters) return false
  if (typed.length === minTypoLetters) return !isStem && text.length === minTypoLetters && isSwapped(typed, text)
  const typos = Math.min(maxTypos(typed.length), maxTypos(text.length))
  if (typos === 0) return false
  return isStem
    ? [-1, 0, 1].some((extra) => isNear(typed.slice(0, text.length + extra), text, typos))
    : isNear(typed, text, typos)
}

function exactMatchesIn({ words, stems }: Vocabulary, text: string): Set<number> {
  const found = new Set<number>()
  const word = words.get(text)
  if (word !== undefined) found.add(word)
  for (let end = 2; end <= text.length; end += 1) {
    const stem = stems.get(text.slice(0, end))
    if (stem !== undefined) found.add(stem)
  }
  return found
}

export function createSpokenWords(vocabulary: Vocabulary, active: readonly SearchWords[]): SpokenWords {
  const stopWords = new Set(active.flatMap((language) => [...(vocabulary.stopWordsOf.get(language) ?? [])]))
  const activeLanguages = new Set(active)
  const isActive = (id: number): boolean =>
    vocabulary.patterns[id]?.languages.some((language) => activeLanguages.has(language)) ?? false
  const activeIds = vocabulary.sortedIds.filter(isActive)
  const textOf = (id: number): string => vocabulary.patterns[id]?.text ?? ""
  const texts = activeIds.map(textOf)

  /** The patterns that start with `start` and fit. */
  function fitting(start: string, fits: (pattern: Pattern) => boolean): Set<number> {
    const found = new Set<number>()
    for (let index = firstFrom(texts, start); texts[index]?.startsWith(start); index += 1) {
      const id = activeIds[index] ?? 0
      const pattern = vocabulary.patterns[id]
      if (pattern && fits(pattern)) found.add(id)
    }
    return found
  }

  const exactMatches = (text: string): Set<number> => exactMatchesIn(vocabulary, text)
  return {
    isStopWord: (word) => stopWords.has(word),
    exactMatches,
    isWord: (word) =>
      [vocabulary.words.get(word), vocabulary.stems.get(word)].some((id) => id !== undefined && isActive(id)),
    isUnmistakable: (word, firstPartLetters) =>
      vocabulary.words.has(word) ||
      [...exactMatches(word)].some((id) => textOf(id).length >= Math.max(6, firstPartLetters + 1)),
    startingWith: (start) => fitting(start, () => true),
    typoMatches: (word) => fitting(word.slice(0, 1), (pattern) => isTypo(word, pattern)),
    gapMatches(readings) {
      const withGaps = readings.filter((reading) => reading.includes("*")).map(gapPatterns)
      if (withGaps.length === 0) return new Set()
      return fitting("", ({ text, isStem }) =>
        withGaps.some(({ whole, stems }) => (isStem ? stems.some((stem) => stem.test(text)) : whole.test(text))),
      )
    },
    textOf,
  }
}
