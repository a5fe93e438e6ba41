// cspell:ignore rpae
import { gapPatterns } from "./masked"
import type { SearchWords } from "./search-words"
import type { Pattern, Vocabulary } from "./vocabulary"
import { firstFrom, isNear } from "./word-index"

/**
 * Looks up words of the languages that count where the reader is: complete, partial, misspelled, or with
 * hidden letters.
 */
export interface SpokenWords {
  isSmall(word: string): boolean
  /** The patterns, of all languages, that match a word letter by letter. */
  exact(word: string): Set<number>
  /** Whether the vocabulary of one of these languages contains it. */
  isWord(word: string): boolean
  /**
   * Whether it is a word, or starts with a stem that is long enough to be no other and longer than
   * `firstPartLetters`.
   */
  isUnmistakable(word: string, firstPartLetters: number): boolean
  startingWith(start: string): Set<number>
  misspelled(word: string): Set<number>
  hidden(readings: readonly string[]): Set<number>
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
  const most = Math.min(maxTypos(typed.length), maxTypos(text.length))
  if (most === 0) return false
  return isStem
    ? [-1, 0, 1].some((more) => isNear(typed.slice(0, text.length + more), text, most))
    : isNear(typed, text, most)
}

function exactIn({ words, stems }: Vocabulary, text: string): Set<number> {
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
  const small = new Set(active.flatMap((language) => [...(vocabulary.smallOf.get(language) ?? [])]))
  const spoken = new Set(active)
  const isActive = (id: number): boolean =>
    vocabulary.patterns[id]?.languages.some((language) => spoken.has(language)) ?? false
  const activeIds = vocabulary.sorted.filter(isActive)
  const textOf = (id: number): string => vocabulary.patterns[id]?.text ?? ""
  const texts = activeIds.map(textOf)

  /** The patterns that start with `start` and fit. */
  function fitting(start: string, fits: (pattern: Pattern) => boolean): Set<number> {
    const found = new Set<number>()
    for (let at = firstFrom(texts, start); at < texts.length && texts[at]?.startsWith(start); at += 1) {
      const id = activeIds[at] ?? 0
      const pattern = vocabulary.patterns[id]
      if (pattern && fits(pattern)) found.add(id)
    }
    return found
  }

  const exact = (text: string): Set<number> => exactIn(vocabulary, text)
  return {
    isSmall: (word) => small.has(word),
    exact,
    isWord: (word) =>
      [vocabulary.words.get(word), vocabulary.stems.get(word)].some((id) => id !== undefined && isActive(id)),
    isUnmistakable: (word, firstPartLetters) =>
      vocabulary.words.has(word) ||
      [...exact(word)].some((id) => textOf(id).length >= Math.max(6, firstPartLetters + 1)),
    startingWith: (start) => fitting(start, () => true),
    misspelled: (word) => fitting(word.slice(0, 1), (pattern) => isTypo(word, pattern)),
    hidden(readings) {
      const all = readings.filter((reading) => reading.includes("*")).map(gapPatterns)
      if (all.length === 0) return new Set()
      return fitting("", ({ text, isStem }) =>
        all.some(({ whole, stems }) => (isStem ? stems.some((stem) => stem.test(text)) : whole.test(text))),
      )
    },
    textOf,
  }
}
