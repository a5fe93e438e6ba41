import { anywhere, type Region } from "../../places/region"
import { filterByNeed, type Need } from "../filter-by-need"
import type { Hotline } from "../hotline"
import {
  countrySection,
  type HelplineOrder,
  type ListSection,
  type SearchMeaning,
  type SearchResults,
} from "../sections"
import { forAnyTroubleIn, orderHelplines } from "./any-trouble"

/** What a search found: hotlines of this country and of other countries, best first. */
export interface FoundHotlines {
  readonly here: readonly Hotline[]
  readonly elsewhere: readonly Hotline[]
  /** Tip hotlines and immigration authorities of this country that the person did not ask for. */
  readonly authorities?: readonly Hotline[]
  /** Only one other country has the typed number, so the person is looking for its hotline. */
  readonly isNumberAbroad?: true
  /** The person typed a number that no hotline has. */
  readonly isUnknownNumber?: true
  /** The person named a hotline that only other countries have. */
  readonly isNamedElsewhere?: true
  /** Omitted: crisis hotlines first. */
  readonly helplineOrder?: HelplineOrder
  /** Omitted for a number. */
  readonly meaning?: SearchMeaning
}

/** With fewer letters, the popup does not say that nothing fits. */
const minQueryLetters = 3

/** Whether too little is typed to say that nothing fits. A number of another country may be as short: 15, in France. */
function isJustBegun(typed: string, { here, elsewhere }: FoundHotlines): boolean {
  if (typed.trim().length >= minQueryLetters || here.length > 0) return false
  return elsewhere.length === 0 || !/\p{N}/u.test(typed)
}

function byCountry(hotlines: readonly Hotline[]): readonly ListSection[] {
  const countries = [...new Set(hotlines.map(({ country }) => country))].filter((country) => country !== anywhere)
  return countries.map((country) =>
    countrySection(
      country,
      hotlines.filter((hotline) => hotline.country === country),
    ),
  )
}

/** The guides that fit appear after this many results. Only screen readers get the heading below them. */
const resultsAboveGuides = 3

function splitAfterThird(section: ListSection): readonly ListSection[] {
  const [first, rest] = [section.hotlines.slice(0, resultsAboveGuides), section.hotlines.slice(resultsAboveGuides)]
  return [
    { ...section, hotlines: first },
    { id: `${section.id}-more`, heading: { group: "more" }, isHeadingHidden: true, hotlines: rest },
  ]
}

/** Only the hotlines that fit the need. */
function fittingNeed(found: FoundHotlines, need: Need): FoundHotlines {
  const { here, elsewhere, authorities = [] } = found
  const fitting = new Set(filterByNeed([...here, ...authorities, ...elsewhere], need) ?? [])
  const keep = (hotlines: readonly Hotline[]): readonly Hotline[] => hotlines.filter((hotline) => fitting.has(hotline))
  return { ...found, here: keep(here), elsewhere: keep(elsewhere), authorities: keep(authorities) }
}

/** What is shown in place of the list: nothing if there is no result for this country. */
function sectionsOf({ here, elsewhere, isNumberAbroad }: FoundHotlines): readonly ListSection[] {
  const withTypedNumber = isNumberAbroad ? byCountry(elsewhere) : []
  if (here.length + withTypedNumber.length === 0) return []
  const sections: readonly ListSection[] = [
    ...splitAfterThird({ id: "found", heading: { group: "found" }, hotlines: here }),
    { id: "world", heading: { group: "anywhere" }, hotlines: elsewhere.filter(({ country }) => country === anywhere) },
    ...withTypedNumber,
  ]
  return sections.filter(({ hotlines }) => hotlines.length > 0)
}

/** Shown only below results. Without results, the whole list is shown, which already has them in their place. */
function authoritiesOf({ authorities = [] }: FoundHotlines, sections: readonly ListSection[]): readonly ListSection[] {
  if (authorities.length === 0 || sections.length === 0) return []
  return [{ id: "tips", heading: { group: "authority" }, hotlines: authorities }]
}

/**
 * The results that fit the need, in sections. Null if only a letter or two are typed and find nothing in this country:
 * the person is still typing, so the list stays as it is.
 */
export function resultsOf(typed: string, all: FoundHotlines, need: Need): SearchResults | null {
  if (isJustBegun(typed, all)) return null

  const found = fittingNeed(all, need)
  const sections = sectionsOf(found)
  const isNumberAbroad = found.isNumberAbroad === true && sections.length > 0
  const counted = sections.filter(({ id }) => id !== "world")
  return {
    count: counted.reduce((sum, { hotlines }) => sum + hotlines.length, 0),
    sections,
    authorities: authoritiesOf(found, sections),
    foreign: found.isNumberAbroad ? [] : byCountry(found.elsewhere),
    isNumberAbroad,
    isUnknownNumber: found.isUnknownNumber ?? false,
    isNamedElsewhere: found.isNamedElsewhere ?? false,
    helplineOrder: found.helplineOrder ?? "crisis-first",
    meaning: found.meaning ?? null,
  }
}

/**
 * The list for a search that finds nothing in the country: it starts with hotlines for any trouble, those of
 * the country, or those that answer anywhere if it has none.
 */
export function putHelplinesFirst(
  list: readonly ListSection[],
  region: Region | null,
  order: HelplineOrder = "crisis-first",
): readonly ListSection[] {
  const all = list.flatMap(({ hotlines }) => hotlines)
  const hotlinesOf = (country: string): readonly Hotline[] => all.filter((hotline) => hotline.country === country)
  const first = new Set(orderHelplines(forAnyTroubleIn(region ?? anywhere, hotlinesOf), order))

  const others = list.map((section) => ({
    ...section,
    hotlines: section.hotlines.filter((hotline) => !first.has(hotline)),
  }))
  const any = splitAfterThird({ id: "any", heading: { group: "any" }, hotlines: [...first] })
  return [...any, ...others].filter(({ hotlines }) => hotlines.length > 0)
}
