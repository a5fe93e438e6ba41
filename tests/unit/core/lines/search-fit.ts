import { answersAnything, forAnyTrouble, isTipLine } from "@/core/lines/any-trouble"
import type { Line } from "@/core/lines/line"
import type { LineSearch } from "@/core/lines/search"

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
 * one of the topics that are needed, or answers any trouble there. Emergency lines fit danger.
 */
export function fits(line: Line, { country, needs }: Asked): boolean {
  if (line.country !== country) return false
  const isNeeded = line.topics.some((topic) => needs.includes(topic))
  return isNeeded || (line.operatorType !== "emergency" && answersAnything(line))
}

/** Whether the directory has a line there that could fit. Where it has none, the country's own list stays. */
export function canFit(lines: readonly Line[], asked: Asked): boolean {
  return lines.some((line) => fits(line, asked))
}

/** An authority's line for what nobody here asked for. */
export function isUnfittingAuthority(line: Line, asked: Asked): boolean {
  if (asked.asksAuthority) return false
  return isTipLine(line) || (["police", "immigration", "prosecutor"].includes(line.operatorType) && !fits(line, asked))
}

/** What is seen first: what was found here, or else the country's own list, helplines for any trouble first. */
export function seen(search: LineSearch, lines: readonly Line[], { query, country }: Asked): readonly Line[] {
  const { here } = search.find(query, country)
  if (here.length > 0) return here
  const own = lines.filter((line) => line.country === country)
  return [...new Set([...forAnyTrouble(own), ...own])]
}
