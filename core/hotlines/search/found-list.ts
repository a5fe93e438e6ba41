import { anywhere } from "../../places/region"
import { forAnyTrouble } from "./any-trouble"
import type { Hotline } from "../hotline"
import { filterByNeed, type Need } from "../filter-by-need"
import type { FoundHotlines } from "../order"

/** The results of a search, grouped as the popup shows them. */
export interface GroupedResults {
  readonly here: readonly Hotline[]
  /** Hotlines that answer in every country and belong to none. */
  readonly world: readonly Hotline[]
  /** Hotlines of other countries whose number was typed. */
  readonly meant: readonly CountryHotlines[]
  /** Hotlines of other countries, by country: below all hotlines of this country, and collapsed. */
  readonly elsewhere: readonly CountryHotlines[]
}

export interface CountryHotlines {
  readonly country: string
  readonly hotlines: readonly Hotline[]
}

/** With fewer letters, the popup does not say that nothing fits. */
const minQueryLetters = 3

/** Whether only a letter or two is typed and nothing is found: no results, but no reason to say so yet. */
export function isTooShort(typed: string, { here, elsewhere }: FoundHotlines): boolean {
  return typed.trim().length < minQueryLetters && here.length + elsewhere.length === 0
}

/** Groups the results. The answers about need filter search results too. */
export function groupResults({ here, elsewhere, isNumberAbroad }: FoundHotlines, need: Need): GroupedResults {
  const fitting = new Set(filterByNeed([...here, ...elsewhere], need) ?? [])
  const abroad = elsewhere.filter((hotline) => fitting.has(hotline))
  const countries = [...new Set(abroad.map(({ country }) => country))].filter((country) => country !== anywhere)
  const others = countries.map((country) => ({
    country,
    hotlines: abroad.filter((hotline) => hotline.country === country),
  }))
  return {
    here: here.filter((hotline) => fitting.has(hotline)),
    world: abroad.filter(({ country }) => country === anywhere),
    meant: isNumberAbroad ? others : [],
    elsewhere: isNumberAbroad ? [] : others,
  }
}

interface Group {
  readonly id: string
  readonly hotlines: readonly Hotline[]
}

/**
 * If no hotline of a country fits, the popup shows the country's whole list, starting with hotlines for
 * any trouble (`first`): the country's own, or those that answer anywhere if it has none. `first` is
 * empty if there are none at all.
 */
export function anyTroubleFirst<Kind extends Group>(
  groups: readonly Kind[],
  country: string,
): { readonly first: readonly Hotline[]; readonly rest: readonly Kind[] } {
  const all = groups.flatMap(({ hotlines }) => hotlines)
  const of = (code: string): readonly Hotline[] => forAnyTrouble(all.filter((hotline) => hotline.country === code))
  const own = of(country)
  const first = new Set(own.length > 0 ? own : of(anywhere))
  const rest = groups.map((group) => ({ ...group, hotlines: group.hotlines.filter((hotline) => !first.has(hotline)) }))
  return { first: [...first], rest: rest.filter(({ hotlines }) => hotlines.length > 0) }
}
