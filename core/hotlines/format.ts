import { spoken } from "../languages"
import { memoize } from "./memoize"

/** The time and the place of the person who looks. */
export interface LocalTime {
  readonly now: Date
  /** As the browser answers; some answer nothing. Which of them can be told, `readerZone` says. */
  readonly timeZone: string | undefined
}

function localeOf(language: string): string {
  return spoken(language).locale
}

/** How much of the day is told with a time: none, `Mon`, or `Mon, Nov 30`. */
export type DayShown = "none" | "weekday" | "date"

const dayParts: Readonly<Record<DayShown, Intl.DateTimeFormatOptions>> = {
  none: {},
  weekday: { weekday: "short" },
  date: { weekday: "short", month: "short", day: "numeric" },
}

/** A weekday says which day is meant for six days; on the seventh it has the name of today. */
export function dayToShow(date: Date, now: Date): DayShown {
  const hours = (date.getTime() - now.getTime()) / 3_600_000
  return hours > 144 ? "date" : "weekday"
}

/** `Mon 8:00 AM`, with as much of the day as it takes. */
export function clockTime(date: Date, timeZone: string, language: string, day: DayShown): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(localeOf(language), {
      timeZone,
      ...dayParts[day],
      hour: "numeric",
      minute: "2-digit",
    })
  return memoize(`times ${language} ${timeZone} ${day}`, make).format(date)
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

/** "conjunction" for a sentence; "unit" for a few words that stand together. */
export function writtenList(items: readonly string[], language: string, type: ListType = "conjunction"): string {
  const make = (): Intl.ListFormat => new Intl.ListFormat(localeOf(language), { type })
  return memoize(`lists ${language} ${type}`, make).format(items)
}

type ListType = "conjunction" | "unit"

export function writtenNumber(number: number, language: string): string {
  return memoize(`numbers ${language}`, () => new Intl.NumberFormat(localeOf(language))).format(number)
}

/** `12–17`, as the language writes from and to. */
export function writtenRange(from: number, to: number, language: string): string {
  return memoize(`numbers ${language}`, () => new Intl.NumberFormat(localeOf(language))).formatRange(from, to)
}

/** `5 seconds`, with the right form of the word. */
export function writtenSpan(count: number, unit: "second" | "minute", language: string): string {
  const make = (): Intl.NumberFormat =>
    new Intl.NumberFormat(localeOf(language), { style: "unit", unit, unitDisplay: "long" })
  return memoize(`spans ${language} ${unit}`, make).format(count)
}

/** `Spanish`, in the language of the reader. */
export function languageName(tag: string, language: string): string {
  const make = (): Intl.DisplayNames => new Intl.DisplayNames([localeOf(language)], { type: "language" })
  return memoize(`languages ${language}`, make).of(tag) ?? tag
}

/** `MX` as `Mexico`, in the language of the reader. */
export function countryName(country: string, language: string): string {
  const make = (): Intl.DisplayNames => new Intl.DisplayNames([localeOf(language)], { type: "region" })
  return memoize(`countries ${language}`, make).of(country) ?? country
}
