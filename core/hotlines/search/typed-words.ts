// cspell:ignore kiero sekuestro
import { unmasked } from "./masked"
import { joinPieces, splitRunTogether } from "./run-together"
import type { SpokenWords } from "./spoken-words"
import { withoutApostrophes, wordsOf } from "./words"

/** One word as the person meant it: symbols read as letters, spaced letters joined. */
export interface TypedWord {
  readonly text: string
  /** The ids of the vocabulary's patterns that fit it. */
  readonly patterns: ReadonlySet<number>
  /** 1 if typed as in the vocabulary, less if incomplete or misspelled. */
  readonly quality: number
  readonly isSmall: boolean
}

const quality = { barelyStarted: 0.5, started: 0.6, misspelled: 0.6, misspelledShort: 0.5 }

/** With fewer letters, an incomplete word could still become anything. */
const minStartedLetters = 3
const minWellStartedLetters = 5

/** Long enough to be several words without their spaces. */
const minRunTogetherLetters = 6

/** Short words are similar to many others: "vista" need not mean "visa". */
const maxShortWordLetters = 5

/** The longest ending after a known stem. */
const maxEndingLetters = 4

/** Words to cache. The search reads all words again with every letter that the person types. */
const maxCachedWords = 300

/** People without German or Danish keys write a vowel with dots or a ring as two letters. */
const withoutDoubled = (text: string): string => text.replace(/([aou])e/g, "$1").replaceAll("aa", "a")

/** Undoes the k of Spanish text messages: "kiero", "sekuestro". */
const withoutK = (text: string): readonly string[] =>
  text.includes("k") ? [text.replace(/k(?=[ei])/g, "qu").replaceAll("k", "c"), text.replaceAll("k", "qu")] : []

function createOneWord(spoken: SpokenWords, isName: (start: string) => boolean) {
  const word = (text: string, patterns: ReadonlySet<number>, how = 1): TypedWord => ({
    text,
    patterns,
    quality: how,
    isSmall: spoken.isSmall(text),
  })

  /** "menor", "es" is one word with its ending. */
  const isEnding = (parts: readonly string[]): boolean => parts.length === 2 && (parts[1]?.length ?? 0) <= 2

  /** Several words without their spaces, at least one of which has content. */
  function several(text: string): readonly TypedWord[] | null {
    if (text.length < minRunTogetherLetters) return null
    const parts = splitRunTogether(text, (part) => spoken.isSmall(part) || (part.length > 1 && spoken.isWord(part)))
    const hasContent = parts?.some((part) => part.length > 2 && !spoken.isSmall(part)) ?? false
    return parts !== null && hasContent && !isEnding(parts) ? parts.map((part) => word(part, spoken.exact(part))) : null
  }

  function unknown(text: string, isLast: boolean): readonly TypedWord[] {
    const parts = several(text)
    if (parts) return parts
    const started = isLast && text.length >= minStartedLetters ? spoken.startingWith(text) : new Set<number>()
    const isWellStarted = text.length >= minWellStartedLetters
    if (started.size > 0) return [word(text, started, isWellStarted ? quality.started : quality.barelyStarted)]
    const isShort = text.length <= maxShortWordLetters
    return [word(text, spoken.misspelled(text), isShort ? quality.misspelledShort : quality.misspelled)]
  }

  /** Whether the word is longer than every matching stem with any ending. */
  const isLongerThanMatches = (text: string, exact: ReadonlySet<number>): boolean =>
    !spoken.isSmall(text) && [...exact].every((id) => spoken.textOf(id).length + maxEndingLetters < text.length)

  function read(text: string, isLast: boolean): readonly TypedWord[] {
    const exact = spoken.exact(text)
    if (exact.size > 0 || spoken.isSmall(text))
      return (isLongerThanMatches(text, exact) ? several(text) : null) ?? [word(text, exact)]
    const respelled = [withoutDoubled(text), ...withoutK(text)].find((one) => spoken.exact(one).size > 0)
    if (respelled !== undefined) return [word(respelled, spoken.exact(respelled))]
    return isName(text) ? [word(text, new Set())] : unknown(text, isLast)
  }

  /** A word with symbols in it, if it may mean a word of the vocabulary; otherwise null. */
  function masked(chunk: string): TypedWord | null {
    const readings = unmasked(chunk)
    const meant = readings.find((one) => !one.includes("*") && one.length >= 3 && spoken.exact(one).size > 0)
    if (meant !== undefined) return word(meant, spoken.exact(meant))
    const hidden = spoken.hidden(readings)
    const [first] = hidden
    return first === undefined ? null : word(spoken.textOf(first), hidden)
  }
  return { read, masked }
}

/** Returns a function that reads a typed text word by word. */
export function createWordReader(
  spoken: SpokenWords,
  isName: (start: string) => boolean,
): (typed: string) => readonly TypedWord[] {
  const { read, masked } = createOneWord(spoken, isName)
  const cache = new Map<string, readonly TypedWord[]>()

  function readCached(text: string, isLast: boolean): readonly TypedWord[] {
    const key = `${isLast ? ">" : ""}${text}`
    const found = cache.get(key) ?? read(text, isLast)
    if (cache.size > maxCachedWords) cache.clear()
    cache.set(key, found)
    return found
  }

  const isKnown = (text: string): boolean => spoken.exact(text).size > 0
  const isOneWord = (parts: readonly string[]): boolean =>
    parts.join("").length >= 6 &&
    !parts.every(isKnown) &&
    spoken.isUnmistakable(parts.join(""), parts.slice(0, -1).join("").length)

  /** Reads the words between two words with symbols in them. */
  function plain(words: readonly string[], isEnd: boolean): readonly TypedWord[] {
    const all = joinPieces(words, isKnown, isOneWord)
    return all.flatMap((text, at) => readCached(text, isEnd && at === all.length - 1))
  }

  return (typed) => {
    const found: TypedWord[] = []
    let pending: string[] = []
    for (const chunk of withoutApostrophes(typed).split(/\s+/u)) {
      const meant = masked(chunk)
      if (meant === null) pending.push(...wordsOf(chunk))
      else {
        found.push(...plain(pending, false), meant)
        pending = []
      }
    }
    // The person is still typing the last word, unless there is a space after it.
    return [...found, ...plain(pending, !/\s$/u.test(typed))]
  }
}
