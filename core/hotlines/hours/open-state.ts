import { isSupportedZone } from "../../places/time-zone"
import { instantOf, wallDay } from "./wall-clock"

/**
 * When a hotline opens and closes on some weekdays. The days are digits, from 0 for Sunday as in `Date`. The times are
 * minutes since midnight; `to` is above 1440 if the span runs into the next day.
 */
type WeeklySpan = readonly [days: string, from: number, to: number]

/** The opening hours of a week, as the build compiles them: `[["12345", 480, 1020]]` is Monday to Friday, 8:00 to 17:00. */
export type Week = readonly WeeklySpan[]

const minutesPerDay = 1440

/** Whether the hours cover every minute of the week. */
export function isAlwaysOpen(week: Week | null): boolean {
  const wholeDays = week?.flatMap(([days, from, to]) => (from === 0 && to >= minutesPerDay ? [...days] : []))
  return new Set(wholeDays).size === 7
}

interface OpenState {
  readonly state: "open" | "closed" | "unknown"
  /** When the state changes next; null if it never does or is unknown. */
  readonly changes: Date | null
}

const unknown: OpenState = { state: "unknown", changes: null }

/** Merges intervals that touch, so that "00:00-24:00" every day never appears to close at midnight. */
function mergeIntervals(intervals: readonly (readonly [Date, Date])[]): [Date, Date][] {
  const merged: [Date, Date][] = []
  for (const [start, end] of [...intervals].sort((a, b) => a[0].getTime() - b[0].getTime())) {
    const last = merged.at(-1)
    if (last && start <= last[1]) {
      if (end > last[1]) last[1] = end
    } else merged.push([start, end])
  }
  return merged
}

const stateCache = new Map<string, OpenState>()
/** The time for which `stateCache` holds the states, in milliseconds since 1970. */
let cachedForMs = Number.NaN

/**
 * Whether a hotline with these hours is normally open at `now`, in its own time zone. The hours are
 * those of a week and ignore holidays. Many hotlines have the same hours, so each state is computed
 * once per `now`.
 */
export function openState(week: Week | null, timeZone: string, now: Date): OpenState {
  if (cachedForMs !== now.getTime()) stateCache.clear()
  cachedForMs = now.getTime()
  const key = JSON.stringify([timeZone, week])
  const state = stateCache.get(key) ?? stateAt(week, timeZone, now)
  stateCache.set(key, state)
  return state
}

function stateAt(week: Week | null, timeZone: string, now: Date): OpenState {
  if (!week) return unknown
  if (isAlwaysOpen(week)) return { state: "open", changes: null }
  if (!isSupportedZone(timeZone)) return unknown

  const today = wallDay(now, timeZone)
  const dayOffsets = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]
  const intervals = dayOffsets.flatMap((offset) => {
    const date = new Date(Date.UTC(today.year, today.month, today.day + offset))
    const timeOf = (minutes: number): Date =>
      instantOf(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), minutes, timeZone)
    const spans = week.filter(([days]) => days.includes(String(date.getUTCDay())))
    return spans.map(([, from, to]) => [timeOf(from), timeOf(to)] as const)
  })

  const next = mergeIntervals(intervals).find(([, end]) => now < end)
  if (!next) return { state: "closed", changes: null }
  const [start, end] = next
  if (now < start) return { state: "closed", changes: start }

  const nextWeekMs = now.getTime() + 7 * 86_400_000
  return { state: "open", changes: end.getTime() > nextWeekMs ? null : end }
}
