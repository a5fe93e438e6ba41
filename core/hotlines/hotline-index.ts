import { firstNumber, isConfirmed } from "./dial"
import { isAlwaysOpen } from "./hours"
import type { Audience, Hotline, Topic } from "./hotline"
import type { Meaning } from "./meaning"
import { groupOf } from "./order"
import { createWordIndex, type WordIndex } from "./word-index"
import { wordsOf } from "./words"

/** What a hotline is for before all else counts twice. A name outweighs a topic only where it is rare. */
const value = { first: 8, also: 4, audience: 1.5, name: 1, told: 0.25, description: 0.2, wholeName: 8 }

/** Below this a name is no more than a word that happens to stand in it. */
const isNamed = 2.5
/** An authority has to be called by a word that few names hold. */
const isCalled = 4.5

/** Of two that fit alike, the one that answers at any hour comes first, and an unconfirmed one later. */
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

/** A hotline as it is looked for. */
interface Entry {
  readonly hotline: Hotline
  /** Each name as its words: whoever types all of one means it. */
  readonly names: readonly (readonly string[])[]
  readonly weight: number
}

/** How well each hotline fits. */
export interface Fits {
  readonly scores: Float64Array
  /** Those that were named, or begun to be. */
  readonly named: ReadonlySet<number>
  /** Those of which a word was typed as it stands in a name. */
  readonly called: ReadonlySet<number>
}

/** All hotlines, ready to be scored by their numbers, names and topics. */
export interface HotlineIndex {
  readonly entries: readonly Entry[]
  readonly add: (hotline: Hotline) => void
  readonly hotlinesOf: (country: string) => readonly Hotline[]
  /** Whether a word of some name begins so. */
  readonly isName: (start: string) => boolean
  readonly byNames: (meaning: Meaning, typed: string) => Fits
  readonly byTopics: (meaning: Meaning) => Float64Array
}

const lists = <Key, Value = number>() => {
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

function addAll(scores: Float64Array, more: Float64Array, times: number): void {
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (more[at] ?? 0) * times
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

/** A plain loop: it runs over all hotlines of the world with each letter. */
function atLeast(scores: Float64Array, least: number): Set<number> {
  const found = new Set<number>()
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] ?? 0) >= least) found.add(at)
  return found
}

/** What the words say of names and descriptions. The index writes over its answer with the next one. */
function namesFit(names: WordIndex, descriptions: WordIndex, { named, told }: Meaning): Fits {
  const called = named.length > 0 ? atLeast(names.scores(named, "exact"), isCalled) : new Set<number>()
  const begun = named.length > 0 ? atLeast(names.scores(named, "endings"), isNamed) : new Set<number>()
  const scores = names.scores(named).slice()
  addAll(scores, names.scores(told, "endings"), value.told)
  if (named.length > 0) addAll(scores, descriptions.scores(named, "endings"), value.description)
  return { scores, named: begun, called }
}

/** More than nothing. */
const leastScore = 1e-6

/** Whoever types all words of a name means it. */
function withWholeNames({ scores, named, called }: Fits, entries: readonly Entry[], typed: string): Fits {
  const words = new Set(wordsOf(typed))
  const isWhole = ({ names }: Entry): boolean => names.some((name) => name.every((word) => words.has(word)))
  const whole = [...atLeast(scores, leastScore)].filter((at) => {
    const entry = entries[at]
    return entry !== undefined && isWhole(entry)
  })
  for (const at of whole) raise(scores, at, value.wholeName)
  return { scores, named: new Set([...named, ...whole]), called: new Set([...called, ...whole]) }
}

export function createHotlineIndex(): HotlineIndex {
  const entries: Entry[] = []
  const [names, descriptions] = [createWordIndex(), createWordIndex()]
  const [first, also, forWhom] = [lists<Topic>(), lists<Topic>(), lists<Audience>()]

  const byCountry = lists<string, Hotline>()

  return {
    entries,
    hotlinesOf: byCountry.of,
    add(hotline) {
      const at = entries.length
      names.add(at, wordsOf(namesOf(hotline).join(" ")), 1)
      descriptions.add(at, wordsOf([...Object.values(hotline.description), hotline.locality ?? ""].join(" ")), 1)
      hotline.topics.forEach((topic, place) => (place === 0 ? first : also).add(topic, at))
      hotline.audience.forEach((audience) => forWhom.add(audience, at))
      byCountry.add(hotline.country, hotline)
      entries.push(entryOf(hotline))
    },
    isName: (start) => names.knows(start),
    byNames: (meaning, typed) => withWholeNames(namesFit(names, descriptions, meaning), entries, typed),
    byTopics({ topics, audiences }) {
      const scores = new Float64Array(entries.length)
      for (const [topic, strength] of topics) {
        for (const at of first.of(topic)) raise(scores, at, value.first * strength)
        for (const at of also.of(topic)) raise(scores, at, value.also * strength)
      }
      const isFit = (at: number): boolean => (scores[at] ?? 0) > 0
      for (const audience of audiences)
        for (const at of forWhom.of(audience).filter(isFit)) raise(scores, at, value.audience)
      return scores
    },
  }
}
