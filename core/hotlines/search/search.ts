import { anywhere, countryOf, type Region } from "../../places/region"
import { forAnyTrouble } from "./any-trouble"
import { arrange, authoritiesLast } from "./arrange"
import type { Need } from "../filter-by-need"
import type { Hotline } from "../hotline"
import { createHotlineIndex, type Fits, type HotlineIndex } from "./hotline-index"
import { createMeaningReader, type Meaning, type MeaningReader } from "./meaning"
import { nearness } from "../nearness"
import type { ListSection, SearchResults } from "../sections"
import type { SearchWords } from "./search-words"
import { anyTroubleFirst, resultsOf, type FoundHotlines } from "./search-results"
import { createNumberIndex } from "./typed-number"
import { createVocabulary, prepareVocabulary, type Vocabulary } from "./vocabulary"

/** Finds hotlines as a person types. Never stores what the person typed. */
export interface HotlineSearch {
  /**
   * Best first, with the hotlines of the person's own country separate from others. Without a place:
   * hotlines that answer anywhere.
   */
  find(typed: string, region: Region | null): FoundHotlines
  /** What the popup shows of it. Null: there are no results to show, and no reason to say so. */
  results(typed: string, region: Region | null, need: Need): SearchResults | null
  /** The list to show if a search finds nothing in the country. */
  anyTroubleFirst(list: readonly ListSection[], region: Region | null): readonly ListSection[]
}

/** Makes a search of a function that finds hotlines. */
export const searchWith = (find: HotlineSearch["find"]): HotlineSearch => ({
  find,
  results: (typed, region, need) => (typed.trim() === "" ? null : resultsOf(typed, find(typed, region), need)),
  anyTroubleFirst,
})

/** Most results. Nobody reads a longer list to its end. */
const maxResults = { here: 40, elsewhere: 20 }

/** The share of the best score that a hotline needs to be shown. Those of other countries must fit well. */
const minShareOfBest = { here: 0.2, elsewhere: 0.6 }

/** If the person names a hotline abroad, one of this country needs this share of its score to be shown. */
const minShareOfName = 0.3

/** Factors by `nearness`. A hotline in another part of the country counts least. */
const nearnessFactors = [1.15, 1.05, 1, 0.6] as const

/** If a topic is clear, a word that the name or description happens to share adds at most this. */
const maxNameScoreBesideTopic = 0.5

/** Inserts an entry before the first one with a lower score. Drops the last one beyond `count`. */
function insertByScore(top: number[], at: number, count: number, scoreOf: (at: number | undefined) => number): void {
  let place = Math.min(top.length, count - 1)
  for (; place > 0 && scoreOf(top[place - 1]) < scoreOf(at); place -= 1) top[place] = top[place - 1] ?? 0
  top[place] = at
}

/** The `count` best entries, best first, without sorting all of them. */
export function topOf(scores: Float64Array, least: number, count: number, isMeant: (at: number) => boolean): number[] {
  const top: number[] = []
  const scoreOf = (at: number | undefined): number => (at === undefined ? 0 : (scores[at] ?? 0))
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    if (score === 0 || score < least || !isMeant(at)) continue
    if (top.length === count && score <= scoreOf(top[count - 1])) continue
    insertByScore(top, at, count, scoreOf)
  }
  return top
}

function bestScore(scores: Float64Array, isMeant: (at: number) => boolean): number {
  let best = 0
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    if (score > best && isMeant(at)) best = score
  }
  return best
}

/** Combines the scores of names and topics. */
function scoreWords(
  { entries, byNames, byTopics }: HotlineIndex,
  typed: string,
  meaning: Meaning,
  region: Region,
): Fits {
  const { scores, named, called } = byNames(meaning, typed)
  const topicScores = byTopics(meaning)
  const isClear = meaning.clear.size > 0
  entries.forEach(({ hotline, weight }, at) => {
    const name = scores[at] ?? 0
    const topic = topicScores[at] ?? 0
    if (name === 0 && topic === 0) return
    if (named.has(at)) scores[at] = (name + topic) * weight
    else if (isClear && !hotline.topics.some((one) => meaning.clear.has(one))) scores[at] = 0
    else {
      const factor = nearnessFactors[nearness(hotline, region) ?? 2]
      scores[at] = ((isClear ? Math.min(name, maxNameScoreBesideTopic) : name) + topic) * weight * factor
    }
  })
  return { scores, named, called }
}

/** A pasted page must not block the popup. */
const maxQueryLetters = 300

function findByWords(index: HotlineIndex, meanings: MeaningReader, typed: string, region: Region): FoundHotlines {
  const { entries } = index
  const country = countryOf(region)
  const meaning = meanings.read(typed, country)
  const { scores, called } = scoreWords(index, typed, meaning, region)

  const isHere = (at: number): boolean => entries[at]?.hotline.country === country
  const [bestHere, bestElsewhere] = [bestScore(scores, isHere), bestScore(scores, (at) => !isHere(at))]
  // A name that fits a hotline of another country much better does not mean one here.
  const leastByName = meaning.clear.size > 0 ? 0 : minShareOfName * bestElsewhere
  const leastHere = Math.max(minShareOfBest.here * bestHere, leastByName)
  const here = topOf(scores, leastHere, maxResults.here, isHere)
  const leastElsewhere = minShareOfBest.elsewhere * Math.max(bestHere, bestElsewhere)
  const elsewhere = topOf(scores, leastElsewhere, maxResults.elsewhere, (at) => !isHere(at))

  const hotlinesAt = (top: Iterable<number>): Hotline[] => [...top].flatMap((at) => entries[at]?.hotline ?? [])
  const helplines = [country, anywhere].map((code) => forAnyTrouble(index.hotlinesOf(code)))
  const isNamed = new Set(hotlinesAt(called))
  return {
    here: arrange(hotlinesAt(here), {
      meaning,
      helplines: helplines.find(({ length }) => length > 0) ?? [],
      isNamed: (hotline) => isNamed.has(hotline),
    }),
    elsewhere: authoritiesLast(hotlinesAt(elsewhere)),
  }
}

function createEmptySearch(vocabulary: Vocabulary) {
  const index = createHotlineIndex()
  const numbers = createNumberIndex()
  const meanings = createMeaningReader(vocabulary, index.isName)

  function add(hotline: Hotline): void {
    numbers.add(hotline)
    index.add(hotline)
  }
  function find(typed: string, region: Region | null): FoundHotlines {
    const country = region === null ? null : countryOf(region)
    const byNumber = numbers.find(typed, country)
    // If the number leads nowhere but the person says that they want to die, answer the words.
    const words = typed.slice(0, maxQueryLetters)
    const isAboutDying = byNumber?.isUnknownNumber === true && meanings.read(words, country).clear.has("suicide")
    if (byNumber === null || isAboutDying) return findByWords(index, meanings, words, region ?? anywhere)
    const isNumberAbroad = byNumber.here.length === 0 && byNumber.elsewhere.length > 0
    return isNumberAbroad ? { ...byNumber, isNumberAbroad } : byNumber
  }
  return { add, search: searchWith(find) }
}

/** Without a vocabulary, the search finds hotlines only by their names and numbers. */
export function createHotlineSearch(hotlines: readonly Hotline[], vocabulary = createVocabulary([])): HotlineSearch {
  const { add, search } = createEmptySearch(vocabulary)
  hotlines.forEach(add)
  return search
}

/** Does the same in small steps, so that the popup reacts at once to what a person does meanwhile. */
export async function prepareHotlineSearch(
  hotlines: readonly Hotline[],
  pause: () => Promise<void>,
  languages: readonly SearchWords[] = [],
): Promise<HotlineSearch> {
  const { add, search } = createEmptySearch(await prepareVocabulary(languages, pause))
  const batchSize = 40
  for (let start = 0; start < hotlines.length; start += batchSize) {
    await pause()
    hotlines.slice(start, start + batchSize).forEach(add)
  }
  // The first search sorts the words. Do it now, so that nobody has to wait for it.
  search.find("a first search", null)
  return search
}
