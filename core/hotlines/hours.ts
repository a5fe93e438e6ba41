import { instantOf, isZone, wallDay } from "./wall-clock.ts"

/** In minutes since minutesPerDay. `to` is above 1440 if the span runs into the next day. */
interface Span {
  readonly from: number
  readonly to: number
}
type Week = readonly (readonly Span[])[]

export interface OpenState {
  readonly state: "open" | "closed" | "unknown"
  /** When the state changes next; null if it never does or is unknown. */
  readonly changes: Date | null
}

const minutesPerDay = 1440
const days = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"]
const unknown: OpenState = { state: "unknown", changes: null }

function parseDays(text: string): number[] | null {
  const found: number[] = []
  for (const part of text.split(",")) {
    const [first = "", last = first, ...rest] = part.split("-")
    const from = days.indexOf(first)
    const to = days.indexOf(last)
    if (from < 0 || to < 0 || rest.length > 0) return null
    for (let day = from; ; day = (day + 1) % 7) {
      found.push(day)
      if (day === to) break
    }
  }
  return found
}

function parseSpan(text: string): Span | null {
  const match = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text)
  if (!match) return null
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number)
  if (fromHour > 24 || toHour > 48 || Math.max(fromMinute, toMinute) > 59) return null
  const from = fromHour * 60 + fromMinute
  const to = toHour * 60 + toMinute
  return { from, to: to > from ? to : to + minutesPerDay }
}

function parseSpans(text: string): Span[] | null {
  const found = text.split(",").map(parseSpan)
  return found.every((span) => span !== null) ? found : null
}

interface Rule {
  readonly onDays: readonly number[]
  readonly spans: readonly Span[]
}

/** `Mo-Fr 08:00-17:00`; a rule without days applies to every day. */
function parseRule(text: string): Rule | null {
  const [first = "", second, ...rest] = text.replace(/,\s+/g, ",").split(/\s+/)
  const onDays = second === undefined ? [0, 1, 2, 3, 4, 5, 6] : parseDays(first)
  const spans = parseSpans(second ?? first)
  return onDays && spans && rest.length === 0 ? { onDays, spans } : null
}

/** Between two rules: `;` before a rule that replaces earlier ones, `,` and a day before a rule that adds to them. */
const nextRule = /\s*;\s*|(?<=\d)\s*,\s*(?=[A-Z])/
const separators = /;|(?<=\d)\s*,\s*(?=[A-Z])/g

/**
 * Parses the subset of OpenStreetMap's `opening_hours` that the directory uses: `24/7`, days in lists
 * and ranges, several spans a day, spans past midnight (`22:00-26:00` or `22:00-02:00`). A rule after
 * `;` replaces everything before it for its days, including a night that runs into them; a rule after
 * `,` adds to it. Returns null for anything else, never a guess.
 */
export function parseHours(text: string): Week | null {
  if (text.trim() === "24/7") return days.map(() => [{ from: 0, to: minutesPerDay }])
  const adds = [...text.matchAll(separators)].map(([separator]) => separator !== ";")
  let week: Span[][] = days.map(() => [])
  for (const [index, written] of text.trim().split(nextRule).entries()) {
    const rule = parseRule(written)
    if (!rule) return null
    if (!adds[index - 1]) week = clearDays(week, rule.onDays)
    for (const day of rule.onDays) week[day]?.push(...rule.spans)
  }
  return week
}

/** The week without the spans of some days. A night that runs into such a day ends at midnight. */
function clearDays(week: Week, cleared: readonly number[]): Span[][] {
  return week.map((spans, day) => {
    if (cleared.includes(day)) return []
    if (!cleared.includes((day + 1) % 7)) return [...spans]
    return spans.map(({ from, to }) => ({ from, to: Math.min(to, minutesPerDay) }))
  })
}

/** Merges intervals that touch, so that "00:00-24:00" every day never appears to close at midnight. */
function mergeIntervals(intervals: readonly (readonly [Date, Date])[]): [Date, Date][] {
  const found: [Date, Date][] = []
  for (const [start, end] of [...intervals].sort((a, b) => a[0].getTime() - b[0].getTime())) {
    const last = found.at(-1)
    if (last && start <= last[1]) {
      if (end > last[1]) last[1] = end
    } else found.push([start, end])
  }
  return found
}

const stateCache = new Map<string, OpenState>()
let stateCacheMs = Number.NaN

/**
 * Whether a hotline with these hours is normally open at `now`, in its own time zone. The hours are
 * those of a week and ignore holidays. Many hotlines have the same hours, so each state is computed
 * once per `now`.
 */
export function openState(hours: string | null, timeZone: string, now: Date): OpenState {
  if (stateCacheMs !== now.getTime()) stateCache.clear()
  stateCacheMs = now.getTime()
  const key = `${timeZone} ${hours ?? ""}`
  const state = stateCache.get(key) ?? stateAt(hours, timeZone, now)
  stateCache.set(key, state)
  return state
}

function stateAt(hours: string | null, timeZone: string, now: Date): OpenState {
  const week = hours === null ? null : parseHours(hours)
  if (!week) return unknown
  if (isEveryMinute(week)) return { state: "open", changes: null }
  if (!isZone(timeZone)) return unknown

  const today = wallDay(now, timeZone)
  const offsets = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]
  const intervals = offsets.flatMap((offset) => {
    const date = new Date(Date.UTC(today.year, today.month, today.day + offset))
    const at = (minutes: number): Date =>
      instantOf(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), minutes, timeZone)
    return (week[date.getUTCDay()] ?? []).map(({ from, to }) => [at(from), at(to)] as const)
  })

  const next = mergeIntervals(intervals).find(([, end]) => now < end)
  if (!next) return { state: "closed", changes: null }
  const [start, end] = next
  if (now < start) return { state: "closed", changes: start }

  const nextWeekMs = now.getTime() + 7 * 86_400_000
  return { state: "open", changes: end.getTime() > nextWeekMs ? null : end }
}

function isEveryMinute(week: Week): boolean {
  return week.every((spans) => spans.some(({ from, to }) => from === 0 && to >= minutesPerDay))
}

/** Whether the hours cover every minute of the week. */
export function isAlwaysOpen(hours: string | null): boolean {
  const week = hours === null ? null : parseHours(hours)
  return week !== null && isEveryMinute(week)
}
