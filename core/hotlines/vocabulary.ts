import type { Audience, Topic } from "./hotline"
import type { SearchWords } from "./search-words"
import { folded, wordsOf } from "./words"

/** What an entry of the vocabulary stands for. */
export type Sense =
  | { readonly kind: "topic"; readonly topic: Topic; readonly clear: boolean }
  | { readonly kind: "audience"; readonly audience: Audience }
  /** `alone`: only where nothing else is said. */
  | { readonly kind: "report"; readonly alone: boolean }
  | { readonly kind: "overdose" }
  | { readonly kind: "ignored" }

interface Slot {
  /** The patterns of which one has to fit. */
  readonly patterns: ReadonlySet<number>
  /** How many other words may stand before it. */
  readonly gap: number
}

export interface Entry {
  readonly sense: Sense
  readonly slots: readonly Slot[]
  readonly language: SearchWords
  /** Long enough to mean the same wherever it is typed. */
  readonly anywhere: boolean
}

/** Of a script that puts no spaces between words: looked for in all that was typed. */
interface Glued {
  readonly sense: Sense
  readonly text: string
}

export interface Pattern {
  readonly text: string
  /** Any ending fits. */
  readonly isStem: boolean
  readonly languages: SearchWords[]
}

/** All vocabularies, ready to be looked things up in. */
export interface Vocabulary {
  readonly languages: readonly SearchWords[]
  readonly patterns: readonly Pattern[]
  readonly words: ReadonlyMap<string, number>
  readonly stems: ReadonlyMap<string, number>
  /** Patterns of either kind in the order of their texts. */
  readonly sorted: readonly number[]
  readonly entriesFrom: ReadonlyMap<number, readonly Entry[]>
  readonly glued: readonly Glued[]
  readonly smallOf: ReadonlyMap<SearchWords, ReadonlySet<string>>
}

/** Between the words of an entry: "want to just die". */
const mostBetween = 2

/** Shorter words of one language mean something else in another: Danish "mad" is food. */
const tellingLength = 5
/** Of several words together: Vietnamese "no le" is a slave, and half of every Spanish sentence. */
const tellingLengths = 9

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
/** Most entries are written as they are compared. */
const isFolded = /^[a-z\d]+$/
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

/** `want die|dead`, `take+down`: each word with how far it may stand from the one before. */
function slotTexts(entry: string): readonly { readonly text: string; readonly gap: number }[] {
  return entry
    .split(" ")
    .flatMap((part) => part.split("+").map((text, at) => ({ text, gap: at === 0 ? mostBetween : 0 })))
}

/** Whether it means the same wherever it is typed. */
function isTelling(sense: Sense, slots: readonly string[], written: string): boolean {
  if (sense.kind === "topic" && !sense.clear) return false
  if (!latin.test(written)) return true
  const shortest = slots.map((slot) => Math.min(...slot.split("|").map((word) => word.replace("*", "").length)))
  const letters = shortest.reduce((sum, length) => sum + length, 0)
  return letters >= (slots.length > 1 ? tellingLengths : tellingLength)
}

function createPatterns() {
  const patterns: Pattern[] = []
  const words = new Map<string, number>()
  const stems = new Map<string, number>()

  function idOf(written: string, language: SearchWords): number {
    const isStem = written.endsWith("*")
    const start = isStem ? written.slice(0, -1) : written
    const text = isFolded.test(start) ? start : wordsOf(start).join("")
    const known = isStem ? stems : words
    const id = known.get(text) ?? patterns.length
    if (id === patterns.length) {
      patterns.push({ text, isStem, languages: [] })
      known.set(text, id)
    }
    const spoken = patterns[id]?.languages
    if (spoken?.at(-1) !== language) spoken?.push(language)
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
  const glued: Glued[] = []
  const languages: SearchWords[] = []
  const smallOf = new Map<SearchWords, ReadonlySet<string>>()

  /** The same words stand in many entries of a language. */
  let known = new Map<string, ReadonlySet<number>>()
  function patternsOf(text: string, language: SearchWords): ReadonlySet<number> {
    const found = known.get(text) ?? new Set(text.split("|").map((one) => idOf(one, language)))
    known.set(text, found)
    return found
  }

  function addEntry(language: SearchWords, sense: Sense, written: string): void {
    if (withoutSpaces.test(written)) {
      glued.push({ sense, text: folded(written).replaceAll(" ", "") })
      return
    }
    const texts = slotTexts(written)
    const slots = texts.map(({ text, gap }) => ({ patterns: patternsOf(text, language), gap }))
    const isEverywhere = language.countries.length === 0
    const anywhere =
      isEverywhere ||
      isTelling(
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
      known = new Map()
      languages.push(language)
      smallOf.set(language, new Set(wordsOf(language.small)))
      for (const [sense, texts] of sensesOf(language)) for (const text of texts) addEntry(language, sense, text)
    },
    finish(): Vocabulary {
      const texts = patterns.map(({ text }) => text)
      const textOf = (id: number): string => texts[id] ?? ""
      const sorted = [...texts.keys()].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1))
      return { languages, patterns, words, stems, sorted, entriesFrom, glued, smallOf }
    },
  }
}

/** Made once: looking a word up then takes no time worth speaking of. */
export function createVocabulary(languages: readonly SearchWords[]): Vocabulary {
  const { add, finish } = createBuilder()
  languages.forEach(add)
  return finish()
}

/** The same, one language at a time. */
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
