import type { Language } from "./line"

/** The time and the place of the person who looks. */
export interface Clock {
  readonly now: Date
  readonly timeZone: string
}

const locales: Readonly<Record<Language, string>> = { en: "en-US", es: "es-US" }

export function localeOf(language: string): string {
  return language === "es" ? locales.es : locales.en
}

/** `Mon 8:00 AM`, or without the day where it is plain which day is meant. */
export function clockTime(date: Date, timeZone: string, language: string, withDay: boolean): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone,
    ...(withDay ? { weekday: "short" } : {}),
    hour: "numeric",
    minute: "2-digit",
  })
  return format.format(date)
}

/** A date as sources give it, in as much detail as they do: `2026`, `2026-11` or `2026-11-22`. */
export function writtenDate(date: string, language: string): string {
  const [year = 0, month, day] = date.split("-").map(Number)
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  })
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
}

export function writtenList(items: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(items)
}

/** `Spanish`, in the language of the reader. */
export function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames([localeOf(language)], { type: "language" }).of(tag) ?? tag
}

/** `MX` as `Mexico`, in the language of the reader. */
export function countryName(country: string, language: string): string {
  return new Intl.DisplayNames([localeOf(language)], { type: "region" }).of(country) ?? country
}
