import { anywhere, countryOf, type Region } from "../places/region"
import { forAnyTrouble } from "./any-trouble"
import { arrange, authoritiesLast } from "./arrange"
import * as foundList from "./found-list"
import type { Hotline } from "./hotline"
import { createHotlineIndex, type Fits, type HotlineIndex } from "./hotline-index"
import { createMeaningReader, type Meaning, type MeaningReader } from "./meaning"
import type { FoundHotlines } from "./order"
import { nearness } from "./place"
import type { SearchWords } from "./search-words"
import { createNumberIndex } from "./typed-number"
import { createVocabulary, prepareVocabulary, type Vocabulary } from "./vocabulary"

/** Finds hotlines as a person types. What is typed is kept nowhere. With it comes what is needed only once it is there. */
export interface HotlineSearch {
  readonly list: typeof foundList
  /** Best first; the hotlines of the person's own country apart from others. For no place: what answers anywhere. */
  find(typed: string, region: Region | null): FoundHotlines
}

/** A list that nobody reads to its end helps nobody. */
const most = { here: 40, elsewhere: 20 }

/** How far below the best one a hotline may fit and still be shown: other countries' must fit well. */
const enough = { here: 0.2, elsewhere: 0.6 }

/** Where a hotline abroad is named, one of this country must fit nearly as well to be meant. */
const enoughOfName = 0.3

/** How much a hotline counts by how near it is; in another part of the country it counts least. */
const nearWeights = [1.15, 1.05, 1, 0.6] as const

/** Where a topic is clear, a word that a description happens to share adds next to nothing. */
const besideTopic = 0.5

/** Puts one in before the first that scores less; beyond `count` the last falls out. */
function putIn(top: number[], at: number, count: number, scoreOf: (at: number | undefined) => number): void {
  let place = Math.min(top.length, count - 1)
  for (; place > 0 && scoreOf(top[place - 1]) < scoreOf(at); place -= 1) top[place] = top[place - 1] ?? 0
  top[place] = at
}

/** The best so many of them, best first, without sorting all. */
export function topOf(scores: Float64Array, least: number, count: number, isMeant: (at: number) => boolean): number[] {
  const top: number[] = []
  const scoreOf = (at: number | undefined): number => (at === undefined ? 0 : (scores[at] ?? 0))
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    if (score === 0 || score < least || !isMeant(at)) continue
    if (top.length === count && score <= scoreOf(top[count - 1])) continue
    putIn(top, at, count, scoreOf)
  }
  return top
}

function bestOf(scores: Float64Array, isMeant: (at: number) => boolean): number {
  let best = 0
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    if (score > best && isMeant(at)) best = score
  }
  return best
}

/** What the names say and what the topics say, as one. */
function wordsFit({ entries, byNames, byTopics }: HotlineIndex, typed: string, meaning: Meaning, region: Region): Fits {
  const { scores, named, called } = byNames(meaning, typed)
  const topical = byTopics(meaning)
  const isClear = meaning.clear.size > 0
  entries.forEach(({ hotline, weight }, at) => {
    const name = scores[at] ?? 0
    const topic = topical[at] ?? 0
    if (name === 0 && topic === 0) return
    if (named.has(at)) scores[at] = (name + topic) * weight
    else if (isClear && !hotline.topics.some((one) => meaning.clear.has(one))) scores[at] = 0
    else {
      const near = nearWeights[nearness(hotline, region) ?? 2]
      scores[at] = ((isClear ? Math.min(name, besideTopic) : name) + topic) * weight * near
    }
  })
  return { scores, named, called }
}

/** A whole page that was pasted must not hold up the popup. */
const longest = 300

function findByWords(index: HotlineIndex, meanings: MeaningReader, typed: string, region: Region): FoundHotlines {
  const { entries } = index
  const country = countryOf(region)
  const meaning = meanings.read(typed, country)
  const { scores, called } = wordsFit(index, typed, meaning, region)

  const isHere = (at: number): boolean => entries[at]?.hotline.country === country
  const [bestHere, bestElsewhere] = [bestOf(scores, isHere), bestOf(scores, (at) => !isHere(at))]
  // A name that fits another country's hotline much better is no name of one here.
  const least = Math.max(enough.here * bestHere, meaning.clear.size > 0 ? 0 : enoughOfName * bestElsewhere)
  const here = topOf(scores, least, most.here, isHere)
  const leastElsewhere = enough.elsewhere * Math.max(bestHere, bestElsewhere)
  const elsewhere = topOf(scores, leastElsewhere, most.elsewhere, (at) => !isHere(at))

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
  const search: HotlineSearch = {
    list: foundList,
    find(typed, region) {
      const country = region === null ? null : countryOf(region)
      const numbered = numbers.find(typed, country)
      // Beside a number that leads nowhere, whoever says that they want to die is heard.
      const words = typed.slice(0, longest)
      const isHeard = numbered?.isUnknownNumber === true && meanings.read(words, country).clear.has("suicide")
      if (numbered === null || isHeard) return findByWords(index, meanings, words, region ?? anywhere)
      const isAbroad = numbered.here.length === 0 && numbered.elsewhere.length > 0
      return isAbroad ? { ...numbered, isNumberAbroad: true } : numbered
    },
  }
  return { add, search }
}

/** Without a vocabulary a hotline is found by its names and numbers. */
export function createHotlineSearch(hotlines: readonly Hotline[], vocabulary = createVocabulary([])): HotlineSearch {
  const { add, search } = createEmptySearch(vocabulary)
  hotlines.forEach(add)
  return search
}

/** The same in small steps, so that what a person does meanwhile is answered at once. */
export async function prepareHotlineSearch(
  hotlines: readonly Hotline[],
  pause: () => Promise<void>,
  languages: readonly SearchWords[] = [],
): Promise<HotlineSearch> {
  const { add, search } = createEmptySearch(await prepareVocabulary(languages, pause))
  const step = 40
  for (let start = 0; start < hotlines.length; start += step) {
    await pause()
    hotlines.slice(start, start + step).forEach(add)
  }
  // The first search sorts the words: nobody should wait for that.
  search.find("a first search", null)
  return search
}
