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
  /** Null: guess from the time zone. Otherwise a value of `regions`. */
  readonly region: Region | null
}

/** A country, or a place in it, whose lines come first. */
export const regions = ["US-CA-SD", "US-CA", "US", "MX"] as const
export type Region = (typeof regions)[number]

export const defaultSettings: Settings = {
  eraseScope: "recent",
  eraseMinutes: 15,
  language: null,
  region: null,
}

function oneOf<T>(choices: readonly T[], value: unknown, fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback
}

/** Always answers: a broken, foreign or missing value falls back to its default by itself. */
export function parseSettings(stored: unknown): Settings {
  const value: Partial<Record<keyof Settings, unknown>> = typeof stored === "object" && stored !== null ? stored : {}
  return {
    eraseScope: oneOf(["recent", "tab"] as const, value.eraseScope, defaultSettings.eraseScope),
    eraseMinutes: oneOf(eraseMinutesChoices, value.eraseMinutes, defaultSettings.eraseMinutes),
    language: oneOf([...languages, null], value.language, defaultSettings.language),
    region: oneOf([...regions, null], value.region, defaultSettings.region),
  }
}
