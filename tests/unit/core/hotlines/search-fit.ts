import { answersAnything, forAnyTrouble, isTipLine } from "@/core/hotlines/any-trouble"
import type { Hotline } from "@/core/hotlines/hotline"
import type { HotlineSearch } from "@/core/hotlines/search"

/** What someone types, and what a person who knows the field says that they need. */
export interface Asked {
  readonly query: string
  readonly country: string
  readonly language: string
  readonly needs: readonly string[]
  /** They want to tell an authority, or name one. */
  readonly asksAuthority: boolean
}

/**
 * Decided before any result was seen. A hotline fits if it is one of the reader's own country and for
 * one of the topics that are needed, or answers any trouble there. Emergency hotlines fit danger.
 */
export function fits(hotline: Hotline, { country, needs }: Asked): boolean {
  if (hotline.country !== country) return false
  const isNeeded = hotline.topics.some((topic) => needs.includes(topic))
  return isNeeded || (hotline.operatorType !== "emergency" && answersAnything(hotline))
}

/** Whether the directory has a hotline there that could fit. Where it has none, the country's own list stays. */
export function canFit(hotlines: readonly Hotline[], asked: Asked): boolean {
  return hotlines.some((hotline) => fits(hotline, asked))
}

/** An authority's hotline for what nobody here asked for. */
export function isUnfittingAuthority(hotline: Hotline, asked: Asked): boolean {
  if (asked.asksAuthority) return false
  return (
    isTipLine(hotline) ||
    (["police", "immigration", "prosecutor"].includes(hotline.operatorType) && !fits(hotline, asked))
  )
}

/** What is seen first: what was found here, or else the country's own list, helplines for any trouble first. */
export function seen(
  search: HotlineSearch,
  hotlines: readonly Hotline[],
  { query, country }: Asked,
): readonly Hotline[] {
  const { here } = search.find(query, country)
  if (here.length > 0) return here
  const own = hotlines.filter((hotline) => hotline.country === country)
  return [...new Set([...forAnyTrouble(own), ...own])]
}
