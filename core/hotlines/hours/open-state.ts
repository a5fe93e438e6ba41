import { isSupportedZone } from "../../places/time-zone.ts"
import { isEveryMinute, parseHours } from "./parse-hours.ts"
import { instantOf, wallDay } from "./wall-clock.ts"

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
  if (!isSupportedZone(timeZone)) return unknown

  const today = wallDay(now, timeZone)
  const dayOffsets = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8]
  const intervals = dayOffsets.flatMap((offset) => {
    const date = new Date(Date.UTC(today.year, today.month, today.day + offset))
    const timeOf = (minutes: number): Date =>
      instantOf(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), minutes, timeZone)
    return (week[date.getUTCDay()] ?? []).map(({ from, to }) => [timeOf(from), timeOf(to)] as const)
  })

  const next = mergeIntervals(intervals).find(([, end]) => now < end)
  if (!next) return { state: "closed", changes: null }
  const [start, end] = next
  if (now < start) return { state: "closed", changes: start }

  const nextWeekMs = now.getTime() + 7 * 86_400_000
  return { state: "open", changes: end.getTime() > nextWeekMs ? null : end }
}
