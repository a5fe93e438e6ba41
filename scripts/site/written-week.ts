import type { Week } from "../../core/hotlines/hours/open-state"
import { languageInfo } from "../../core/i18n/languages"
import { memoize } from "../../core/memoize"

/** Days whose hours are the same, in the words of the language: `Mon–Fri`, `8:00 AM – 5:00 PM`. */
export interface WrittenDays {
  readonly days: string
  readonly hours: string
}

/** Monday first, as on most lists of opening hours. January 1, 2024 was a Monday. */
const weekdays = [1, 2, 3, 4, 5, 6, 0].map((day, index) => ({ day, date: new Date(Date.UTC(2024, 0, index + 1)) }))

const timeOf = (minutes: number): Date => new Date(Date.UTC(2024, 0, 1, 0, minutes))

/**
 * Opening hours as a list, for a page that can't say whether a hotline is open now. Days in a row with the same hours
 * are one entry, and days without hours have none.
 */
export function formatWeek(week: Week, language: string): readonly WrittenDays[] {
  const { locale } = languageInfo(language)
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })
  const dayFormat = memoize(`weekdays ${locale}`, () => format({ weekday: "short" }))
  const timeFormat = memoize(`hours ${locale}`, () => format({ hour: "numeric", minute: "2-digit" }))
  const listFormat = memoize(`units ${locale}`, () => new Intl.ListFormat(locale, { type: "unit" }))

  const runs: { first: Date; last: Date; hours: string }[] = []
  let previousHours = ""
  for (const { day, date } of weekdays) {
    const spans = week.filter(([days]) => days.includes(String(day))).toSorted(([, a], [, b]) => a - b)
    const dayHours = listFormat.format(
      spans.map(([, from, to]) => `${timeFormat.format(timeOf(from))} – ${timeFormat.format(timeOf(to))}`),
    )
    const run = runs.at(-1)
    if (dayHours !== "") {
      if (run && dayHours === previousHours) run.last = date
      else runs.push({ first: date, last: date, hours: dayHours })
    }
    previousHours = dayHours
  }
  return runs.map(({ first, last, hours: runHours }) => ({
    days: first === last ? dayFormat.format(first) : `${dayFormat.format(first)}–${dayFormat.format(last)}`,
    hours: runHours,
  }))
}

/** `America/Los_Angeles` as people say it: `Pacific Time`. Its own name where the language has no other. */
export function zoneName(timeZone: string, language: string): string {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(languageInfo(language).locale, { timeZone, timeZoneName: "longGeneric" })
  const parts = memoize(`zones ${language} ${timeZone}`, make).formatToParts()
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone
}
