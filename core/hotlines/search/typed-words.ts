// cspell:ignore apprentissage kiero sekuestro
import { unmaskedReadings } from "./masked"
import { joinPieces, splitRunTogether } from "./run-together"
import type { SpokenWords } from "./spoken-words"
import { withoutApostrophes, wordsOf } from "./words"

/** One typed word: symbols are read as letters, and spaced letters are joined. */
export interface TypedWord {
  readonly text: string
  /** The ids of the vocabulary's patterns that fit it. */
  readonly patterns: ReadonlySet<number>
  /** 1 if typed as in the vocabulary, less if incomplete or misspelled. */
  readonly quality: number
  readonly isStopWord: boolean
}

const qualities = { barelyStarted: 0.5, started: 0.6, misspelled: 0.6, misspelledShort: 0.5 }

/** With fewer letters, an incomplete word could still become anything. */
const minStartedLetters = 3
/** With fewer letters, an incomplete word is barely started. */
const minWellStartedLetters = 5

/** Long enough to be several words without their spaces. */
const minRunTogetherLetters = 6

/** Short words are similar to many others: "vista" need not mean "visa". */
const maxShortWordLetters = 5

/** A word of more short parts is no sentence without its spaces: French "apprentissage" is not "app", "rent" and "age". */
const maxShortParts = 2

/** The longest ending after a known stem. */
const maxEndingLetters = 4

/** The search reads all words again with every letter that the person types, so they are cached. */
const maxCachedWords = 300

/** People without German or Danish keys write a vowel with dots or a ring as two letters. */
const withoutVowelDigraphs = (text: string): string => text.replace(/([aou])e/g, "$1").replaceAll("aa", "a")

/** Undoes the k of Spanish text messages: "kiero", "sekuestro". */
const withoutK = (text: string): readonly string[] =>
  text.includes("k") ? [text.replace(/k(?=[ei])/g, "qu").replaceAll("k", "c"), text.replaceAll("k", "qu")] : []

function createSingleWordReader(spoken: SpokenWords, isName: (start: string) => boolean) {
  const word = (text: string, patterns: ReadonlySet<number>, quality = 1): TypedWord => ({
    text,
    patterns,
    quality,
    isStopWord: spoken.isStopWord(text),
  })

  const isShort = (part: string): boolean => part.length <= maxShortWordLetters - 1

  /** "menor", "es" is one word and its ending. */
  const isWordWithEnding = (parts: readonly string[]): boolean => parts.length === 2 && (parts[1]?.length ?? 0) <= 2

  /** Splits several words without their spaces. Null if it can't, or if all of them are stop words. */
  function splitWords(text: string): readonly TypedWord[] | null {
    if (text.length < minRunTogetherLetters) return null
    const parts = splitRunTogether(text, (part) => spoken.isStopWord(part) || (part.length > 1 && spoken.isWord(part)))
    const content = (parts ?? []).filter((part) => part.length > 2 && !spoken.isStopWord(part))
    const hasContent = content.length > 0 && content.filter(isShort).length <= maxShortParts
    return parts !== null && hasContent && !isWordWithEnding(parts)
      ? parts.map((part) => word(part, spoken.exactMatches(part)))
      : null
  }

  /** A word that is in no vocabulary: several words, the start of one, or a misspelled one. */
  function readUnknown(text: string, isLast: boolean): readonly TypedWord[] {
    const parts = splitWords(text)
    if (parts) return parts
    const started = isLast && text.length >= minStartedLetters ? spoken.startingWith(text) : new Set<number>()
    const isWellStarted = text.length >= minWellStartedLetters
    if (started.size > 0) return [word(text, started, isWellStarted ? qualities.started : qualities.barelyStarted)]
    const isShortWord = text.length <= maxShortWordLetters
    return [word(text, spoken.typoMatches(text), isShortWord ? qualities.misspelledShort : qualities.misspelled)]
  }

  /** Whether the word is too long to be any of the matching stems with an ending. */
  const isLongerThanMatches = (text: string, exact: ReadonlySet<number>): boolean =>
    !spoken.isStopWord(text) && [...exact].every((id) => spoken.textOf(id).length + maxEndingLetters < text.length)

  function read(text: string, isLast: boolean): readonly TypedWord[] {
    const exact = spoken.exactMatches(text)
    if (exact.size > 0 || spoken.isStopWord(text))
      return (isLongerThanMatches(text, exact) ? splitWords(text) : null) ?? [word(text, exact)]
    const spellings = [withoutVowelDigraphs(text), ...withoutK(text)]
    const respelled = spellings.find((spelling) => spoken.exactMatches(spelling).size > 0)
    if (respelled !== undefined) return [word(respelled, spoken.exactMatches(respelled))]
    return isName(text) ? [word(text, new Set())] : readUnknown(text, isLast)
  }

  /** Reads a word with symbols in it. Null if no reading of it is in the vocabulary. */
  function readMasked(chunk: string): TypedWord | null {
    const readings = unmaskedReadings(chunk)
    const complete = readings.find(
      (reading) => !reading.includes("*") && reading.length >= 3 && spoken.exactMatches(reading).size > 0,
    )
    if (complete !== undefined) return word(complete, spoken.exactMatches(complete))
    const matches = spoken.gapMatches(readings)
    const [first] = matches
    return first === undefined ? null : word(spoken.textOf(first), matches)
  }
  return { read, readMasked }
}

/** Returns a function that reads a typed text word by word. */
export function createWordReader(
  spoken: SpokenWords,
  isName: (start: string) => boolean,
): (typed: string) => readonly TypedWord[] {
  const { read, readMasked } = createSingleWordReader(spoken, isName)
  const cache = new Map<string, readonly TypedWord[]>()

  function readCached(text: string, isLast: boolean): readonly TypedWord[] {
    const key = `${isLast ? ">" : ""}${text}`
    const words = cache.get(key) ?? read(text, isLast)
    if (cache.size > maxCachedWords) cache.clear()
    cache.set(key, words)
    return words
  }

  const isKnown = (text: string): boolean => spoken.exactMatches(text).size > 0
  const isOneWord = (parts: readonly string[]): boolean =>
    parts.join("").length >= 6 &&
    !parts.every(isKnown) &&
    spoken.isUnmistakable(parts.join(""), parts.slice(0, -1).join("").length)

  /** Reads the words between two words with symbols in them. */
  function readPlain(words: readonly string[], isEnd: boolean): readonly TypedWord[] {
    const joined = joinPieces(words, isKnown, isOneWord)
    return joined.flatMap((text, index) => readCached(text, isEnd && index === joined.length - 1))
  }

  return (typed) => {
    const words: TypedWord[] = []
    let pending: string[] = []
    for (const chunk of withoutApostrophes(typed).split(/\s+/u)) {
      const masked = readMasked(chunk)
      if (masked === null) pending.push(...wordsOf(chunk))
      else {
        words.push(...readPlain(pending, false), masked)
        pending = []
      }
    }
    // The person is still typing the last word, unless there is a space after it.
    return [...words, ...readPlain(pending, !/\s$/u.test(typed))]
  }
}
