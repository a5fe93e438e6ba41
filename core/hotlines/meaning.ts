import type { Audience, Topic } from "./hotline"
import { createSpokenWords } from "./spoken-words"
import { createWordReader, type TypedWord } from "./typed-words"
import type { Entry, Sense, Vocabulary } from "./vocabulary"
import { folded } from "./words"

/** What a person seems to say. */
export interface Meaning {
  /** How strongly each topic is meant: 1 for a clear word of it, more where several say so. */
  readonly topics: ReadonlyMap<Topic, number>
  /** Topics that were said clearly. */
  readonly clear: ReadonlySet<Topic>
  readonly audiences: ReadonlySet<Audience>
  readonly asksToReport: boolean
  /** Somebody has taken too much of something. */
  readonly hasOverdosed: boolean
  /** Words by which something may be named, and those that already told a topic. */
  readonly named: readonly string[]
  readonly told: readonly string[]
}

export interface MeaningReader {
  read(typed: string, country: string | null): Meaning
}

const weight = { clear: 1, hint: 0.35 }

/** Whoever types more words than this tells what happened, and names nothing by a word that may mean much. */
const mostOfName = 3

/** Less than this is a guess. */
const clearEnough = 0.55

interface Found {
  readonly sense: Sense
  readonly at: readonly number[]
  readonly quality: number
}

/** Where the words of an entry stand, its first at `start`; null: they do not. */
function placesOf({ slots }: Entry, words: readonly TypedWord[], start: number): readonly number[] | null {
  const places = [start]
  for (const { patterns, gap } of slots.slice(1)) {
    const from = (places.at(-1) ?? start) + 1
    const at = words.findIndex(
      (word, place) => place >= from && place <= from + gap && [...word.patterns].some((id) => patterns.has(id)),
    )
    if (at < 0) return null
    places.push(at)
  }
  return places
}

function reading(vocabulary: Vocabulary, country: string | null, isName: (start: string) => boolean) {
  const active = vocabulary.languages.filter(
    ({ countries }) => countries.length === 0 || (country !== null && countries.includes(country)),
  )
  const spokenHere = active.filter(({ countries }) => countries.length > 0)
  const read = createWordReader(createSpokenWords(vocabulary, active), isName)

  const counts = ({ anywhere, language }: Entry): boolean => anywhere || active.includes(language)

  /** German "die" is no word for dying where German is spoken. */
  const isSmallHere = ({ slots, language }: Entry, { text }: TypedWord): boolean =>
    slots.length === 1 &&
    spokenHere.some((other) => other !== language && (vocabulary.smallOf.get(other)?.has(text) ?? false))

  return { read, counts, isSmallHere }
}

type Reading = ReturnType<typeof reading>

function entriesIn(words: readonly TypedWord[], vocabulary: Vocabulary, { counts, isSmallHere }: Reading): Found[] {
  return words.flatMap((word, start) => {
    const begun = new Set([...word.patterns].flatMap((id) => vocabulary.entriesFrom.get(id) ?? []))
    return [...begun].flatMap((entry) => {
      if (!counts(entry) || isSmallHere(entry, word)) return []
      const at = placesOf(entry, words, start)
      if (at === null) return []
      return [{ sense: entry.sense, at, quality: Math.min(...at.map((place) => words[place]?.quality ?? 0)) }]
    })
  })
}

/** Words that a longer entry uses do not count alone: "sewer slide", "run away". */
function withoutParts(found: readonly Found[]): readonly Found[] {
  const longer = found.filter(({ at, sense }) => at.length > 1 && sense.kind !== "audience")
  return found.filter(
    ({ at, sense }) =>
      sense.kind === "audience" ||
      at.length === 0 ||
      !longer.some((other) => other.at.length > at.length && at.every((place) => other.at.includes(place))),
  )
}

function strengths(found: readonly Found[]): Map<Topic, number> {
  // The same words count once for a topic, however many entries and languages have them.
  const each = new Map<Topic, Map<string, number>>()
  for (const { sense, quality, at } of found) {
    if (sense.kind !== "topic") continue
    const values = each.get(sense.topic) ?? new Map<string, number>()
    const value = quality * (sense.clear ? weight.clear : weight.hint)
    values.set(at.join(), Math.max(value, values.get(at.join()) ?? 0))
    each.set(sense.topic, values)
  }
  // The first word for a topic says most; each further one half of what the one before says.
  return new Map(
    [...each].map(([topic, values]) => [
      topic,
      [...values.values()].sort((a, b) => b - a).reduce((sum, value, at) => sum + value * 0.5 ** at, 0),
    ]),
  )
}

const isTopic = ({ sense }: Found): boolean => sense.kind === "topic" || sense.kind === "ignored"
const isClear = ({ sense }: Found): boolean => sense.kind === "ignored" || (sense.kind === "topic" && sense.clear)
const places = (found: readonly Found[]): ReadonlySet<number> => new Set(found.flatMap(({ at }) => at))

/** Topics of which a clear word was typed, as it stands in the vocabulary or nearly so. */
const clearTopics = (found: readonly Found[]): Topic[] =>
  found.flatMap(({ sense, quality }) =>
    sense.kind === "topic" && sense.clear && quality >= clearEnough ? [sense.topic] : [],
  )

function meaningOf(words: readonly TypedWord[], all: readonly Found[]): Meaning {
  const found = withoutParts(all)
  const used = places(found.filter(isTopic))
  const clearly = places(found.filter(isClear))
  const telling = words.filter(({ isSmall }) => !isSmall)
  // In a few words, one that only hints at a topic may be a name: "police", "kids help phone".
  const isShort = telling.length <= mostOfName
  const textsOf = (isMeant: (at: number) => boolean): string[] =>
    words.flatMap(({ text, isSmall }, at) => (!isSmall && isMeant(at) ? [text] : []))
  return {
    topics: strengths(found),
    clear: new Set(clearTopics(found)),
    audiences: new Set(found.flatMap(({ sense }) => (sense.kind === "audience" ? [sense.audience] : []))),
    asksToReport: all.some(({ sense, at }) => sense.kind === "report" && (!sense.alone || telling.length <= at.length)),
    hasOverdosed: all.some(({ sense, quality }) => sense.kind === "overdose" && quality >= clearEnough),
    named: textsOf((at) => !clearly.has(at) && (isShort || !used.has(at))),
    told: textsOf((at) => used.has(at)),
  }
}

/** Reads what was typed by the vocabulary of every language; those of the reader's country count most. */
export function createMeaningReader(
  vocabulary: Vocabulary,
  isName: (start: string) => boolean = () => false,
): MeaningReader {
  const readings = new Map<string | null, Reading>()

  /** Where no further language is spoken, countries share what was made. */
  function readingFor(country: string | null): Reading {
    const isSpoken = vocabulary.languages.some(({ countries }) => country !== null && countries.includes(country))
    const key = isSpoken ? country : null
    const made = readings.get(key) ?? reading(vocabulary, key, isName)
    readings.set(key, made)
    return made
  }

  return {
    read(typed, country) {
      const made = readingFor(country)
      const words = made.read(typed)
      const run = folded(typed).replace(/\s+/g, "")
      const glued = vocabulary.glued
        .filter(({ text }) => run.includes(text))
        .map(({ sense }) => ({ sense, at: [], quality: 1 }))
      return meaningOf(words, [...entriesIn(words, vocabulary, made), ...glued])
    },
  }
}
