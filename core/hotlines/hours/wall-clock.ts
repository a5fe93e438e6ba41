import { memoize } from "../../memoize.ts"

interface WallDay {
  readonly year: number
  /** From 0, as in `Date`. */
  readonly month: number
  readonly day: number
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const make = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    })
  return memoize(`wall ${timeZone}`, make)
}

/** The local time in that zone, as the timestamp at which UTC shows the same date and time. */
function wallTime(instant: number, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"))
}

export function wallDay(instant: Date, timeZone: string): WallDay {
  const wall = new Date(wallTime(instant.getTime(), timeZone))
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth(), day: wall.getUTCDate() }
}

const minuteMs = 60_000
const dayMs = 1440 * minuteMs

/**
 * The first instant at which the clock in that zone shows this many minutes after midnight of that day,
 * or more: a time that a clock change skips arrives when the clock jumps over it.
 */
export function instantOf(year: number, month: number, day: number, minutes: number, timeZone: string): Date {
  const wall = Date.UTC(year, month, day, 0, minutes)
  return new Date(memoize(`instant ${timeZone} ${wall}`, () => firstInstant(wall, timeZone)))
}

function firstInstant(wall: number, timeZone: string): number {
  const offsetAt = (instant: number): number => wallTime(instant, timeZone) - instant
  const before = wall - offsetAt(wall - dayMs)
  if (wallTime(before, timeZone) === wall) return before
  const after = wall - offsetAt(wall + dayMs)
  if (wallTime(after, timeZone) === wall) return after
  let [early, late] = [Math.min(before, after), Math.max(before, after)]
  while (late - early > minuteMs) {
    const middle = early + Math.round((late - early) / 2 / minuteMs) * minuteMs
    if (wallTime(middle, timeZone) >= wall) late = middle
    else early = middle
  }
  return late
}
