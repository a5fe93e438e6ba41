import { languageInfo } from "./languages.ts"
import { memoize } from "../memoize.ts"

/** The reader's time and time zone. */
export interface LocalTime {
  readonly now: Date
  /** As the browser reports it; some report none. `readerZone` decides whether to show times in it. */
  readonly timeZone: string | undefined
}

function localeOf(language: string): string {
  return languageInfo(language).locale
}

/** How to write the day before a time: not at all, as `Mon`, or as `Mon, Nov 30`. */
type DayFormat = "none" | "weekday" | "date"

const dayOptions: Readonly<Record<DayFormat, Intl.DateTimeFormatOptions>> = {
  none: {},
  weekday: { weekday: "short" },
  date: { weekday: "short", month: "short", day: "numeric" },
}

/** A weekday is unambiguous for six days. The seventh has the same name as today, so it needs a date. */
export function dayFormatFor(date: Date, now: Date): DayFormat {
  const hoursAhead = (date.getTime() - now.getTime()) / 3_600_000
  return hoursAhead > 144 ? "date" : "weekday"
}

/** `Mon 8:00 AM`, with the day in this form. */
export function clockTime(date: Date, timeZone: string, language: string, day: DayFormat): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(localeOf(language), {
      timeZone,
      ...dayOptions[day],
      hour: "numeric",
      minute: "2-digit",
    })
  return memoize(`times ${language} ${timeZone} ${day}`, make).format(date)
}

/** Formats the date of a source, in as much detail as the source gives: `2026`, `2026-11` or `2026-11-22`. */
export function formatDate(date: string, language: string): string {
  const [year = 0, month, day] = date.split("-").map(Number)
  const format = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  })
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
}

/** "conjunction" for a list in a sentence; "unit" for a few words side by side. */
export function formatList(items: readonly string[], language: string, type: ListType = "conjunction"): string {
  const make = (): Intl.ListFormat => new Intl.ListFormat(localeOf(language), { type })
  return memoize(`lists ${language} ${type}`, make).format(items)
}

type ListType = "conjunction" | "unit"

export function formatNumber(number: number, language: string): string {
  return memoize(`numbers ${language}`, () => new Intl.NumberFormat(localeOf(language))).format(number)
}

/** `12–17`, the way the language writes a range. */
export function formatRange(from: number, to: number, language: string): string {
  return memoize(`numbers ${language}`, () => new Intl.NumberFormat(localeOf(language))).formatRange(from, to)
}

/** `5 seconds`, with the right plural form. */
export function formatSpan(count: number, unit: "second" | "minute", language: string): string {
  const make = (): Intl.NumberFormat =>
    new Intl.NumberFormat(localeOf(language), { style: "unit", unit, unitDisplay: "long" })
  return memoize(`spans ${language} ${unit}`, make).format(count)
}

/** `es` as `Spanish`, in the reader's language. */
export function languageName(tag: string, language: string): string {
  const make = (): Intl.DisplayNames => new Intl.DisplayNames([localeOf(language)], { type: "language" })
  return memoize(`languages ${language}`, make).of(tag) ?? tag
}

/** `MX` as `Mexico`, in the reader's language. */
export function countryName(country: string, language: string): string {
  const make = (): Intl.DisplayNames => new Intl.DisplayNames([localeOf(language)], { type: "region" })
  return memoize(`countries ${language}`, make).of(country) ?? country
}
