import { firstNumber, isConfirmed } from "./dial"
import { isAlwaysOpen } from "./hours"
import type { Audience, Line, Topic } from "./line"
import { authoritiesLast, type FoundLines } from "./order"
import { audienceWords, topicWords } from "./topic-words"
import { createNumberIndex } from "./typed-number"
import { createWordIndex } from "./word-index"
import { tellingWords, wordsOf } from "./words"

/** Finds lines as a person types. What is typed is kept nowhere. */
export interface LineSearch {
  /** Best first; the lines of the person's own country apart from others. */
  find(typed: string, country: string | null): FoundLines
}

/** A list that nobody reads to its end helps nobody. */
const most = { here: 40, elsewhere: 20 }

/** How far below the best one a line may fit and still be shown: other countries' must fit well. */
const enough = { here: 0.3, elsewhere: 0.6 }

/** Of two that fit alike, the one that answers at any hour comes first, and an unconfirmed one later. */
function weightOf(line: Line): number {
  return (isAlwaysOpen(line.hours) ? 1.3 : 1) * (firstNumber(line) === null ? 1 : 1.3) * (isConfirmed(line) ? 1 : 0.5)
}

const namesOf = ({ name, operator, alsoKnownAs, formerNames }: Line): string[] => [
  ...Object.values(name),
  operator,
  ...alsoKnownAs,
  ...formerNames,
]

const topics = Object.keys(topicWords) as Topic[]
const audiences = Object.keys(audienceWords) as Audience[]

/** Topics stand in an index of their own: a word such as "nudes" is looked up once, not in every line. */
function createTopicIndex() {
  const index = createWordIndex()
  topics.forEach((topic, at) => index.add(at, wordsOf(topicWords[topic]), 1))
  audiences.forEach((audience, at) => index.add(topics.length + at, wordsOf(audienceWords[audience]), 0.5))
  return index
}

interface Entry {
  readonly line: Line
  readonly weight: number
}

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

function createEmptySearch() {
  const entries: Entry[] = []
  const words = createWordIndex()
  const meanings = createTopicIndex()
  const added: Line[] = []
  const numbers = createNumberIndex(added)

  /** The lines of each topic. What a line is for before all else stands first in it, and counts twice. */
  const lines: readonly { readonly first: number[]; readonly also: number[] }[] = [...topics, ...audiences].map(() => ({
    first: [],
    also: [],
  }))

  function add(line: Line): void {
    const at = entries.length
    added.push(line)
    words.add(at, wordsOf(namesOf(line).join(" ")), 1)
    words.add(at, wordsOf([...Object.values(line.description), line.locality ?? ""].join(" ")), 0.3)

    const meant = [
      ...line.topics.map((topic) => topics.indexOf(topic)),
      ...line.audience.map((audience) => topics.length + audiences.indexOf(audience)),
    ]
    meant.forEach((topic, place) => lines[topic]?.[place === 0 ? "first" : "also"].push(at))

    entries.push({ line, weight: weightOf(line) })
  }

  function byWords(typed: readonly string[]): Float64Array {
    const scores = words.scores(typed)
    const meant = meanings.scores(typed)
    lines.forEach(({ first, also }, topic) => {
      const score = meant[topic] ?? 0
      if (score === 0) return
      for (const at of first) scores[at] = (scores[at] ?? 0) + 2 * score
      for (const at of also) scores[at] = (scores[at] ?? 0) + score
    })

    for (let at = 0; at < entries.length; at += 1) scores[at] = (scores[at] ?? 0) * (entries[at]?.weight ?? 0)
    return scores
  }

  const search: LineSearch = {
    find(typed, country) {
      const numbered = numbers.find(typed, country)
      if (numbered !== null) return numbered

      const scores = byWords(tellingWords(typed))
      const best = scores.reduce((top, score) => Math.max(top, score), 0)
      const linesAt = (top: readonly number[]): Line[] => top.flatMap((at) => entries[at]?.line ?? [])
      const isHere = (at: number): boolean => entries[at]?.line.country === country

      const here = topOf(scores, enough.here * best, most.here, isHere)
      const elsewhere = topOf(scores, enough.elsewhere * best, most.elsewhere, (at) => !isHere(at))
      return { here: authoritiesLast(linesAt(here)), elsewhere: authoritiesLast(linesAt(elsewhere)) }
    },
  }
  return { add, search }
}

export function createLineSearch(lines: readonly Line[]): LineSearch {
  const { add, search } = createEmptySearch()
  lines.forEach(add)
  return search
}

/** The same in small steps, so that what a person does meanwhile is answered at once. */
export async function prepareLineSearch(lines: readonly Line[], pause: () => Promise<void>): Promise<LineSearch> {
  const { add, search } = createEmptySearch()
  const step = 40
  for (let start = 0; start < lines.length; start += step) {
    await pause()
    lines.slice(start, start + step).forEach(add)
  }
  // The first search sorts the words: nobody should wait for that.
  search.find("a first search", null)
  return search
}
