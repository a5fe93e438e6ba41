import { noNeed } from "@/core/hotlines/filter-by-need"
import { answersAnything, forAnyTrouble, isTipHotline } from "@/core/hotlines/search/any-trouble"
import type { Hotline } from "@/core/hotlines/hotline"
import type { HotlineSearch } from "@/core/hotlines/search/search"
import { listSections } from "@/core/hotlines/sections"

/** A search, and the topics that an expert says the searcher needs. */
export interface SearchWithNeeds {
  readonly query: string
  readonly country: string
  readonly language: string
  readonly needs: readonly string[]
  /** The searcher wants to report to an authority, or names one. */
  readonly asksAuthority: boolean
}

/**
 * This rule was decided before anyone saw the results. A hotline fits if it is in the reader's country and has a
 * needed topic or is for any trouble. An emergency hotline fits only by topic.
 */
export function fits(hotline: Hotline, { country, needs }: SearchWithNeeds): boolean {
  if (hotline.country !== country) return false
  const isNeeded = hotline.topics.some((topic) => needs.includes(topic))
  return isNeeded || (hotline.operatorType !== "emergency" && answersAnything(hotline))
}

/** Whether the directory has a fitting hotline. If not, the popup keeps showing the country's own list. */
export function canFit(hotlines: readonly Hotline[], sample: SearchWithNeeds): boolean {
  return hotlines.some((hotline) => fits(hotline, sample))
}

/** An authority's hotline that the searcher did not ask for. */
export function isUnfittingAuthority(hotline: Hotline, sample: SearchWithNeeds): boolean {
  if (sample.asksAuthority) return false
  return (
    isTipHotline(hotline) ||
    (["police", "immigration", "prosecutor"].includes(hotline.operatorType) && !fits(hotline, sample))
  )
}

/** A search in someone's own words, and the hotlines that an expert would name. */
export interface SearchWithHotlines {
  readonly query: string
  readonly country: string
  readonly fitting: readonly string[]
}

/** What the popup shows first: the country's results, or its whole list with helplines for any trouble first. */
export function shownFirst(
  search: HotlineSearch,
  hotlines: readonly Hotline[],
  { query, country }: Pick<SearchWithNeeds, "query" | "country">,
): readonly Hotline[] {
  const { here } = search.find(query, country)
  if (here.length > 0) return here
  const own = hotlines.filter((hotline) => hotline.country === country)
  return [...new Set([...forAnyTrouble(own, country), ...own])]
}

/** Every hotline that the popup shows without a click, from top to bottom. */
export function shownUnfolded(
  search: HotlineSearch,
  hotlines: readonly Hotline[],
  { query, country }: Pick<SearchWithNeeds, "query" | "country">,
): readonly Hotline[] {
  const results = search.results(query, country, noNeed)
  const found = (results?.sections ?? []).flatMap((section) => section.hotlines)
  if (found.length > 0 && results?.isNumberAbroad !== true) return found
  const list = listSections(hotlines, { region: country, clockRegion: null, emergency: null, topicsFirst: [] })
  const listed = search.putHelplinesFirst(list, country, results?.helplineOrder)
  return [...found, ...listed.flatMap((section) => section.hotlines)]
}
