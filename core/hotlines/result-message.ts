import { countryOf, type Region } from "../places/region"
import type { Need } from "./filter-by-need"
import type { FittingSections, ListSection, SearchResults } from "./sections"

/** How many hotlines fit, or why the whole list is shown: the key of a text, and the country that it names. */
type ResultMessage =
  | { readonly count: number }
  | {
      readonly text: "need.none" | "search.unknownNumber" | "search.none" | "added.onlyFound"
      readonly country?: undefined
    }
  | {
      readonly text: "search.noneHere" | "search.noneHereAny" | "search.namedElsewhere" | "search.numberAbroad"
      readonly country: string
    }

interface Shown {
  readonly need: Need
  readonly fitting: FittingSections
  /** Null: nothing is searched for. */
  readonly results: SearchResults | null
  /** The list as it is shown if the search finds nothing. */
  readonly list: readonly ListSection[]
  readonly region: Region | null
  /** The search also found an entry that was added on this computer. */
  readonly isAddedFound: boolean
}

function needMessage({ topic, who }: Need, { count }: FittingSections): ResultMessage | null {
  if (topic === null && who === null) return null
  return count === null ? { text: "need.none" } : { count }
}

/** What to say if other countries have what this one lacks; null if they don't. */
function abroadMessage(results: SearchResults, list: readonly ListSection[], country: string): ResultMessage | null {
  if (results.isNumberAbroad) return { text: "search.numberAbroad", country }
  if (results.foreign.length === 0) return null
  if (results.isNamedElsewhere) return { text: "search.namedElsewhere", country }
  if (results.count > 0) return null
  return { text: list[0]?.id === "any" ? "search.noneHereAny" : "search.noneHere", country }
}

/** What to announce. Null while the list is complete and nothing is searched for. */
export function resultMessage({ need, fitting, results, list, region, isAddedFound }: Shown): ResultMessage | null {
  if (results === null) return needMessage(need, fitting)
  if (results.isUnknownNumber) return { text: "search.unknownNumber" }
  const count: ResultMessage | null = results.count > 0 ? { count: results.count } : null
  // The whole list follows, and below it the added entries.
  if (isAddedFound) return count ?? { text: "added.onlyFound" }
  const abroad = region === null ? null : abroadMessage(results, list, countryOf(region))
  return abroad ?? count ?? { text: "search.none" }
}
