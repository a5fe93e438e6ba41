// cspell:ignore kiero sekuestro
import { unmasked } from "./masked"
import { joined, parted } from "./run-together"
import type { SpokenWords } from "./spoken-words"
import { withoutApostrophes, wordsOf } from "./words"

/** One word as it was meant: signs read as letters, letters with spaces between them joined. */
export interface TypedWord {
  readonly text: string
  /** The patterns of the vocabulary that fit it. */
  readonly patterns: ReadonlySet<number>
  /** 1: as it stands there; less where it was begun or misspelled. */
  readonly quality: number
  readonly isSmall: boolean
}

const quality = { barelyBegun: 0.5, begun: 0.6, misspelled: 0.6, misspelledShort: 0.5 }

/** Below this, a word that is only begun could still become anything. */
const begunLength = 3
const wellBegun = 5

/** Long enough to be several words without their spaces. */
const runTogether = 6

/** Short words are near many others: "vista" is no visa for sure. */
const shortWord = 5

/** Of a word whose beginning is known. */
const longestEnding = 4

/** What is remembered of one popup: each letter that is typed asks again for all words before it. */
const remembered = 300

/** German and Danish keyboards write the dots of a vowel as a second letter. */
const withoutDoubled = (text: string): string => text.replace(/([aou])e/g, "$1").replaceAll("aa", "a")

/** In Spanish messages: "kiero", "sekuestro". */
const withoutK = (text: string): readonly string[] =>
  text.includes("k") ? [text.replace(/k(?=[ei])/g, "qu").replaceAll("k", "c"), text.replaceAll("k", "qu")] : []

function createOneWord(spoken: SpokenWords, isName: (start: string) => boolean) {
  const word = (text: string, patterns: ReadonlySet<number>, how = 1): TypedWord => ({
    text,
    patterns,
    quality: how,
    isSmall: spoken.isSmall(text),
  })

  /** "menor", "es": one word with its ending. */
  const isEnding = (parts: readonly string[]): boolean => parts.length === 2 && (parts[1]?.length ?? 0) <= 2

  /** Several words without their spaces, one of which says something. */
  function several(text: string): readonly TypedWord[] | null {
    if (text.length < runTogether) return null
    const parts = parted(text, (part) => spoken.isSmall(part) || (part.length > 1 && spoken.isWord(part)))
    const isTelling = parts?.some((part) => part.length > 2 && !spoken.isSmall(part)) ?? false
    return parts !== null && isTelling && !isEnding(parts) ? parts.map((part) => word(part, spoken.exact(part))) : null
  }

  function unknown(text: string, isLast: boolean): readonly TypedWord[] {
    const parts = several(text)
    if (parts) return parts
    const begun = isLast && text.length >= begunLength ? spoken.begun(text) : new Set<number>()
    if (begun.size > 0) return [word(text, begun, text.length >= wellBegun ? quality.begun : quality.barelyBegun)]
    const isShort = text.length <= shortWord
    return [word(text, spoken.misspelled(text), isShort ? quality.misspelledShort : quality.misspelled)]
  }

  /** Longer than a beginning with any ending. */
  const isMore = (text: string, exact: ReadonlySet<number>): boolean =>
    !spoken.isSmall(text) && [...exact].every((id) => spoken.textOf(id).length + longestEnding < text.length)

  function read(text: string, isLast: boolean): readonly TypedWord[] {
    const exact = spoken.exact(text)
    if (exact.size > 0 || spoken.isSmall(text))
      return (isMore(text, exact) ? several(text) : null) ?? [word(text, exact)]
    const written = [withoutDoubled(text), ...withoutK(text)].find((one) => spoken.exact(one).size > 0)
    if (written !== undefined) return [word(written, spoken.exact(written))]
    return isName(text) ? [word(text, new Set())] : unknown(text, isLast)
  }

  /** A word with signs in it, if the vocabulary knows one that it may stand for. */
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

/** Reads what was typed, word by word. */
export function createWordReader(
  spoken: SpokenWords,
  isName: (start: string) => boolean,
): (typed: string) => readonly TypedWord[] {
  const { read, masked } = createOneWord(spoken, isName)
  const known = new Map<string, readonly TypedWord[]>()

  function readOnce(text: string, isLast: boolean): readonly TypedWord[] {
    const key = `${isLast ? ">" : ""}${text}`
    const found = known.get(key) ?? read(text, isLast)
    if (known.size > remembered) known.clear()
    known.set(key, found)
    return found
  }

  const hasHotlines = (text: string): boolean => spoken.exact(text).size > 0
  const isOne = (parts: readonly string[]): boolean =>
    parts.join("").length >= 6 &&
    !parts.every(hasHotlines) &&
    spoken.isSurelyOne(parts.join(""), parts.slice(0, -1).join("").length)

  /** Words between two that had signs in them. */
  function plain(words: readonly string[], isEnd: boolean): readonly TypedWord[] {
    const all = joined(words, hasHotlines, isOne)
    return all.flatMap((text, at) => readOnce(text, isEnd && at === all.length - 1))
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
    // The last word is still being typed, unless a space stands after it.
    return [...found, ...plain(pending, !/\s$/u.test(typed))]
  }
}
