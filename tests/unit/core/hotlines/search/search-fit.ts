import { noNeed } from "@/core/hotlines/filter-by-need"
import { answersAnything, forAnyTrouble, isTipHotline } from "@/core/hotlines/search/any-trouble"
import type { Hotline } from "@/core/hotlines/hotline"
import type { HotlineSearch } from "@/core/hotlines/search/search"
import { listSections } from "@/core/hotlines/sections"

/** A search, and what a person who knows the field says the searcher needs. */
export interface Asked {
  readonly query: string
  readonly country: string
  readonly language: string
  readonly needs: readonly string[]
  /** The searcher wants to report to an authority, or names one. */
  readonly asksAuthority: boolean
}

/**
 * This rule was decided before anyone saw the results. A hotline fits if it is in the reader's country and has a
 * needed topic or answers any trouble. An emergency hotline fits only by topic.
 */
export function fits(hotline: Hotline, { country, needs }: Asked): boolean {
  if (hotline.country !== country) return false
  const isNeeded = hotline.topics.some((topic) => needs.includes(topic))
  return isNeeded || (hotline.operatorType !== "emergency" && answersAnything(hotline))
}

/** Whether the directory has a fitting hotline. If not, the popup keeps showing the country's own list. */
export function canFit(hotlines: readonly Hotline[], asked: Asked): boolean {
  return hotlines.some((hotline) => fits(hotline, asked))
}

/** An authority's hotline that the searcher did not ask for. */
export function isUnfittingAuthority(hotline: Hotline, asked: Asked): boolean {
  if (asked.asksAuthority) return false
  return (
    isTipHotline(hotline) ||
    (["police", "immigration", "prosecutor"].includes(hotline.operatorType) && !fits(hotline, asked))
  )
}

/** A search in someone's own words, and the hotlines that a person who knows the field would name. */
export interface AskedWithFitting {
  readonly query: string
  readonly country: string
  readonly fitting: readonly string[]
}

/** What the popup shows first: the results of the country, or else its whole list with helplines for any trouble first. */
export function seen(
  search: HotlineSearch,
  hotlines: readonly Hotline[],
  { query, country }: Pick<Asked, "query" | "country">,
): readonly Hotline[] {
  const { here } = search.find(query, country)
  if (here.length > 0) return here
  const own = hotlines.filter((hotline) => hotline.country === country)
  return [...new Set([...forAnyTrouble(own, country), ...own])]
}

/** Every hotline that the popup shows unfolded, from top to bottom. */
export function shownUnfolded(
  search: HotlineSearch,
  hotlines: readonly Hotline[],
  { query, country }: Pick<Asked, "query" | "country">,
): readonly Hotline[] {
  const results = search.results(query, country, noNeed)
  const found = (results?.sections ?? []).flatMap((section) => section.hotlines)
  if (found.length > 0 && results?.isNumberAbroad !== true) return found
  const list = listSections(hotlines, { region: country, clockRegion: null, emergency: null, topicsFirst: [] })
  const listed = search.putHelplinesFirst(list, country, results?.helplineOrder)
  return [...found, ...listed.flatMap((section) => section.hotlines)]
}
