import { firstNumber, isConfirmed } from "../dial"
import { isAlwaysOpen } from "../hours/parse-hours"
import type { Audience, Hotline, Topic } from "../hotline"
import type { Meaning } from "./meaning"
import { groupOf } from "../order"
import { createWordIndex, type WordIndex } from "./word-index"
import { wordsOf } from "./words"

/**
 * Points per match. The main topic of a hotline counts twice as much as its others. A name outweighs a
 * topic only if it is rare.
 */
const points = { mainTopic: 8, otherTopic: 4, audience: 1.5, topicWord: 0.25, description: 0.2, wholeName: 8 }

/** Below this score, the typed word is just a word that happens to be in the name. */
const minNamedScore = 2.5
/** An authority counts as named only by a word that few names contain. */
const minCalledScore = 4.5

/**
 * Of two hotlines that fit equally well, the one that answers at any hour comes first, and an unconfirmed
 * one later.
 */
function weightOf(hotline: Hotline): number {
  const office = groupOf(hotline) === "report" && hotline.operatorType !== "charity" ? 0.8 : 1
  const young = hotline.audience[0] === "young-person" ? 1.05 : 1
  return (
    (isAlwaysOpen(hotline.hours) ? 1.3 : 1) *
    (firstNumber(hotline) === null ? 1 : 1.3) *
    (isConfirmed(hotline) ? 1 : 0.5) *
    office *
    young
  )
}

const namesOf = ({ name, operator, alsoKnownAs, formerNames }: Hotline): string[] => [
  ...Object.values(name),
  operator,
  ...alsoKnownAs,
  ...formerNames,
]

/** A hotline, prepared for the search. */
interface Entry {
  readonly hotline: Hotline
  /** The words of each name of more than one word: typing all of them names the hotline. */
  readonly names: readonly (readonly string[])[]
  readonly weight: number
}

/** How well each entry fits, by its index. */
export interface Fits {
  readonly scores: Float64Array
  /** Entries whose name was typed, or its beginning. */
  readonly named: ReadonlySet<number>
  /** Entries with a name that contains a typed word exactly. */
  readonly called: ReadonlySet<number>
}

/** All hotlines, ready to be scored by their names and topics. */
export interface HotlineIndex {
  readonly entries: readonly Entry[]
  readonly add: (hotline: Hotline) => void
  readonly hotlinesOf: (country: string) => readonly Hotline[]
  /** Whether a word of some name starts with `start`. */
  readonly isName: (start: string) => boolean
  readonly byNames: (meaning: Meaning, typed: string) => Fits
  readonly byTopics: (meaning: Meaning) => Float64Array
}

const createMultiMap = <Key, Value = number>() => {
  const all = new Map<Key, Value[]>()
  return {
    of: (key: Key): readonly Value[] => all.get(key) ?? [],
    add(key: Key, value: Value): void {
      const known = all.get(key)
      if (known) known.push(value)
      else all.set(key, [value])
    },
  }
}

function addScaled(scores: Float64Array, more: Float64Array, factor: number): void {
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (more[at] ?? 0) * factor
}

function raise(scores: Float64Array, at: number, by: number): void {
  scores[at] = (scores[at] ?? 0) + by
}

const entryOf = (hotline: Hotline): Entry => ({
  hotline,
  names: namesOf(hotline)
    .map(wordsOf)
    .filter((words) => words.length > 1),
  weight: weightOf(hotline),
})

/**
 * The indices whose score is at least this. A plain loop, because it runs over all hotlines in the world
 * with each letter.
 */
function atLeast(scores: Float64Array, least: number): Set<number> {
  const found = new Set<number>()
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] ?? 0) >= least) found.add(at)
  return found
}

/** Scores names and descriptions. Copies the scores, because the index overwrites its answer with the next one. */
function scoreNames(names: WordIndex, descriptions: WordIndex, { nameWords, topicWords }: Meaning): Fits {
  const hasNameWords = nameWords.length > 0
  const called = hasNameWords ? atLeast(names.scores(nameWords, "exact"), minCalledScore) : new Set<number>()
  const named = hasNameWords ? atLeast(names.scores(nameWords, "endings"), minNamedScore) : new Set<number>()
  const scores = names.scores(nameWords).slice()
  addScaled(scores, names.scores(topicWords, "endings"), points.topicWord)
  if (hasNameWords) addScaled(scores, descriptions.scores(nameWords, "endings"), points.description)
  return { scores, named, called }
}

/** Anything above zero. */
const leastScore = 1e-6

/** Someone who types all words of a name means that hotline. */
function withWholeNames({ scores, named, called }: Fits, entries: readonly Entry[], typed: string): Fits {
  const words = new Set(wordsOf(typed))
  const isWhole = ({ names }: Entry): boolean => names.some((name) => name.every((word) => words.has(word)))
  const whole = [...atLeast(scores, leastScore)].filter((at) => {
    const entry = entries[at]
    return entry !== undefined && isWhole(entry)
  })
  for (const at of whole) raise(scores, at, points.wholeName)
  return { scores, named: new Set([...named, ...whole]), called: new Set([...called, ...whole]) }
}

export function createHotlineIndex(): HotlineIndex {
  const entries: Entry[] = []
  const [names, descriptions] = [createWordIndex(), createWordIndex()]
  const [byMainTopic, byOtherTopic] = [createMultiMap<Topic>(), createMultiMap<Topic>()]
  const byAudience = createMultiMap<Audience>()
  const byCountry = createMultiMap<string, Hotline>()

  return {
    entries,
    hotlinesOf: byCountry.of,
    add(hotline) {
      const at = entries.length
      names.add(at, wordsOf(namesOf(hotline).join(" ")), 1)
      descriptions.add(at, wordsOf([...Object.values(hotline.description), hotline.locality ?? ""].join(" ")), 1)
      hotline.topics.forEach((topic, place) => (place === 0 ? byMainTopic : byOtherTopic).add(topic, at))
      hotline.audience.forEach((audience) => byAudience.add(audience, at))
      byCountry.add(hotline.country, hotline)
      entries.push(entryOf(hotline))
    },
    isName: (start) => names.knows(start),
    byNames: (meaning, typed) => withWholeNames(scoreNames(names, descriptions, meaning), entries, typed),
    byTopics({ topics, audiences }) {
      const scores = new Float64Array(entries.length)
      for (const [topic, strength] of topics) {
        for (const at of byMainTopic.of(topic)) raise(scores, at, points.mainTopic * strength)
        for (const at of byOtherTopic.of(topic)) raise(scores, at, points.otherTopic * strength)
      }
      const isFit = (at: number): boolean => (scores[at] ?? 0) > 0
      for (const audience of audiences)
        for (const at of byAudience.of(audience).filter(isFit)) raise(scores, at, points.audience)
      return scores
    },
  }
}
