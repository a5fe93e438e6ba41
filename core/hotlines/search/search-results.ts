import { anywhere, type Region } from "../../places/region"
import { filterByNeed, type Need } from "../filter-by-need"
import type { Hotline } from "../hotline"
import { countrySection, type ListSection, type SearchResults } from "../sections"
import { forAnyTroubleIn } from "./any-trouble"

/** What a search found: hotlines of this country and of other countries, best first. */
export interface FoundHotlines {
  readonly here: readonly Hotline[]
  readonly elsewhere: readonly Hotline[]
  /** Only hotlines of other countries have the typed number, so the person is looking for one of those. */
  readonly isNumberAbroad?: true
  /** The person typed a number that no hotline has. */
  readonly isUnknownNumber?: true
  /** The person named a hotline that only other countries have. */
  readonly isNamedElsewhere?: true
}

/** With fewer letters, the popup does not say that nothing fits. */
const minQueryLetters = 3

function byCountry(hotlines: readonly Hotline[]): readonly ListSection[] {
  const countries = [...new Set(hotlines.map(({ country }) => country))].filter((country) => country !== anywhere)
  return countries.map((country) =>
    countrySection(
      country,
      hotlines.filter((hotline) => hotline.country === country),
    ),
  )
}

/**
 * The results that fit the need, in sections. Null if nothing is found for only a letter or two: no results,
 * but no reason to say so yet.
 */
export function resultsOf(typed: string, found: FoundHotlines, need: Need): SearchResults | null {
  if (typed.trim().length < minQueryLetters && found.here.length + found.elsewhere.length === 0) return null

  const fitting = new Set(filterByNeed([...found.here, ...found.elsewhere], need) ?? [])
  const here = found.here.filter((hotline) => fitting.has(hotline))
  const elsewhere = found.elsewhere.filter((hotline) => fitting.has(hotline))
  const abroad = byCountry(elsewhere)
  const withTypedNumber = found.isNumberAbroad ? abroad : []
  const count = withTypedNumber.reduce((sum, { hotlines }) => sum + hotlines.length, here.length)

  const world = elsewhere.filter(({ country }) => country === anywhere)
  const sections: readonly ListSection[] = [
    { id: "found", heading: { group: "found" }, hotlines: here },
    { id: "world", heading: { group: "anywhere" }, hotlines: world },
    ...withTypedNumber,
  ]
  return {
    count,
    sections: count === 0 ? [] : sections.filter(({ hotlines }) => hotlines.length > 0),
    foreign: found.isNumberAbroad ? [] : abroad,
    isUnknownNumber: found.isUnknownNumber ?? false,
    isNamedElsewhere: found.isNamedElsewhere ?? false,
  }
}

/**
 * The list for a search that finds nothing in the country: it starts with hotlines for any trouble, those of
 * the country, or those that answer anywhere if it has none.
 */
export function putHelplinesForAnyTroubleFirst(
  list: readonly ListSection[],
  region: Region | null,
): readonly ListSection[] {
  const all = list.flatMap(({ hotlines }) => hotlines)
  const hotlinesOf = (country: string): readonly Hotline[] => all.filter((hotline) => hotline.country === country)
  const first = new Set(forAnyTroubleIn(region ?? anywhere, hotlinesOf))

  const others = list.map((section) => ({
    ...section,
    hotlines: section.hotlines.filter((hotline) => !first.has(hotline)),
  }))
  return [{ id: "any", heading: { group: "any" } as const, hotlines: [...first] }, ...others].filter(
    ({ hotlines }) => hotlines.length > 0,
  )
}
