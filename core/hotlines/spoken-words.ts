// cspell:ignore rpae
import { gapPatterns } from "./masked"
import type { SearchWords } from "./search-words"
import type { Pattern, Vocabulary } from "./vocabulary"
import { firstFrom, isNear } from "./word-index"

/** The words that count where the reader is: looked up as they stand, begun, misspelled, or with letters hidden. */
export interface SpokenWords {
  isSmall(word: string): boolean
  /** The patterns that fit a word letter by letter, of all languages. */
  exact(word: string): Set<number>
  /** Whether it stands in the vocabulary of one of these languages. */
  isWord(word: string): boolean
  /** Whether it is one, or begins with so much of one, and more than the first part of it, that it can be no other. */
  isSurelyOne(word: string, firstPart: number): boolean
  begun(start: string): Set<number>
  misspelled(word: string): Set<number>
  hidden(readings: readonly string[]): Set<number>
  textOf(pattern: number): string
}

/** Which misspellings are forgiven: two slips in a long word, one in a shorter one. */
const slipsIn = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0)

/** Shorter words are near too many others. */
const leastLength = 4

/** "rpae": in a word of four letters only two that changed places are forgiven. */
function isSwapped(a: string, b: string): boolean {
  const sameLetters = [...a].sort().join("") === [...b].sort().join("")
  return a !== b && sameLetters && isNear(a, b, 1)
}

/** A stem may be followed by any ending, and is compared with as much of the word as it is long. */
function isSlip(typed: string, { text, isStem }: Pattern): boolean {
  if (text.length < leastLength) return false
  if (typed.length === leastLength) return !isStem && text.length === leastLength && isSwapped(typed, text)
  const most = Math.min(slipsIn(typed.length), slipsIn(text.length))
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
  const known = vocabulary.sorted.filter(isActive)
  const textOf = (id: number): string => vocabulary.patterns[id]?.text ?? ""
  const texts = known.map(textOf)

  /** Of the patterns that begin so, those that fit. */
  function fitting(start: string, fits: (pattern: Pattern) => boolean): Set<number> {
    const found = new Set<number>()
    for (let at = firstFrom(texts, start); at < texts.length && texts[at]?.startsWith(start); at += 1) {
      const id = known[at] ?? 0
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
    isSurelyOne: (word, firstPart) =>
      vocabulary.words.has(word) || [...exact(word)].some((id) => textOf(id).length >= Math.max(6, firstPart + 1)),
    begun: (start) => fitting(start, () => true),
    misspelled: (word) => fitting(word.slice(0, 1), (pattern) => isSlip(word, pattern)),
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
