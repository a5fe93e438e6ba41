export interface WallDay {
  readonly year: number
  /** From 0, as in `Date`. */
  readonly month: number
  readonly day: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes long, and a list asks for the same few zones again and again. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  })
  formats.set(timeZone, made)
  return made
}

/** What a clock on the wall in that zone shows, as if it were UTC. */
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

/**
 * The instant at which the clock in that zone shows so many minutes of that day. A time that a
 * change of clocks skips is taken as one hour later, a time that comes twice as the first.
 */
export function instantOf(year: number, month: number, day: number, minutes: number, timeZone: string): Date {
  const wall = Date.UTC(year, month, day, 0, minutes)
  const offsetAt = (instant: number): number => wallTime(instant, timeZone) - instant
  const dayMs = 86_400_000
  const before = wall - offsetAt(wall - dayMs)
  if (wallTime(before, timeZone) === wall) return new Date(before)
  const after = wall - offsetAt(wall + dayMs)
  return new Date(wallTime(after, timeZone) === wall ? after : before)
}
