import { countryOf, type Region } from "../places/region"
import { withoutPrimaryEmergencyNumber } from "./dial"
import { filterByNeed, groupsFirst, type Need } from "./filter-by-need"
import type { Audience, Hotline, Topic } from "./hotline"
import { orderHotlines, orderRemaining, type GroupName } from "./order"

/** What a heading says: the text of a group, or the name of a country. */
export type Heading = { readonly group: GroupName | "any" | "found" | "more" } | { readonly country: string }

/** Hotlines below one heading. */
export interface ListSection {
  /** Unique in the list, because it identifies the heading in the page. */
  readonly id: string
  readonly heading: Heading
  /** The heading appears only once people scroll, because the first rows need its space and explain themselves. */
  readonly isHeadingHidden?: boolean
  readonly hotlines: readonly Hotline[]
}

/**
 * Which helplines come first if nothing fits what the person typed: crisis hotlines by default, the other helplines if
 * the person speaks of something other than dying, a children's helpline if it may have happened to a child.
 */
export type HelplineOrder = "crisis-first" | "crisis-last" | "children-first"

/** What the words of a search mean, for finding guides too. */
export interface SearchMeaning {
  readonly clearTopics: ReadonlySet<Topic>
  readonly audiences: ReadonlySet<Audience>
  /** The ids of the guides that the words ask for. */
  readonly guides: ReadonlySet<string>
}

/** What a search shows. */
export interface SearchResults {
  /** How many of the results answer in this country or have the typed number. If there are none, `sections` is empty. */
  readonly count: number
  /** Shown in place of the list. */
  readonly sections: readonly ListSection[]
  /** Tip hotlines and immigration authorities that the person did not ask for: below the results, and collapsed. */
  readonly authorities: readonly ListSection[]
  /** Hotlines of other countries, by country: below all hotlines of this country, and collapsed. */
  readonly foreign: readonly ListSection[]
  /** Only one other country has the typed number. Its hotline is first, and the list of this country stays below it. */
  readonly isNumberAbroad: boolean
  /** The person typed a number that no hotline has. */
  readonly isUnknownNumber: boolean
  /** The person named a hotline that only other countries have. */
  readonly isNamedElsewhere: boolean
  readonly helplineOrder: HelplineOrder
  /** What the words mean; null for a number. */
  readonly meaning: SearchMeaning | null
}

export const countrySection = (country: string, hotlines: readonly Hotline[]): ListSection => ({
  id: country,
  heading: { country },
  hotlines,
})

/** What the list depends on, besides its hotlines. */
interface ListOptions {
  readonly region: Region | null
  /** The clock's place, if a setting names another country: its hotlines stay in the list. */
  readonly clockRegion: Region | null
  /** The number at the top of the popup, which the list need not repeat. */
  readonly emergency: string | null
  readonly topicsFirst: readonly Topic[]
}

/** The whole list of a place. Hotlines that answer anywhere in the world are last. */
export function listSections(
  hotlines: readonly Hotline[],
  { region, clockRegion, emergency, topicsFirst }: ListOptions,
): readonly ListSection[] {
  const listed = withoutPrimaryEmergencyNumber(hotlines, emergency)
  const groups = orderHotlines(listed, region, topicsFirst)
  const sections = groups.map(({ name, hotlines: members }): ListSection => ({
    id: name,
    heading: { group: name },
    hotlines: members,
  }))
  if (clockRegion === null) return sections

  const clockSection = countrySection(countryOf(clockRegion), orderRemaining(listed, clockRegion, groups))
  const isWorld = ({ id }: ListSection): boolean => id === "anywhere"
  return [...sections.filter((section) => !isWorld(section)), clockSection, ...sections.filter(isWorld)]
}

export interface FittingSections {
  readonly sections: readonly ListSection[]
  /** Null: no hotline fits, so the sections are those of the whole list. */
  readonly count: number | null
}

/** The sections with only the hotlines that fit a need, starting with the groups that fit it best. */
export function fittingSections(sections: readonly ListSection[], need: Need): FittingSections {
  const bestFirst = [
    ...new Set([...groupsFirst(need).flatMap((name) => sections.filter(({ id }) => id === name)), ...sections]),
  ]
  const fitting = filterByNeed(
    sections.flatMap(({ hotlines }) => hotlines),
    need,
  )
  if (fitting === null) return { sections: bestFirst, count: null }

  const kept = new Set(fitting)
  return {
    sections: bestFirst.map((section) => ({
      ...section,
      hotlines: section.hotlines.filter((hotline) => kept.has(hotline)),
    })),
    count: fitting.length,
  }
}

/** Drops empty sections. Hides the heading of the first section if it is the one for the person affected. */
export function visibleSections(sections: readonly ListSection[]): readonly ListSection[] {
  return sections
    .map((section, index) => ({
      ...section,
      isHeadingHidden: section.isHeadingHidden === true || (index === 0 && section.id === "person"),
    }))
    .filter(({ hotlines }) => hotlines.length > 0)
}
