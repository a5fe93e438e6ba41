import type { Week } from "../../core/hotlines/hours/open-state"

/** A span of one day, in minutes since midnight. `to` is above 1440 if the span runs into the next day. */
interface Span {
  readonly from: number
  readonly to: number
}

/** The spans of each weekday, Sunday first, as in `Date`. */
type SpansByDay = readonly (readonly Span[])[]

const minutesPerDay = 1440
const weekdayNames = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"]

function parseDays(text: string): number[] | null {
  const parsed: number[] = []
  for (const part of text.split(",")) {
    const [first = "", last = first, ...rest] = part.split("-")
    const from = weekdayNames.indexOf(first)
    const to = weekdayNames.indexOf(last)
    if (from < 0 || to < 0 || rest.length > 0) return null
    for (let day = from; ; day = (day + 1) % 7) {
      parsed.push(day)
      if (day === to) break
    }
  }
  return parsed
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
  const spans = text.split(",").map(parseSpan)
  return spans.every((span) => span !== null) ? spans : null
}

interface Rule {
  /** From 0, Sunday. */
  readonly weekdays: readonly number[]
  readonly spans: readonly Span[]
}

/** `Mo-Fr 08:00-17:00`; a rule without days applies to every day. */
function parseRule(text: string): Rule | null {
  const [first = "", second, ...rest] = text.replace(/,\s+/g, ",").split(/\s+/)
  const weekdays = second === undefined ? [0, 1, 2, 3, 4, 5, 6] : parseDays(first)
  const spans = parseSpans(second ?? first)
  return weekdays && spans && rest.length === 0 ? { weekdays, spans } : null
}

/** Between two rules: `;` before a rule that replaces earlier ones, `,` and a day before a rule that adds to them. */
const ruleSeparator = /\s*;\s*|(?<=\d)\s*,\s*(?=[A-Z])/
const separators = /;|(?<=\d)\s*,\s*(?=[A-Z])/g

/**
 * Parses the subset of OpenStreetMap's `opening_hours` that the directory uses: `24/7`, days in lists
 * and ranges, several spans a day, spans past midnight (`22:00-26:00` or `22:00-02:00`). A rule after
 * `;` replaces everything before it for its days, including a night that runs into them; a rule after
 * `,` adds to it. Returns null for anything else, never a guess.
 */
export function parseHours(text: string): Week | null {
  if (text.trim() === "24/7") return asWeek(weekdayNames.map(() => [{ from: 0, to: minutesPerDay }]))
  const isAddition = [...text.matchAll(separators)].map(([separator]) => separator !== ";")
  let week: Span[][] = weekdayNames.map(() => [])
  for (const [index, written] of text.trim().split(ruleSeparator).entries()) {
    const rule = parseRule(written)
    if (!rule) return null
    if (!isAddition[index - 1]) week = clearDays(week, rule.weekdays)
    for (const day of rule.weekdays) week[day]?.push(...rule.spans)
  }
  return asWeek(week)
}

/** The week without the spans of some days. A night that runs into such a day ends at midnight. */
function clearDays(week: SpansByDay, cleared: readonly number[]): Span[][] {
  return week.map((spans, day) => {
    if (cleared.includes(day)) return []
    if (!cleared.includes((day + 1) % 7)) return [...spans]
    return spans.map(({ from, to }) => ({ from, to: Math.min(to, minutesPerDay) }))
  })
}

/** Writes days with the same times together, because that is the shortest. */
function asWeek(spansByDay: SpansByDay): Week {
  const distinctSpans = new Map(spansByDay.flat().map((span) => [`${span.from}-${span.to}`, span])).values()
  return [...distinctSpans].map(({ from, to }) => {
    const days = spansByDay.flatMap((spans, day) =>
      spans.some((span) => span.from === from && span.to === to) ? [day] : [],
    )
    return [days.join(""), from, to]
  })
}
