import { languageInfo } from "../i18n/languages"
import { isSupportedZone } from "../places/time-zone"
import type { Week } from "./hours/open-state"

/** Weeks are written from Monday to Sunday. */
const weekOrder = ["1", "2", "3", "4", "5", "6", "0"]

/** `Mon–Fri`, or `Mon` for a day alone. Each run of days is one text. */
function formatDays(days: string, locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" })
  // The fourth day of 1970 was a Sunday.
  const nameOf = (day = "0"): string => format.format(Date.UTC(1970, 0, 4 + Number(day)))
  const runs = weekOrder
    .map((day) => (days.includes(day) ? day : " "))
    .join("")
    .trim()
    .split(/ +/)
  return runs.map((run) => (run.length === 1 ? nameOf(run) : `${nameOf(run[0])}–${nameOf(run.at(-1))}`))
}

/** `Mon–Fri 8:00 AM–5:00 PM; Sat 9:00 AM–12:00 PM`: opening hours for paper, which cannot say "open now". */
export function formatWeek(week: Week, language: string): string {
  const { locale } = languageInfo(language)
  const format = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" })
  const timeOf = (minutes: number): string => format.format(Date.UTC(1970, 0, 4, 0, minutes))
  return week
    .map(([days, from, to]) => `${formatDays(days, locale).join(", ")} ${timeOf(from)}–${timeOf(to)}`)
    .join("; ")
}

/** `Eastern Time`. Empty if this browser does not know the zone. */
export function zoneName(timeZone: string, language: string): string {
  if (!isSupportedZone(timeZone)) return ""
  const format = new Intl.DateTimeFormat(languageInfo(language).locale, { timeZone, timeZoneName: "longGeneric" })
  return format.formatToParts(0).find(({ type }) => type === "timeZoneName")?.value ?? ""
}
