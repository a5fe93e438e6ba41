import type { Audience, Topic } from "../hotline"
import type { AskedChannel, SearchWords } from "./search-words"
import { topicsOfTrouble, type Trouble } from "./troubles"
import { normalizeText, wordsOf } from "./words"

/** What an entry of the vocabulary means. */
export type Sense =
  | { readonly kind: "topic"; readonly topic: Topic; readonly isClear: boolean }
  | { readonly kind: "trouble"; readonly trouble: Trouble }
  | { readonly kind: "audience"; readonly audience: Audience }
  | { readonly kind: "channel"; readonly channel: AskedChannel }
  | { readonly kind: "guide"; readonly id: string }
  | { readonly kind: "report" }
  | { readonly kind: "overdose" }
  | { readonly kind: "ignored" }

/** The place of one word in an entry. */
interface Slot {
  /** Ids of patterns, one of which must fit. */
  readonly patterns: ReadonlySet<number>
  /** Other words that may come between this word and the one before. */
  readonly maxWordsBefore: number
}

/** One or more words that have a sense: `threat*`, `take+down`. */
export interface Entry {
  readonly sense: Sense
  readonly slots: readonly Slot[]
  /** Whether it counts only if the person types nothing else. */
  readonly mustBeAlone: boolean
  readonly language: SearchWords
  /** Whether it is long enough to mean the same in every country. */
  readonly isDistinctive: boolean
}

/** An entry in a script without spaces between words. The search looks for it anywhere in the typed text. */
interface SpacelessEntry {
  readonly sense: Sense
  readonly text: string
}

/** One word of an entry, or the beginning of a word. */
export interface Pattern {
  readonly text: string
  /** Whether any ending fits. */
  readonly isStem: boolean
  readonly languages: SearchWords[]
}

/** The vocabularies of all languages, indexed for lookup. The id of a pattern is its index in `patterns`. */
export interface Vocabulary {
  readonly languages: readonly SearchWords[]
  readonly patterns: readonly Pattern[]
  /** Ids of patterns that are whole words, and of those that are stems, by their text. */
  readonly words: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, number>
  /** All patterns, sorted by text. */
  readonly sortedIds: readonly number[]
  readonly entriesByFirstWord: ReadonlyMap<number, readonly Entry[]>
  readonly spacelessEntries: readonly SpacelessEntry[]
  readonly stopWordsOf: ReadonlyMap<SearchWords, ReadonlySet<string>>
}

/** How many other words may come between two words of an entry: "want to just die". */
const maxWordsBetween = 2

/** Shorter words may mean something else in another language: Danish "mad" is food. */
const minDistinctiveLetters = 5
/** The same for several words together: Vietnamese "no le" is a slave, and part of half of all Spanish sentences. */
const minDistinctiveLettersOfPhrase = 9

const spacelessScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
/** Most entries are already in the form that the search compares. */
const normalizedText = /^[a-z\d]+$/
const latin = /\p{Script=Latin}/u

function sensesOf(words: SearchWords): readonly (readonly [Sense, readonly string[]])[] {
  const topics = Object.entries(words.topics) as [Topic, { clear: readonly string[]; hint: readonly string[] }][]
  const troubles = Object.entries(words.troubles ?? {}) as [Trouble, readonly string[]][]
  const audiences = Object.entries(words.audiences) as [Audience, readonly string[]][]
  const channels = Object.entries(words.channels ?? {}) as [AskedChannel, readonly string[]][]
  const overdose = words.hasOverdosed ?? []
  return [
    [{ kind: "overdose" } as const, overdose],
    [{ kind: "topic", topic: "danger", isClear: true } as const, overdose],
    [{ kind: "topic", topic: "suicide", isClear: true } as const, overdose],
    ...topics.flatMap(([topic, { clear, hint }]) => [
      [{ kind: "topic", topic, isClear: true } as const, clear] as const,
      [{ kind: "topic", topic, isClear: false } as const, hint] as const,
    ]),
    ...troubles.flatMap(([trouble, texts]) => [
      [{ kind: "trouble", trouble } as const, texts] as const,
      ...topicsOfTrouble(trouble).map((topic) => [{ kind: "topic", topic, isClear: true } as const, texts] as const),
    ]),
    ...audiences.map(([audience, texts]) => [{ kind: "audience", audience } as const, texts] as const),
    ...channels.map(([channel, texts]) => [{ kind: "channel", channel } as const, texts] as const),
    ...Object.entries(words.guides ?? {}).map(([id, texts]) => [{ kind: "guide", id } as const, texts] as const),
    [{ kind: "report" } as const, words.asksToReport] as const,
    [{ kind: "ignored" } as const, words.ignored] as const,
  ]
}

/** Writes out a range of numbers: `18..20yo` is `18yo|19yo|20yo`. */
const withoutRanges = (entry: string): string =>
  entry.replace(/(\d+)\.\.(\d+)(\p{L}*)/gu, (_, first: string, last: string, ending: string) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_one, more) => `${Number(first) + more}${ending}`).join(
      "|",
    ),
  )

/** Splits an entry such as `want die|dead` or `take+down` into the texts of its slots. */
function slotTexts(entry: string): readonly { readonly text: string; readonly maxWordsBefore: number }[] {
  return withoutRanges(entry)
    .split(" ")
    .flatMap((part) =>
      part.split("+").map((text, index) => ({ text, maxWordsBefore: index === 0 ? maxWordsBetween : 0 })),
    )
}

/** Whether the entry means the same in every country. */
function isDistinctive(sense: Sense, slots: readonly string[], written: string): boolean {
  if (sense.kind === "topic" && !sense.isClear) return false
  if (!latin.test(written)) return true
  const shortestLengths = slots.map((slot) => Math.min(...slot.split("|").map((word) => word.replace("*", "").length)))
  const letters = shortestLengths.reduce((sum, length) => sum + length, 0)
  return letters >= (slots.length > 1 ? minDistinctiveLettersOfPhrase : minDistinctiveLetters)
}

function createPatterns() {
  const patterns: Pattern[] = []
  const words = new Map<string, number>()
  const stems = new Map<string, number>()

  function idOf(written: string, language: SearchWords): number {
    const isStem = written.endsWith("*")
    const start = isStem ? written.slice(0, -1) : written
    const text = normalizedText.test(start) ? start : wordsOf(start).join("")
    const ids = isStem ? stems : words
    const id = ids.get(text) ?? patterns.length
    if (id === patterns.length) {
      patterns.push({ text, isStem, languages: [] })
      ids.set(text, id)
    }
    const languages = patterns[id]?.languages
    if (languages?.at(-1) !== language) languages?.push(language)
    return id
  }
  return { patterns, words, stems, idOf }
}

interface Builder {
  readonly add: (language: SearchWords) => void
  readonly finish: () => Vocabulary
}

function createBuilder(): Builder {
  const { patterns, words, stems, idOf } = createPatterns()
  const entriesByFirstWord = new Map<number, Entry[]>()
  const spacelessEntries: SpacelessEntry[] = []
  const languages: SearchWords[] = []
  const stopWordsOf = new Map<SearchWords, ReadonlySet<string>>()

  /** Cached, because many entries of a language contain the same words. */
  let patternCache = new Map<string, ReadonlySet<number>>()
  function patternsOf(text: string, language: SearchWords): ReadonlySet<number> {
    const found = patternCache.get(text) ?? new Set(text.split("|").map((one) => idOf(one, language)))
    patternCache.set(text, found)
    return found
  }

  function addEntry(language: SearchWords, sense: Sense, written: string): void {
    if (spacelessScript.test(written)) {
      spacelessEntries.push({ sense, text: normalizeText(written).replaceAll(" ", "") })
      return
    }
    const mustBeAlone = written.startsWith("=")
    const texts = slotTexts(mustBeAlone ? written.slice(1) : written)
    const slots = texts.map(({ text, maxWordsBefore }) => ({
      patterns: patternsOf(text, language),
      maxWordsBefore,
    }))
    const isSpokenEverywhere = language.countries.length === 0
    const entry = {
      sense,
      slots,
      mustBeAlone,
      language,
      isDistinctive:
        isSpokenEverywhere ||
        isDistinctive(
          sense,
          texts.map(({ text }) => text),
          written,
        ),
    }
    for (const id of slots[0]?.patterns ?? []) {
      const entries = entriesByFirstWord.get(id)
      if (entries) entries.push(entry)
      else entriesByFirstWord.set(id, [entry])
    }
  }

  return {
    add(language: SearchWords): void {
      patternCache = new Map()
      languages.push(language)
      stopWordsOf.set(language, new Set(wordsOf(language.stopWords)))
      for (const [sense, texts] of sensesOf(language)) for (const text of texts) addEntry(language, sense, text)
    },
    finish(): Vocabulary {
      const texts = patterns.map(({ text }) => text)
      const textOf = (id: number): string => texts[id] ?? ""
      const sortedIds = [...texts.keys()].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1))
      return { languages, patterns, words, stems, sortedIds, entriesByFirstWord, spacelessEntries, stopWordsOf }
    },
  }
}

/** Slow, so call it once. Looking up a word is then fast. */
export function createVocabulary(languages: readonly SearchWords[]): Vocabulary {
  const { add, finish } = createBuilder()
  languages.forEach(add)
  return finish()
}

/** Creates the same vocabulary with a pause before each language. */
export async function prepareVocabulary(
  languages: readonly SearchWords[],
  pause: () => Promise<void>,
): Promise<Vocabulary> {
  const { add, finish } = createBuilder()
  for (const language of languages) {
    await pause()
    add(language)
  }
  return finish()
}
