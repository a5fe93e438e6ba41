import { inLanguage } from "../../i18n/languages"
import { anywhere, countryOf, type Region } from "../../places/region"
import { arrange, authoritiesLast } from "./arrange"
import type { Need } from "../filter-by-need"
import type { Hotline } from "../hotline"
import { createHotlineIndex, type EntryScores, type HotlineIndex } from "./hotline-index"
import { hiddenMatch, type HiddenMatch, type TopicReader } from "./hidden-match"
import { createMeaningReader, isUnderstood, type Meaning, type MeaningReader } from "./meaning"
import type { MentionedHotline } from "./mentioned-number"
import { nearnessTo } from "../nearness"
import type { HelplineOrder, SearchResults } from "../sections"
import type { SearchWords } from "./search-words"
import { orderHelplines } from "./any-trouble"
import { putHelplinesFirst, resultsOf, type FoundHotlines } from "./search-results"
import { createNumberSearch, withoutWordsBesideNumber } from "./typed-number"
import { createTroubleFit, type Trouble, type TroubleFit, type TroublesOf } from "./troubles"
import { createVocabulary, prepareVocabulary, type Vocabulary } from "./vocabulary"

/** Finds hotlines as a person types. Never stores what the person typed. */
export interface HotlineSearch {
  /**
   * Best first, with the hotlines of the person's own country separate from others. Without a place:
   * hotlines that answer anywhere.
   */
  find(typed: string, region: Region | null): FoundHotlines
  /** The part of what `find` returns that the popup shows. Null if nothing was typed. */
  results(typed: string, region: Region | null, need: Need): SearchResults | null
  /** The list to show if a search finds nothing in the country: with the helplines for any trouble on top. */
  readonly putHelplinesFirst: typeof putHelplinesFirst
  /** What the search found in a hotline although its row does not show it. */
  readonly hiddenMatch: (hotline: Hotline, typed: string, language: string) => HiddenMatch | null
}

const readsNothing: TopicReader = {
  readTyped: () => ({ clearTopics: new Set() }),
  readWritten: () => ({ topics: new Map() }),
}

/** Builds a `HotlineSearch` around its `find` function. `readerIn` reads texts with the words of a country. */
export const searchWith = (
  find: HotlineSearch["find"],
  readerIn: (country: string) => TopicReader = () => readsNothing,
): HotlineSearch => ({
  find,
  results: (typed, region, need) => (typed.trim() === "" ? null : resultsOf(typed, find(typed, region), need)),
  putHelplinesFirst,
  hiddenMatch: (hotline, typed, language) => hiddenMatch(hotline, typed, language, readerIn(hotline.country)),
})

/** Nobody reads a longer list to its end. */
const maxResults = { here: 40, elsewhere: 20 }

/** The share of the best score that a hotline needs to be shown. Those of other countries must fit well. */
const minShareOfBest = { here: 0.2, elsewhere: 0.6 }

/** While no topic is clear, a hotline of this country needs this share of the best score abroad to be shown. */
const minShareOfName = 0.3

/** Factors by `nearness`. A hotline in another part of the country weighs least. */
const nearnessFactors = [1.15, 1.05, 1, 0.6] as const
/** A hotline abroad weighs as much as one for the whole country. */
const abroad = 2

/** If a topic is clear, a word that is also in the name or description adds at most this. */
const maxNameScoreBesideTopic = 0.5

/** Inserts the index of an entry before the first with a lower score. Drops the last one beyond `count`. */
function insertByScore(
  top: number[],
  entryIndex: number,
  count: number,
  scoreOf: (entryIndex: number | undefined) => number,
): void {
  let position = Math.min(top.length, count - 1)
  for (; position > 0 && scoreOf(top[position - 1]) < scoreOf(entryIndex); position -= 1)
    top[position] = top[position - 1] ?? 0
  top[position] = entryIndex
}

/** The indices of the `count` best entries, best first, without sorting all of them. */
export function topEntries(
  scores: Float64Array,
  minScore: number,
  count: number,
  isEligible: (entryIndex: number) => boolean,
): number[] {
  const top: number[] = []
  const scoreOf = (entryIndex: number | undefined): number => (entryIndex === undefined ? 0 : (scores[entryIndex] ?? 0))
  for (let entryIndex = 0; entryIndex < scores.length; entryIndex += 1) {
    const score = scores[entryIndex] ?? 0
    if (score === 0 || score < minScore || !isEligible(entryIndex)) continue
    if (top.length === count && score <= scoreOf(top[count - 1])) continue
    insertByScore(top, entryIndex, count, scoreOf)
  }
  return top
}

function bestScore(scores: Float64Array, isEligible: (entryIndex: number) => boolean): number {
  let best = 0
  for (let entryIndex = 0; entryIndex < scores.length; entryIndex += 1) {
    const score = scores[entryIndex] ?? 0
    if (score > best && isEligible(entryIndex)) best = score
  }
  return best
}

/** A hotline for lesbian, gay, bisexual and trans people weighs less if the person has not said that they are. */
const forFewFactor = 0.5

/** Combines the scores of names and topics. */
function scoreWords(
  { entries, scoreNames, scoreTopics }: HotlineIndex,
  { typed, meaning, region, fit }: ReadQuery,
): EntryScores {
  const { scores, named, namedExactly } = scoreNames(meaning, typed)
  const topicScores = scoreTopics(meaning, fit)
  const isClear = isUnderstood(meaning)
  const nearness = nearnessTo(region)
  const maxNameScore = isClear ? maxNameScoreBesideTopic : Infinity
  const factorOf = (hotline: Hotline): number => {
    if (isClear && !fit.suits(hotline, meaning.clearTopics)) return 0
    return nearnessFactors[nearness(hotline) ?? abroad] * (fit.isForFew(hotline) ? forFewFactor : 1)
  }
  // A plain loop, because it runs over all hotlines in the world for each letter.
  for (let index = 0; index < scores.length; index += 1) {
    const nameScore = scores[index] ?? 0
    const topicScore = topicScores[index] ?? 0
    const entry = nameScore + topicScore === 0 ? undefined : entries[index]
    if (!entry) continue
    scores[index] = named.has(index)
      ? (nameScore + topicScore) * entry.weight
      : (Math.min(nameScore, maxNameScore) + topicScore) * entry.weight * factorOf(entry.hotline)
  }
  return { scores, named, namedExactly }
}

/** A pasted page must not block the popup. */
const maxQueryLetters = 300

/** A number with at least this many digits leads to its hotline unless the words beside it express a topic. */
const minUnmistakableDigits = 4

/** What a person typed, and how it was read. */
interface ReadQuery {
  readonly typed: string
  readonly region: Region
  readonly meaning: Meaning
  readonly fit: TroubleFit
  /** Hotlines of this country whose number is in the text. */
  readonly mentioned: readonly MentionedHotline[]
}

/** Whether a number beside words means this hotline: "linea de la vida 800 911", but not "i weigh 112 pounds". */
function isMeantByNumber(
  { hotline, digitCount }: MentionedHotline,
  { clearTopics }: Meaning,
  isNamed: (hotline: Hotline) => boolean,
): boolean {
  const isFitting = hotline.topics.some((topic) => clearTopics.has(topic))
  return isFitting || isNamed(hotline) || (clearTopics.size === 0 && digitCount >= minUnmistakableDigits)
}

/** In which order the helplines for any trouble suit what the person says. */
function helplineOrderFor(meaning: Meaning): HelplineOrder {
  const { clearTopics, audiences, troubles } = meaning
  if (clearTopics.has("suicide") || troubles.has("caring")) return "crisis-first"
  const isAboutChild = audiences.has("family") || clearTopics.has("trafficking") || clearTopics.has("abuse")
  if (isAboutChild) return "children-first"
  if (troubles.has("grief") || troubles.has("voices")) return "crisis-first"
  return isUnderstood(meaning) ? "crisis-last" : "crisis-first"
}

/** Helplines to talk with about a trouble, after the hotlines that name it: for grief, there may be no other. */
function helplinesForTrouble({ helplinesIn }: HotlineIndex, { region, meaning, fit }: ReadQuery): readonly Hotline[] {
  if (meaning.troubles.size === 0) return []
  const helplines = orderHelplines(helplinesIn(region), helplineOrderFor(meaning))
  return [...helplines.filter((hotline) => !fit.isForFew(hotline)), ...helplines.filter(fit.isForFew)]
}

function findByWords(index: HotlineIndex, query: ReadQuery): FoundHotlines {
  const { region, meaning, mentioned } = query
  const { entries } = index
  const country = countryOf(region)
  const { scores, namedExactly } = scoreWords(index, query)

  const isHere = (entryIndex: number): boolean => entries[entryIndex]?.hotline.country === country
  const isElsewhere = (entryIndex: number): boolean => !isHere(entryIndex)
  const [bestHere, bestElsewhere] = [bestScore(scores, isHere), bestScore(scores, isElsewhere)]
  // If a name fits a hotline of another country much better, the person is not looking for one here.
  const minNameScore = isUnderstood(meaning) ? 0 : minShareOfName * bestElsewhere
  const minScoreHere = Math.max(minShareOfBest.here * bestHere, minNameScore)
  const minScoreElsewhere = minShareOfBest.elsewhere * Math.max(bestHere, bestElsewhere)

  const toHotlines = (entryIndices: Iterable<number>): Hotline[] =>
    [...entryIndices].flatMap((entryIndex) => entries[entryIndex]?.hotline ?? [])
  const namedHotlines = new Set(toHotlines(namedExactly))
  const byNumber = mentioned
    .filter((one) => isMeantByNumber(one, meaning, (hotline) => namedHotlines.has(hotline)))
    .map(({ hotline }) => hotline)
  const byWords = toHotlines(topEntries(scores, minScoreHere, maxResults.here, isHere))
  const toTalk = helplinesForTrouble(index, query)
  const arranged = arrange([...new Set([...byNumber, ...byWords, ...toTalk])].slice(0, maxResults.here), {
    meaning,
    helplines: index.helplinesIn(region),
    isNamed: (hotline) => namedHotlines.has(hotline) || byNumber.includes(hotline),
  })
  const elsewhere = toHotlines(topEntries(scores, minScoreElsewhere, maxResults.elsewhere, isElsewhere))
  const found: FoundHotlines = {
    ...arranged,
    elsewhere: authoritiesLast(elsewhere.filter((hotline) => !arranged.here.includes(hotline))),
    helplineOrder: helplineOrderFor(meaning),
    meaning,
  }
  const named = toHotlines(index.namedBy(meaning.properNames))
  return isOnlyElsewhere(named, found, country) ? { ...found, isNamedElsewhere: true } : found
}

/** Whether the person named hotlines, none of them answers in this country, and the results show at least one. */
function isOnlyElsewhere(named: readonly Hotline[], { elsewhere }: FoundHotlines, country: string): boolean {
  const answersHere = named.some((hotline) => [country, anywhere].includes(hotline.country))
  return !answersHere && named.some((hotline) => elsewhere.includes(hotline))
}

/** With each letter that the person types, every row asks for the meaning of the same few texts. */
const maxCachedTexts = 500

function cached(read: MeaningReader["read"]): MeaningReader["read"] {
  const cache = new Map<string, Meaning>()
  return (text, country) => {
    const words = text.slice(0, maxQueryLetters)
    const key = `${country ?? ""} ${words}`
    const meaning = cache.get(key) ?? read(words, country)
    if (cache.size >= maxCachedTexts) cache.clear()
    cache.set(key, meaning)
    return meaning
  }
}

const noTroubles: ReadonlySet<Trouble> = new Set()

/** Reads what the hotlines of a country say of themselves. Many have the same sentence, which is read once. */
function createTroubleReader(meanings: MeaningReader) {
  const bySentence = new Map<string, ReadonlySet<Trouble>>()
  const byHotline = new Map<Hotline, ReadonlySet<Trouble>>()
  function troublesNamedIn(sentence: string): ReadonlySet<Trouble> {
    const troubles = bySentence.get(sentence) ?? meanings.troublesNamedIn(sentence)
    bySentence.set(sentence, troubles)
    return troubles
  }
  function troublesOf(hotline: Hotline): ReadonlySet<Trouble> {
    const troubles = byHotline.get(hotline) ?? troublesNamedIn(inLanguage(hotline.description, "en"))
    byHotline.set(hotline, troubles)
    return troubles
  }
  return {
    troublesOf,
    troublesIn:
      (country: string | null): TroublesOf =>
      (hotline) =>
        hotline.country === country ? troublesOf(hotline) : noTroubles,
  }
}

const none: FoundHotlines = { here: [], elsewhere: [] }

const isOneCountry = ({ elsewhere }: FoundHotlines): boolean =>
  new Set(elsewhere.map(({ country }) => country)).size === 1

/**
 * Whether the words, or the beginning of a number of this country, matter more than a number that no hotline of this
 * country has. A doubtful number is short enough to be a number of this country that the person only half remembers.
 */
function outweighs({ meaning, mentioned }: ReadQuery, isDoubtful: boolean, isHotlineNamed: boolean): boolean {
  return (
    isHotlineNamed ||
    mentioned.length > 0 ||
    meaning.clearTopics.has("suicide") ||
    (isDoubtful && meaning.clearTopics.size > 0)
  )
}

function createEmptySearch(vocabulary: Vocabulary) {
  const index = createHotlineIndex()
  const numbers = createNumberSearch()
  const meanings = createMeaningReader(vocabulary, index.isName)
  const [read, readWritten] = [cached(meanings.read), cached(meanings.readWritten)]
  const { troublesOf, troublesIn } = createTroubleReader(meanings)

  function add(hotline: Hotline): void {
    numbers.add(hotline)
    // Reading the sentences of a whole country with the first word about a trouble would hold up that key stroke.
    index.add(hotline, troublesOf(hotline))
  }
  function namesHotlineOf(country: string | null, { nameWords }: Meaning): boolean {
    const words = withoutWordsBesideNumber(nameWords).filter((word) => /\p{L}/u.test(word))
    return country !== null && index.isNameIn(country, words)
  }

  function find(typed: string, region: Region | null): FoundHotlines {
    const country = region === null ? null : countryOf(region)
    const byNumber = numbers.find(typed, country)
    if (byNumber !== null && byNumber.here.length > 0) return byNumber

    const words = typed.slice(0, maxQueryLetters)
    const meaning = read(typed, country)
    const query = {
      typed: words,
      region: region ?? anywhere,
      meaning,
      fit: createTroubleFit(meaning.troubles, troublesIn(country)),
      mentioned: numbers.mentioned(typed, country),
    }
    if (byNumber === null) return findByWords(index, query)

    const { isDoubtful = false, ...notHere } = byNumber
    const byWords = outweighs(query, isDoubtful, namesHotlineOf(country, meaning)) ? findByWords(index, query) : none
    if (byWords.here.length === 0) return isOneCountry(notHere) ? { ...notHere, isNumberAbroad: true } : notHere
    return { ...byWords, elsewhere: [...new Set([...notHere.elsewhere, ...byWords.elsewhere])] }
  }
  const readerIn = (country: string): TopicReader => ({
    readTyped: (text) => read(text, country),
    readWritten: (text) => readWritten(text, country),
  })
  return { add, search: searchWith(find, readerIn) }
}

/** Without a vocabulary, the search finds hotlines only by their names and numbers. */
export function createHotlineSearch(hotlines: readonly Hotline[], vocabulary = createVocabulary([])): HotlineSearch {
  const { add, search } = createEmptySearch(vocabulary)
  hotlines.forEach(add)
  return search
}

/** Creates the same search in small steps, so that the popup stays responsive meanwhile. */
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
