import type { Audience, Topic } from "../hotline"
import type { AskedChannel } from "./search-words"
import { createSpokenWords } from "./spoken-words"
import type { Trouble } from "./troubles"
import { createWordReader, type TypedWord } from "./typed-words"
import type { Entry, Sense, Vocabulary } from "./vocabulary"
import { normalizeText, wordsOf } from "./words"

/** What a person seems to mean by the words they typed. */
export interface Meaning {
  /** The strength of each topic: 1 for one clear word, more if several words express it. */
  readonly topics: ReadonlyMap<Topic, number>
  /** Topics that the words express clearly. */
  readonly clearTopics: ReadonlySet<Topic>
  /** Troubles that the words express clearly. */
  readonly troubles: ReadonlySet<Trouble>
  readonly audiences: ReadonlySet<Audience>
  readonly askedChannels: ReadonlySet<AskedChannel>
  /** The ids of the guides that the words ask for. */
  readonly guides: ReadonlySet<string>
  readonly asksToReport: boolean
  /** Someone has taken too much of something. */
  readonly hasOverdosed: boolean
  /** Words that may be part of a hotline's name. */
  readonly nameWords: readonly string[]
  /** Words that already express a topic. */
  readonly topicWords: readonly string[]
  /** The person describes what happened, so an ambiguous word does not name a hotline. */
  readonly isDescription: boolean
  /** Words of a short query that mean nothing else, so that they must be part of a name. */
  readonly properNames: readonly string[]
}

/** Whether the words clearly express a topic or a trouble. */
export const isUnderstood = ({ clearTopics, troubles }: Meaning): boolean => clearTopics.size + troubles.size > 0

export interface MeaningReader {
  readonly read: (typed: string, country: string | null) => Meaning
  /** Reads a carefully written text, without guessing at typos, which is slow: "department" is not "deport". */
  readonly readWritten: (text: string, country: string | null) => Meaning
  /** The troubles that a carefully written text names. */
  readonly troublesNamedIn: (text: string) => ReadonlySet<Trouble>
}

const weights = { clear: 1, hint: 0.35 }

/** Someone who types more words than this describes what happened. */
const maxNameWords = 3

/** A match of lower quality is a guess. */
const minClearQuality = 0.55

/** An entry of the vocabulary that the person typed. */
interface Match {
  readonly sense: Sense
  readonly mustBeAlone: boolean
  /** The positions of its words among the typed words. */
  readonly positions: readonly number[]
  readonly quality: number
}

/** The positions of an entry's words, the first at `start`; null if some of them are missing. */
function positionsOf({ slots }: Entry, words: readonly TypedWord[], start: number): readonly number[] | null {
  const positions = [start]
  for (const { patterns, maxWordsBefore } of slots.slice(1)) {
    const from = (positions.at(-1) ?? start) + 1
    const position = words.findIndex(
      (word, index) =>
        index >= from && index <= from + maxWordsBefore && [...word.patterns].some((id) => patterns.has(id)),
    )
    if (position < 0) return null
    positions.push(position)
  }
  return positions
}

/** How to read words in one country: which entries apply there, and which of its languages' words are stop words. */
function createCountryReader(vocabulary: Vocabulary, country: string | null, isName: (start: string) => boolean) {
  const active = vocabulary.languages.filter(
    ({ countries }) => countries.length === 0 || (country !== null && countries.includes(country)),
  )
  const spokenHere = active.filter(({ countries }) => countries.length > 0)
  const spoken = createSpokenWords(vocabulary, active)
  const readWords = createWordReader(spoken, isName)

  /** Reads words that nobody mistyped, without guessing. */
  const readWritten = (text: string): readonly TypedWord[] =>
    wordsOf(text).map((word) => ({
      text: word,
      patterns: spoken.exactMatches(word),
      quality: 1,
      isStopWord: spoken.isStopWord(word),
    }))

  const appliesHere = ({ isDistinctive, language }: Entry): boolean => isDistinctive || active.includes(language)

  /**
   * A one-word entry is ignored if it is a stop word of another language that is spoken here: German "die" is
   * not about dying.
   */
  const isStopWordHere = ({ slots, language }: Entry, { text }: TypedWord): boolean =>
    slots.length === 1 &&
    spokenHere.some((other) => other !== language && (vocabulary.stopWordsOf.get(other)?.has(text) ?? false))

  function matchesAt(words: readonly TypedWord[], start: number): Match[] {
    const word = words[start]
    if (word === undefined) return []
    const candidates = new Set([...word.patterns].flatMap((id) => vocabulary.entriesByFirstWord.get(id) ?? []))
    return [...candidates].flatMap((entry) => {
      if (!appliesHere(entry) || isStopWordHere(entry, word)) return []
      const positions = positionsOf(entry, words, start)
      if (positions === null) return []
      const quality = Math.min(...positions.map((position) => words[position]?.quality ?? 0))
      return [{ sense: entry.sense, mustBeAlone: entry.mustBeAlone, positions, quality }]
    })
  }

  return {
    readWords,
    readWritten,
    matchesIn: (words: readonly TypedWord[]): Match[] => words.flatMap((_, start) => matchesAt(words, start)),
  }
}

type CountryReader = ReturnType<typeof createCountryReader>

/** Whether its words may have another sense too: "my daughter" in "i can't find my daughter". */
const isBesideOthers = ({ sense }: Match): boolean => sense.kind === "audience" || sense.kind === "guide"

/** Drops matches whose words are part of a longer match: "sewer slide", "run away". */
function withoutParts(matches: readonly Match[]): readonly Match[] {
  const phrases = matches.filter((match) => match.positions.length > 1 && !isBesideOthers(match))
  const isPartOf = (phrase: Match, positions: readonly number[]): boolean =>
    phrase.positions.length > positions.length && positions.every((position) => phrase.positions.includes(position))
  return matches.filter(
    (match) =>
      isBesideOthers(match) ||
      match.positions.length === 0 ||
      !phrases.some((phrase) => isPartOf(phrase, match.positions)),
  )
}

function topicStrengths(matches: readonly Match[]): Map<Topic, number> {
  // The same words count once per topic, no matter how many entries and languages contain them.
  const valuesByTopic = new Map<Topic, Map<string, number>>()
  for (const { sense, quality, positions } of matches) {
    if (sense.kind !== "topic") continue
    const values = valuesByTopic.get(sense.topic) ?? new Map<string, number>()
    const value = quality * (sense.isClear ? weights.clear : weights.hint)
    values.set(positions.join(), Math.max(value, values.get(positions.join()) ?? 0))
    valuesByTopic.set(sense.topic, values)
  }
  // The strongest words for a topic count in full, each further one half as much as the one before.
  return new Map(
    [...valuesByTopic].map(([topic, values]) => [
      topic,
      [...values.values()].sort((a, b) => b - a).reduce((sum, value, rank) => sum + value * 0.5 ** rank, 0),
    ]),
  )
}

const isTopic = ({ sense }: Match): boolean => ["topic", "trouble", "channel", "ignored"].includes(sense.kind)
const isClear = ({ sense }: Match): boolean =>
  ["ignored", "trouble"].includes(sense.kind) || (sense.kind === "topic" && sense.isClear)
const positionsIn = (matches: readonly Match[]): ReadonlySet<number> =>
  new Set(matches.flatMap(({ positions }) => positions))

const troublesIn = (matches: readonly Match[], minQuality: number): ReadonlySet<Trouble> =>
  new Set(
    matches.flatMap(({ sense, quality }) => (sense.kind === "trouble" && quality >= minQuality ? [sense.trouble] : [])),
  )

/** Topics with a clear word that was typed as in the vocabulary, or nearly so. */
const clearTopicsIn = (matches: readonly Match[]): Topic[] =>
  matches.flatMap(({ sense, quality }) =>
    sense.kind === "topic" && sense.isClear && quality >= minClearQuality ? [sense.topic] : [],
  )

function meaningOf(words: readonly TypedWord[], foundMatches: readonly Match[]): Meaning {
  const contentWords = words.filter(({ isStopWord }) => !isStopWord)
  const allMatches = foundMatches.filter(
    ({ mustBeAlone, positions }) => !mustBeAlone || contentWords.length <= positions.length,
  )
  const matches = withoutParts(allMatches)
  const topicPositions = positionsIn(matches.filter(isTopic))
  const clearPositions = positionsIn(matches.filter(isClear))
  const knownPositions = positionsIn(matches)
  // In a short query, a word that only hints at a topic may be a name: "police", "kids help phone".
  const isDescription = contentWords.length > maxNameWords
  const contentTexts = (isWanted: (position: number) => boolean): string[] =>
    words.flatMap(({ text, isStopWord }, position) => (!isStopWord && isWanted(position) ? [text] : []))
  const clearTopics = new Set(clearTopicsIn(matches))
  const troubles = troublesIn(matches, minClearQuality)
  return {
    // Beside a clear trouble, words that only hint at something say nothing: "my mom died" is not about abuse.
    topics: troubles.size > 0 && clearTopics.size === 0 ? new Map() : topicStrengths(matches),
    clearTopics,
    troubles,
    audiences: new Set(matches.flatMap(({ sense }) => (sense.kind === "audience" ? [sense.audience] : []))),
    askedChannels: new Set(allMatches.flatMap(({ sense }) => (sense.kind === "channel" ? [sense.channel] : []))),
    guides: new Set(matches.flatMap(({ sense }) => (sense.kind === "guide" ? [sense.id] : []))),
    asksToReport: allMatches.some(({ sense }) => sense.kind === "report"),
    hasOverdosed: allMatches.some(({ sense, quality }) => sense.kind === "overdose" && quality >= minClearQuality),
    nameWords: contentTexts(
      (position) => !clearPositions.has(position) && !(isDescription && knownPositions.has(position)),
    ),
    topicWords: contentTexts((position) => topicPositions.has(position)),
    isDescription,
    properNames: contentTexts((position) => !isDescription && !knownPositions.has(position)),
  }
}

/** Reads typed text with the vocabulary of every language. The languages of the reader's country weigh most. */
export function createMeaningReader(
  vocabulary: Vocabulary,
  isName: (start: string) => boolean = () => false,
): MeaningReader {
  const readers = new Map<string | null, CountryReader>()

  /** Countries that speak none of the regional languages share one reader. */
  function readerFor(country: string | null): CountryReader {
    const hasOwnLanguage = vocabulary.languages.some(({ countries }) => country !== null && countries.includes(country))
    const key = hasOwnLanguage ? country : null
    const reader = readers.get(key) ?? createCountryReader(vocabulary, key, isName)
    readers.set(key, reader)
    return reader
  }

  function spacelessMatchesIn(text: string): readonly Match[] {
    const letters = normalizeText(text).replace(/\s+/g, "")
    return vocabulary.spacelessEntries
      .filter((entry) => letters.includes(entry.text))
      .map(({ sense }) => ({ sense, mustBeAlone: false, positions: [], quality: 1 }))
  }

  return {
    troublesNamedIn(text) {
      const { readWritten, matchesIn } = readerFor(null)
      return troublesIn(withoutParts(matchesIn(readWritten(text))), 1)
    },
    readWritten(text, country) {
      const { readWritten, matchesIn } = readerFor(country)
      const words = readWritten(text)
      return meaningOf(words, [...matchesIn(words), ...spacelessMatchesIn(text)])
    },
    read(typed, country) {
      const { readWords, matchesIn } = readerFor(country)
      const words = readWords(typed)
      return meaningOf(words, [...matchesIn(words), ...spacelessMatchesIn(typed)])
    },
  }
}
