import { firstNumber, isConfirmed } from "../dial"
import { forAnyTroubleIn } from "./any-trouble"
import type { Region } from "../../places/region"
import { isAlwaysOpen } from "../hours/open-state"
import type { Audience, Hotline, Topic } from "../hotline"
import type { Meaning } from "./meaning"
import { groupOf } from "../order"
import type { Trouble, TroubleFit } from "./troubles"
import { createWordIndex, type WordIndex } from "./word-index"
import { wordsOf } from "./words"

/**
 * Points per match. The main topic of a hotline counts twice as much as its others. A name outweighs a
 * topic only if it is rare.
 */
const points = {
  mainTopic: 8,
  otherTopic: 4,
  trouble: 10,
  audience: 1.5,
  topicWord: 0.25,
  describedNeed: 1.5,
  description: 0.2,
  wholeName: 8,
}

/** The most points that the typed words in a hotline's name and description can add. */
const maxDescribedNeed = 10

/** Below this score, a name merely contains a typed word. */
const minNameScore = 2.5
/** An authority is named only by a word that few names contain. */
const minExactNameScore = 4.5

/** In one country, a word that is in the names of more hotlines names none of them. */
const maxSameName = 2

/** Whether it is against trafficking and for adults: most of those who are made to carry or sell things are younger. */
const isForAdultsOnly = ({ audience, topics }: Hotline): boolean =>
  topics[0] === "trafficking" && audience.includes("adult-survivor") && !audience.includes("young-person")

/**
 * Of two hotlines that fit equally well, the one that answers at any hour comes first, and an unconfirmed
 * one later.
 */
function weightOf(hotline: Hotline): number {
  const isOffice = groupOf(hotline) === "report" && hotline.operatorType !== "charity"
  const isForYoungPeople = hotline.audience[0] === "young-person"
  return (
    (isAlwaysOpen(hotline.hours) ? 1.3 : 1) *
    (firstNumber(hotline) === null ? 1 : 1.3) *
    (isConfirmed(hotline) ? 1 : 0.5) *
    (isOffice ? 0.8 : 1) *
    (isForYoungPeople ? 1.05 : 1) *
    (isForAdultsOnly(hotline) ? 0.8 : 1)
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

/** How well each entry fits. Entries are given by their index. */
export interface EntryScores {
  readonly scores: Float64Array
  /** Entries whose name the person typed, or its beginning. */
  readonly named: ReadonlySet<number>
  /** Entries with a name that contains a typed word exactly. */
  readonly namedExactly: ReadonlySet<number>
}

/** All hotlines, ready to be scored by their names and topics. */
export interface HotlineIndex {
  readonly entries: readonly Entry[]
  readonly add: (hotline: Hotline, troubles: ReadonlySet<Trouble>) => void
  /** The hotlines that answer calls about any trouble there. Each place is sorted once, not at every key stroke. */
  readonly helplinesIn: (region: Region) => readonly Hotline[]
  /** Whether a word of some name starts with `start`. */
  readonly isName: (start: string) => boolean
  /** Entries that one of these words names. */
  readonly namedBy: (words: readonly string[]) => ReadonlySet<number>
  /** Whether one of these words is in the name of a hotline of the country, and in few of its names. */
  readonly isNameIn: (country: string, words: readonly string[]) => boolean
  /** The next call overwrites `scores`. */
  readonly scoreNames: (meaning: Meaning, typed: string) => EntryScores
  /** The next call overwrites the array. */
  readonly scoreTopics: (meaning: Meaning, fit: TroubleFit) => Float64Array
}

/** A map with several values for each key. */
const createMultiMap = <Key, Value = number>() => {
  const valuesByKey = new Map<Key, Value[]>()
  return {
    valuesOf: (key: Key): readonly Value[] => valuesByKey.get(key) ?? [],
    add(key: Key, value: Value): void {
      const values = valuesByKey.get(key)
      if (values) values.push(value)
      else valuesByKey.set(key, [value])
    },
  }
}

function addScaled(scores: Float64Array, added: Float64Array, factor: number): void {
  for (let index = 0; index < scores.length; index += 1)
    scores[index] = (scores[index] ?? 0) + (added[index] ?? 0) * factor
}

function raiseScore(scores: Float64Array, index: number, by: number): void {
  scores[index] = (scores[index] ?? 0) + by
}

const entryOf = (hotline: Hotline): Entry => ({
  hotline,
  names: namesOf(hotline)
    .map(wordsOf)
    .filter((words) => words.length > 1),
  weight: weightOf(hotline),
})

/**
 * The indices of the scores that reach `minScore`. A plain loop, because it runs over all hotlines in the
 * world for each letter.
 */
function indicesAbove(scores: Float64Array, minScore: number): Set<number> {
  const indices = new Set<number>()
  for (let index = 0; index < scores.length; index += 1) if ((scores[index] ?? 0) >= minScore) indices.add(index)
  return indices
}

/** Entries with a name that contains one of these words, if few names do. */
const namedBy = (names: WordIndex, words: readonly string[]): ReadonlySet<number> =>
  indicesAbove(names.scores(words, "exact"), minExactNameScore)

/** Whether one of these words is in the names of these hotlines, and in few of them. */
function isRareName(hotlines: readonly Hotline[], words: readonly string[]): boolean {
  const nameWords = hotlines.map((hotline) => new Set(wordsOf(namesOf(hotline).join(" "))))
  const countOf = (word: string): number => nameWords.filter((ofHotline) => ofHotline.has(word)).length
  return words.map(countOf).some((count) => count > 0 && count <= maxSameName)
}

/** Scores names and descriptions. Copies the word index's scores, because its next answer overwrites them. */
function scoreNameWords(
  scores: Float64Array,
  { names, descriptions }: TopicIndex,
  { nameWords, topicWords, isDescription }: Meaning,
  namedExactly: ReadonlySet<number>,
): EntryScores {
  // In a description, "fille" is not a name that begins with "fil".
  const named = isDescription ? namedExactly : indicesAbove(names.scores(nameWords, "endings"), minNameScore)
  scores.set(names.scores(nameWords))
  addScaled(scores, names.scores(topicWords, "endings"), points.topicWord)
  addScaled(scores, descriptions.scores(nameWords, "endings"), points.description)
  return { scores, named, namedExactly }
}

/** The points of a hotline whose name and description have the typed words, by how rare these are. */
const describedPoints = (inNames = 0, inDescription = 0): number =>
  Math.min((inNames + inDescription) * points.describedNeed, maxDescribedNeed)

/** Raises the score of each hotline with a name that the person typed completely. */
function withWholeNames(
  { scores, named, namedExactly }: EntryScores,
  entries: readonly Entry[],
  typed: string,
): EntryScores {
  const words = new Set(wordsOf(typed))
  // Every name of an entry has at least two words.
  if (words.size < 2) return { scores, named, namedExactly }
  const isWhole = ({ names }: Entry): boolean => names.some((name) => name.every((word) => words.has(word)))
  const whole: number[] = []
  for (let index = 0; index < scores.length; index += 1) {
    const entry = scores[index] === 0 ? undefined : entries[index]
    if (entry && isWhole(entry)) whole.push(index)
  }
  for (const index of whole) raiseScore(scores, index, points.wholeName)
  return { scores, named: new Set([...named, ...whole]), namedExactly: new Set([...namedExactly, ...whole]) }
}

/** The entries, and where to find them by their words, topics and audiences. */
const createTopicIndex = () => ({
  entries: [] as Entry[],
  names: createWordIndex(),
  descriptions: createWordIndex(),
  byMainTopic: createMultiMap<Topic>(),
  byOtherTopic: createMultiMap<Topic>(),
  byAudience: createMultiMap<Audience>(),
  byTrouble: createMultiMap<Trouble>(),
})
type TopicIndex = ReturnType<typeof createTopicIndex>

function addTopicPoints(
  scores: Float64Array,
  { entries, byMainTopic, byOtherTopic }: TopicIndex,
  { topics }: Meaning,
  { helpsWith }: TroubleFit,
): void {
  for (const [topic, strength] of topics) {
    const raise = (numbers: readonly number[], by: number): void => {
      for (const number of numbers) {
        const entry = entries[number]
        if (entry && helpsWith(topic, entry.hotline)) raiseScore(scores, number, by)
      }
    }
    raise(byMainTopic.valuesOf(topic), points.mainTopic * strength)
    raise(byOtherTopic.valuesOf(topic), points.otherTopic * strength)
  }
}

/** "Pregnant" and "hungry" are one topic, so a hotline that has the typed word itself fits better. */
function addDescribedNeeds(
  scores: Float64Array,
  { names, descriptions, byMainTopic, byOtherTopic }: TopicIndex,
  { topicWords }: Meaning,
): void {
  const [inNames, inDescriptions] = [names, descriptions].map((words) => words.scores(topicWords, "endings"))
  for (const entry of [...byMainTopic.valuesOf("needs"), ...byOtherTopic.valuesOf("needs")])
    if ((scores[entry] ?? 0) > 0) raiseScore(scores, entry, describedPoints(inNames?.[entry], inDescriptions?.[entry]))
}

function addTroublePoints(
  scores: Float64Array,
  { entries, byTrouble }: TopicIndex,
  { troubles }: Meaning,
  { shareOf }: TroubleFit,
): void {
  for (const number of new Set([...troubles].flatMap(byTrouble.valuesOf))) {
    const entry = entries[number]
    if (entry) raiseScore(scores, number, points.trouble * shareOf(entry.hotline))
  }
}

function addAudiencePoints(scores: Float64Array, { byAudience }: TopicIndex, { audiences }: Meaning): void {
  for (const audience of audiences)
    for (const entry of byAudience.valuesOf(audience))
      if ((scores[entry] ?? 0) > 0) raiseScore(scores, entry, points.audience)
}

export function createHotlineIndex(): HotlineIndex {
  const index = createTopicIndex()
  const { entries, names, descriptions, byMainTopic, byOtherTopic, byAudience, byTrouble } = index
  const byCountry = createMultiMap<string, Hotline>()
  const helplinesByRegion = new Map<Region, readonly Hotline[]>()
  /** The words of cities and counties: someone who says where they are has named no hotline. */
  const placeWords = new Set<string>()
  const namedExactlyBy = (words: readonly string[]): ReadonlySet<number> =>
    namedBy(
      names,
      words.filter((word) => !placeWords.has(word)),
    )

  // Reused: new arrays for every letter would keep the garbage collector busy.
  let nameScores = new Float64Array(0)
  let topicScores = new Float64Array(0)
  function fitBuffers(): void {
    const { length } = entries
    if (nameScores.length !== length) [nameScores, topicScores] = [new Float64Array(length), new Float64Array(length)]
  }

  return {
    entries,
    helplinesIn(region) {
      const helplines = helplinesByRegion.get(region) ?? forAnyTroubleIn(region, byCountry.valuesOf)
      helplinesByRegion.set(region, helplines)
      return helplines
    },
    add(hotline, troubles) {
      const number = entries.length
      names.add(number, wordsOf(namesOf(hotline).join(" ")), 1)
      descriptions.add(number, wordsOf([...Object.values(hotline.description), hotline.locality ?? ""].join(" ")), 1)
      hotline.topics.forEach((topic, position) => (position === 0 ? byMainTopic : byOtherTopic).add(topic, number))
      hotline.audience.forEach((audience) => byAudience.add(audience, number))
      troubles.forEach((trouble) => byTrouble.add(trouble, number))
      byCountry.add(hotline.country, hotline)
      for (const word of wordsOf([hotline.locality, hotline.city].join(" "))) placeWords.add(word)
      entries.push(entryOf(hotline))
      helplinesByRegion.clear()
    },
    isName: (start) => names.hasWordStartingWith(start),
    namedBy: namedExactlyBy,
    isNameIn(country, words) {
      const candidates = words.filter((word) => !placeWords.has(word))
      return candidates.length > 0 && isRareName(byCountry.valuesOf(country), candidates)
    },
    scoreNames(meaning, typed) {
      fitBuffers()
      const scores = scoreNameWords(nameScores, index, meaning, namedExactlyBy(meaning.nameWords))
      return withWholeNames(scores, entries, typed)
    },
    scoreTopics(meaning, fit) {
      fitBuffers()
      topicScores.fill(0)
      addTopicPoints(topicScores, index, meaning, fit)
      if (meaning.topics.has("needs")) addDescribedNeeds(topicScores, index, meaning)
      addTroublePoints(topicScores, index, meaning, fit)
      addAudiencePoints(topicScores, index, meaning)
      return topicScores
    },
  }
}
