import { languages, type Language } from "../lines/line"

export const eraseMinutesChoices = [5, 15, 30, 60] as const
export type EraseMinutes = (typeof eraseMinutesChoices)[number]

/** What the adult chose on the options page: the only thing that is kept on disk. */
export interface Settings {
  /** `recent`: the last minutes too. `tab`: only this tab and help pages. */
  readonly eraseScope: "recent" | "tab"
  readonly eraseMinutes: EraseMinutes
  /** Null: follow the browser's language. */
  readonly language: Language | null
  /** Null: guess from the time zone. */
  readonly region: Region | null
}

/** Places smaller than a country that have lines of their own. */
export const parts = ["US-CA-SD", "US-CA"] as const
export type Part = (typeof parts)[number]

/**
 * Whose lines come first: a country by its code (`MX`), one of `parts`, or `ZZ`, anywhere in the
 * world. Which countries have lines the directory knows: a code that it does not know counts as null.
 */
export type Region = string

export const defaultSettings: Settings = {
  eraseScope: "recent",
  eraseMinutes: 15,
  language: null,
  region: null,
}

function oneOf<T>(choices: readonly T[], value: unknown, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback
}

export function isPart(region: Region): region is Part {
  return parts.some((part) => part === region)
}

function parseRegion(value: unknown): Region | null {
  return typeof value === "string" && (isPart(value) || /^[A-Z]{2}$/.test(value)) ? value : null
}

/** Always answers: a broken, foreign or missing value falls back to its default by itself. */
export function parseSettings(stored: unknown): Settings {
  const value: Partial<Record<keyof Settings, unknown>> = typeof stored === "object" && stored !== null ? stored : {}
  return {
    eraseScope: oneOf(["recent", "tab"] as const, value.eraseScope, defaultSettings.eraseScope),
    eraseMinutes: oneOf(eraseMinutesChoices, value.eraseMinutes, defaultSettings.eraseMinutes),
    language: oneOf([...languages, null], value.language, defaultSettings.language),
    region: parseRegion(value.region),
  }
}
