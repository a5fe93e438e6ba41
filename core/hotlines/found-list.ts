import { anywhere } from "../places/region"
import { forAnyTrouble } from "./any-trouble"
import type { Hotline } from "./hotline"
import { filterByNeed, type Need } from "./filter-by-need"
import type { FoundHotlines } from "./order"

/** What is shown of what a search found. */
export interface ShownFound {
  readonly here: readonly Hotline[]
  /** Answers in every country, and is of none. */
  readonly world: readonly Hotline[]
  /** Of other countries, whose number was typed. */
  readonly meant: readonly OfCountry[]
  /** Of other countries, each with its own: below all hotlines of this one, and folded. */
  readonly elsewhere: readonly OfCountry[]
}

export interface OfCountry {
  readonly country: string
  readonly hotlines: readonly Hotline[]
}

/** As long as so little is typed, it is not said that nothing fits. */
const begun = 3

/** Nothing is found yet, and nothing is missing either: a letter or two. */
export function isBegun(typed: string, { here, elsewhere }: FoundHotlines): boolean {
  return typed.trim().length < begun && here.length + elsewhere.length === 0
}

/** The questions narrow what was found, too. */
export function shownFound({ here, elsewhere, isNumberAbroad }: FoundHotlines, need: Need): ShownFound {
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
 * Where no hotline of a country fits, its own list follows, those for any trouble first: of the country
 * itself, or where it has none, those that answer anywhere. Null: there are none at all.
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
