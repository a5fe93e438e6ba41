import type { Audience, Topic } from "../hotline"
import type { SearchWords } from "./search-words"
import { folded, wordsOf } from "./words"

/** What an entry of the vocabulary means. */
export type Sense =
  | { readonly kind: "topic"; readonly topic: Topic; readonly clear: boolean }
  | { readonly kind: "audience"; readonly audience: Audience }
  /** `alone`: counts only if the person types nothing else. */
  | { readonly kind: "report"; readonly alone: boolean }
  | { readonly kind: "overdose" }
  | { readonly kind: "ignored" }

interface Slot {
  /** Ids of patterns, one of which must fit. */
  readonly patterns: ReadonlySet<number>
  /** How many other words may come before it. */
  readonly gap: number
}

export interface Entry {
  readonly sense: Sense
  readonly slots: readonly Slot[]
  readonly language: SearchWords
  /** Whether it is long enough to mean the same in every country. */
  readonly anywhere: boolean
}

/** An entry in a script without spaces between words. The search looks for it anywhere in the typed text. */
interface SpacelessEntry {
  readonly sense: Sense
  readonly text: string
}

export interface Pattern {
  readonly text: string
  /** Whether any ending fits. */
  readonly isStem: boolean
  readonly languages: SearchWords[]
}

/** The vocabularies of all languages, indexed for lookup. */
export interface Vocabulary {
  readonly languages: readonly SearchWords[]
  readonly patterns: readonly Pattern[]
  readonly words: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, number>
  /** Ids of words and stems, sorted by text. */
  readonly sorted: readonly number[]
  readonly entriesFrom: ReadonlyMap<number, readonly Entry[]>
  readonly spaceless: readonly SpacelessEntry[]
  readonly smallOf: ReadonlyMap<SearchWords, ReadonlySet<string>>
}

/** Most words between two words of an entry: "want to just die". */
const maxWordsBetween = 2

/** Shorter words of one language mean something else in another: Danish "mad" is food. */
const minDistinctiveLetters = 5
/** The same for several words together: Vietnamese "no le" is a slave, and part of half of all Spanish sentences. */
const minDistinctiveLettersOfPhrase = 9

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
/** Most entries are already written in the form that the search compares. */
const foldedText = /^[a-z\d]+$/
const latin = /\p{Script=Latin}/u

function sensesOf(words: SearchWords): readonly (readonly [Sense, readonly string[]])[] {
  const topics = Object.entries(words.topics) as [Topic, { clear: readonly string[]; hint: readonly string[] }][]
  const audiences = Object.entries(words.audiences) as [Audience, readonly string[]][]
  const taken = words.hasOverdosed ?? []
  return [
    [{ kind: "overdose" } as const, taken],
    [{ kind: "topic", topic: "danger", clear: true } as const, taken],
    [{ kind: "topic", topic: "suicide", clear: true } as const, taken],
    ...topics.flatMap(([topic, { clear, hint }]) => [
      [{ kind: "topic", topic, clear: true } as const, clear] as const,
      [{ kind: "topic", topic, clear: false } as const, hint] as const,
    ]),
    ...audiences.map(([audience, texts]) => [{ kind: "audience", audience } as const, texts] as const),
    [{ kind: "report", alone: false } as const, words.asksToReport.filter((text) => !text.startsWith("="))] as const,
    [
      { kind: "report", alone: true } as const,
      words.asksToReport.filter((text) => text.startsWith("=")).map((text) => text.slice(1)),
    ] as const,
    [{ kind: "ignored" } as const, words.ignored] as const,
  ]
}

/** `want die|dead`, `take+down`: each word, with how many words may come between it and the one before. */
function slotTexts(entry: string): readonly { readonly text: string; readonly gap: number }[] {
  return entry
    .split(" ")
    .flatMap((part) => part.split("+").map((text, at) => ({ text, gap: at === 0 ? maxWordsBetween : 0 })))
}

/** Whether the entry means the same in every country. */
function isDistinctive(sense: Sense, slots: readonly string[], written: string): boolean {
  if (sense.kind === "topic" && !sense.clear) return false
  if (!latin.test(written)) return true
  const shortest = slots.map((slot) => Math.min(...slot.split("|").map((word) => word.replace("*", "").length)))
  const letters = shortest.reduce((sum, length) => sum + length, 0)
  return letters >= (slots.length > 1 ? minDistinctiveLettersOfPhrase : minDistinctiveLetters)
}

function createPatterns() {
  const patterns: Pattern[] = []
  const words = new Map<string, number>()
  const stems = new Map<string, number>()

  function idOf(written: string, language: SearchWords): number {
    const isStem = written.endsWith("*")
    const start = isStem ? written.slice(0, -1) : written
    const text = foldedText.test(start) ? start : wordsOf(start).join("")
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
  const entriesFrom = new Map<number, Entry[]>()
  const spaceless: SpacelessEntry[] = []
  const languages: SearchWords[] = []
  const smallOf = new Map<SearchWords, ReadonlySet<string>>()

  /** Many entries of a language contain the same words. */
  let patternCache = new Map<string, ReadonlySet<number>>()
  function patternsOf(text: string, language: SearchWords): ReadonlySet<number> {
    const found = patternCache.get(text) ?? new Set(text.split("|").map((one) => idOf(one, language)))
    patternCache.set(text, found)
    return found
  }

  function addEntry(language: SearchWords, sense: Sense, written: string): void {
    if (withoutSpaces.test(written)) {
      spaceless.push({ sense, text: folded(written).replaceAll(" ", "") })
      return
    }
    const texts = slotTexts(written)
    const slots = texts.map(({ text, gap }) => ({ patterns: patternsOf(text, language), gap }))
    const isEverywhere = language.countries.length === 0
    const anywhere =
      isEverywhere ||
      isDistinctive(
        sense,
        texts.map(({ text }) => text),
        written,
      )
    const entry = { sense, slots, language, anywhere }
    for (const id of slots[0]?.patterns ?? []) {
      const entries = entriesFrom.get(id)
      if (entries) entries.push(entry)
      else entriesFrom.set(id, [entry])
    }
  }

  return {
    add(language: SearchWords): void {
      patternCache = new Map()
      languages.push(language)
      smallOf.set(language, new Set(wordsOf(language.small)))
      for (const [sense, texts] of sensesOf(language)) for (const text of texts) addEntry(language, sense, text)
    },
    finish(): Vocabulary {
      const texts = patterns.map(({ text }) => text)
      const textOf = (id: number): string => texts[id] ?? ""
      const sorted = [...texts.keys()].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1))
      return { languages, patterns, words, stems, sorted, entriesFrom, spaceless, smallOf }
    },
  }
}

/** Build it only once: it makes looking up a word practically free. */
export function createVocabulary(languages: readonly SearchWords[]): Vocabulary {
  const { add, finish } = createBuilder()
  languages.forEach(add)
  return finish()
}

/** Does the same, with a pause before each language. */
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
