import type { Audience, Topic } from "../hotline"
import { createSpokenWords } from "./spoken-words"
import { createWordReader, type TypedWord } from "./typed-words"
import type { Entry, Sense, Vocabulary } from "./vocabulary"
import { folded } from "./words"

/** What a person seems to mean by the words they typed. */
export interface Meaning {
  /** How strongly each topic is meant: 1 for one clear word, more if several words express it. */
  readonly topics: ReadonlyMap<Topic, number>
  /** Topics that the words express clearly. */
  readonly clear: ReadonlySet<Topic>
  readonly audiences: ReadonlySet<Audience>
  readonly asksToReport: boolean
  /** Someone has taken too much of something. */
  readonly hasOverdosed: boolean
  /** Words that may be part of a hotline's name. */
  readonly nameWords: readonly string[]
  /** Words that already express a topic. */
  readonly topicWords: readonly string[]
}

export interface MeaningReader {
  read(typed: string, country: string | null): Meaning
}

const weight = { clear: 1, hint: 0.35 }

/** Someone who types more words than this describes what happened, so an ambiguous word does not name a hotline. */
const maxNameWords = 3

/** A match of lower quality is a guess. */
const minClearQuality = 0.55

/** An entry of the vocabulary, with the positions (`at`) of its words among the typed words. */
interface Found {
  readonly sense: Sense
  readonly at: readonly number[]
  readonly quality: number
}

/** The positions of an entry's words, the first at `start`; null if some of them are missing. */
function positionsOf({ slots }: Entry, words: readonly TypedWord[], start: number): readonly number[] | null {
  const positions = [start]
  for (const { patterns, gap } of slots.slice(1)) {
    const from = (positions.at(-1) ?? start) + 1
    const at = words.findIndex(
      (word, index) => index >= from && index <= from + gap && [...word.patterns].some((id) => patterns.has(id)),
    )
    if (at < 0) return null
    positions.push(at)
  }
  return positions
}

function createReading(vocabulary: Vocabulary, country: string | null, isName: (start: string) => boolean) {
  const active = vocabulary.languages.filter(
    ({ countries }) => countries.length === 0 || (country !== null && countries.includes(country)),
  )
  const spokenHere = active.filter(({ countries }) => countries.length > 0)
  const read = createWordReader(createSpokenWords(vocabulary, active), isName)

  const counts = ({ anywhere, language }: Entry): boolean => anywhere || active.includes(language)

  /**
   * A one-word entry does not count if a language spoken here has it as a small word: German "die" is not
   * about dying.
   */
  const isSmallHere = ({ slots, language }: Entry, { text }: TypedWord): boolean =>
    slots.length === 1 &&
    spokenHere.some((other) => other !== language && (vocabulary.smallOf.get(other)?.has(text) ?? false))

  return { read, counts, isSmallHere }
}

type Reading = ReturnType<typeof createReading>

function entriesIn(words: readonly TypedWord[], vocabulary: Vocabulary, { counts, isSmallHere }: Reading): Found[] {
  return words.flatMap((word, start) => {
    const candidates = new Set([...word.patterns].flatMap((id) => vocabulary.entriesFrom.get(id) ?? []))
    return [...candidates].flatMap((entry) => {
      if (!counts(entry) || isSmallHere(entry, word)) return []
      const at = positionsOf(entry, words, start)
      if (at === null) return []
      return [{ sense: entry.sense, at, quality: Math.min(...at.map((index) => words[index]?.quality ?? 0)) }]
    })
  })
}

/** Drops entries whose words are part of a longer entry: "sewer slide", "run away". */
function withoutParts(found: readonly Found[]): readonly Found[] {
  const longer = found.filter(({ at, sense }) => at.length > 1 && sense.kind !== "audience")
  return found.filter(
    ({ at, sense }) =>
      sense.kind === "audience" ||
      at.length === 0 ||
      !longer.some((other) => other.at.length > at.length && at.every((place) => other.at.includes(place))),
  )
}

function topicStrengths(found: readonly Found[]): Map<Topic, number> {
  // The same words count once per topic, no matter how many entries and languages contain them.
  const each = new Map<Topic, Map<string, number>>()
  for (const { sense, quality, at } of found) {
    if (sense.kind !== "topic") continue
    const values = each.get(sense.topic) ?? new Map<string, number>()
    const value = quality * (sense.clear ? weight.clear : weight.hint)
    values.set(at.join(), Math.max(value, values.get(at.join()) ?? 0))
    each.set(sense.topic, values)
  }
  // The strongest words for a topic count in full, each further one half as much as the one before.
  return new Map(
    [...each].map(([topic, values]) => [
      topic,
      [...values.values()].sort((a, b) => b - a).reduce((sum, value, at) => sum + value * 0.5 ** at, 0),
    ]),
  )
}

const isTopic = ({ sense }: Found): boolean => sense.kind === "topic" || sense.kind === "ignored"
const isClear = ({ sense }: Found): boolean => sense.kind === "ignored" || (sense.kind === "topic" && sense.clear)
const positionsIn = (found: readonly Found[]): ReadonlySet<number> => new Set(found.flatMap(({ at }) => at))

/** Topics with a clear word that was typed as in the vocabulary, or nearly so. */
const clearTopics = (found: readonly Found[]): Topic[] =>
  found.flatMap(({ sense, quality }) =>
    sense.kind === "topic" && sense.clear && quality >= minClearQuality ? [sense.topic] : [],
  )

function meaningOf(words: readonly TypedWord[], all: readonly Found[]): Meaning {
  const found = withoutParts(all)
  const topicPositions = positionsIn(found.filter(isTopic))
  const clearPositions = positionsIn(found.filter(isClear))
  const contentWords = words.filter(({ isSmall }) => !isSmall)
  // In a short query, a word that only hints at a topic may be a name: "police", "kids help phone".
  const isShort = contentWords.length <= maxNameWords
  const textsOf = (isMeant: (at: number) => boolean): string[] =>
    words.flatMap(({ text, isSmall }, at) => (!isSmall && isMeant(at) ? [text] : []))
  return {
    topics: topicStrengths(found),
    clear: new Set(clearTopics(found)),
    audiences: new Set(found.flatMap(({ sense }) => (sense.kind === "audience" ? [sense.audience] : []))),
    asksToReport: all.some(
      ({ sense, at }) => sense.kind === "report" && (!sense.alone || contentWords.length <= at.length),
    ),
    hasOverdosed: all.some(({ sense, quality }) => sense.kind === "overdose" && quality >= minClearQuality),
    nameWords: textsOf((at) => !clearPositions.has(at) && (isShort || !topicPositions.has(at))),
    topicWords: textsOf((at) => topicPositions.has(at)),
  }
}

/** Reads typed text with the vocabulary of every language. The languages of the reader's country count most. */
export function createMeaningReader(
  vocabulary: Vocabulary,
  isName: (start: string) => boolean = () => false,
): MeaningReader {
  const readings = new Map<string | null, Reading>()

  /** Countries that speak none of the regional languages share one reading. */
  function readingFor(country: string | null): Reading {
    const isSpoken = vocabulary.languages.some(({ countries }) => country !== null && countries.includes(country))
    const key = isSpoken ? country : null
    const reading = readings.get(key) ?? createReading(vocabulary, key, isName)
    readings.set(key, reading)
    return reading
  }

  return {
    read(typed, country) {
      const reading = readingFor(country)
      const words = reading.read(typed)
      const letters = folded(typed).replace(/\s+/g, "")
      const spaceless = vocabulary.spaceless
        .filter(({ text }) => letters.includes(text))
        .map(({ sense }) => ({ sense, at: [], quality: 1 }))
      return meaningOf(words, [...entriesIn(words, vocabulary, reading), ...spaceless])
    },
  }
}
