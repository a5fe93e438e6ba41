import { anywhere } from "../places/region"
import { forAnyTrouble } from "./any-trouble"
import type { Line } from "./line"
import { narrowed, type Need } from "./narrow"
import type { FoundLines } from "./order"

/** What is shown of what a search found. */
export interface ShownFound {
  readonly here: readonly Line[]
  /** Answers in every country, and is of none. */
  readonly world: readonly Line[]
  /** Of other countries, whose number was typed. */
  readonly meant: readonly OfCountry[]
  /** Of other countries, each with its own: below all lines of this one, and folded. */
  readonly elsewhere: readonly OfCountry[]
}

export interface OfCountry {
  readonly country: string
  readonly lines: readonly Line[]
}

/** As long as so little is typed, it is not said that nothing fits. */
const begun = 3

/** Nothing is found yet, and nothing is missing either: a letter or two. */
export function isBegun(typed: string, { here, elsewhere }: FoundLines): boolean {
  return typed.trim().length < begun && here.length + elsewhere.length === 0
}

/** The questions narrow what was found, too. */
export function shownFound({ here, elsewhere, isNumberAbroad }: FoundLines, need: Need): ShownFound {
  const fitting = new Set(narrowed([...here, ...elsewhere], need) ?? [])
  const abroad = elsewhere.filter((line) => fitting.has(line))
  const countries = [...new Set(abroad.map(({ country }) => country))].filter((country) => country !== anywhere)
  const others = countries.map((country) => ({ country, lines: abroad.filter((line) => line.country === country) }))
  return {
    here: here.filter((line) => fitting.has(line)),
    world: abroad.filter(({ country }) => country === anywhere),
    meant: isNumberAbroad ? others : [],
    elsewhere: isNumberAbroad ? [] : others,
  }
}

interface Group {
  readonly id: string
  readonly lines: readonly Line[]
}

/**
 * Where no line of a country fits, its own list follows, those for any trouble first: of the country
 * itself, or where it has none, those that answer anywhere. Null: there are none at all.
 */
export function anyTroubleFirst<Kind extends Group>(
  groups: readonly Kind[],
  country: string,
): { readonly first: readonly Line[]; readonly rest: readonly Kind[] } {
  const all = groups.flatMap(({ lines }) => lines)
  const of = (code: string): readonly Line[] => forAnyTrouble(all.filter((line) => line.country === code))
  const own = of(country)
  const first = new Set(own.length > 0 ? own : of(anywhere))
  const rest = groups.map((group) => ({ ...group, lines: group.lines.filter((line) => !first.has(line)) }))
  return { first: [...first], rest: rest.filter(({ lines }) => lines.length > 0) }
}
