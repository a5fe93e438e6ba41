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
  | { readonly text: "search.noneHere" | "search.noneHereAny"; readonly country: string }

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

/** What to announce. Null while the list is complete and nothing is searched for. */
export function resultMessage({ need, fitting, results, list, region, isAddedFound }: Shown): ResultMessage | null {
  if (results === null) return needMessage(need, fitting)
  if (results.isUnknownNumber) return { text: "search.unknownNumber" }
  if (results.count > 0) return { count: results.count }
  // The whole list follows, and below it the added entries.
  if (isAddedFound) return { text: "added.onlyFound" }
  if (results.foreign.length === 0 || region === null) return { text: "search.none" }
  return { text: list[0]?.id === "any" ? "search.noneHereAny" : "search.noneHere", country: countryOf(region) }
}
