import MiniSearch from "minisearch"
import type { Line } from "../core/lines/line"
import {
  folded,
  numberFit,
  searchDocument,
  typedNumber,
  type LineSearch,
  type SearchDocument,
} from "../core/lines/search"

/** Words that nearly every sentence holds: with them, any line would fit any question. */
const small = new Set(
  (
    "a about am an and are at but by can do for from get has have he her him his how i if in is it me my need of on or she so someone " +
    "that the them they this to us want wants was we what where who will with you your " +
    "al como con de del donde el ella ellas ellos en es esta está la las le lo los me mi mis muy no o para pero por que " +
    "qué se si sin soy su sus te tengo tiene tu un una y ya yo"
  )
    .split(" ")
    .map(folded),
)

function term(word: string): string | null {
  const plain = folded(word)
  return plain === "" || small.has(plain) ? null : plain
}

function byNumber(documents: readonly SearchDocument[], digits: string): string[] {
  const fits = documents.flatMap(({ id, numbers }) => {
    const fit = numberFit(numbers, digits)
    return fit === null ? [] : [{ id, fit }]
  })
  return fits.sort((a, b) => a.fit - b.fit).map(({ id }) => id)
}

/** The words are indexed at the first search, so that the list need not wait for it. */
export function createLineSearch(lines: readonly Line[]): LineSearch {
  let made: { index: MiniSearch<SearchDocument>; documents: SearchDocument[] } | null = null

  function prepare(): { index: MiniSearch<SearchDocument>; documents: SearchDocument[] } {
    const documents = lines.map(searchDocument)
    const weights = new Map<unknown, number>(documents.map(({ id, weight }) => [id, weight]))
    const index = new MiniSearch<SearchDocument>({
      fields: ["names", "mainTopic", "topics", "description"],
      processTerm: term,
      searchOptions: {
        boost: { names: 3, mainTopic: 2, topics: 2 },
        boostDocument: (id) => weights.get(id) ?? 1,
        // A line that helps with much is not worth less than one that helps with one thing.
        bm25: { k: 1.2, b: 0.2, d: 0.5 },
        prefix: (word) => word.length >= 2,
        fuzzy: (word) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : false),
        weights: { fuzzy: 0.3, prefix: 0.6 },
      },
    })
    index.addAll(documents)
    return { index, documents }
  }

  return {
    find(typed) {
      made ??= prepare()
      const digits = typedNumber(typed)
      if (digits !== null) return byNumber(made.documents, digits)
      const all = made.index.search(typed, { combineWith: "AND" })
      const found = all.length > 0 ? all : made.index.search(typed)
      return found.map((result) => String(result.id))
    },
  }
}
