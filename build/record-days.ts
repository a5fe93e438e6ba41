import { parseHours } from "../directory/schema/parse-hours.ts"
import type { HotlineRecord } from "../directory/schema/record.ts"

const dayMs = 86_400_000
/** The day the directory began. If a computer's clock shows an earlier day, that clock is wrong. */
const directoryStart = "2026-11-22"

/** The latest date that anyone can have written in good faith. The earliest time zone is 14 hours ahead of UTC. */
export function latestDateOnEarth(now: Date): string {
  const day = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
  return day < directoryStart ? directoryStart : day
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** The last day on which someone read the sources of any of these hotlines. */
export function newestCheck(records: readonly HotlineRecord[]): string {
  const days = records.flatMap(({ listedOn, lastVerified }) => [listedOn, lastVerified ?? listedOn])
  return days.toSorted().at(-1) ?? directoryStart
}

const zoneCache = new Map<string, boolean>()

/** Refuses `EST` and `+05:00`, which JavaScript accepts but which have no daylight saving time. */
function isZone(name: string): boolean {
  const cached = zoneCache.get(name)
  if (cached !== undefined) return cached
  let isValid = name.includes("/") || name === "UTC"
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
  } catch {
    isValid = false
  }
  zoneCache.set(name, isValid)
  return isValid
}

export function hoursProblems(record: HotlineRecord): string[] {
  const hoursFields = [
    { field: "hours", hours: record.hours },
    ...record.channels.map(({ hours }, index) => ({ field: `channels.${index}.hours`, hours })),
  ]
  const problems = hoursFields
    .filter(({ hours }) => hours !== null && !parseHours(hours))
    .map(
      ({ field, hours }) =>
        `${field}: "${hours ?? ""}" can't be parsed: write 24/7, or hours like Mo-Fr 08:00-17:00; Sa 10:00-14:00, or null if no source says`,
    )
  if (isZone(record.timeZone)) return problems
  return [
    ...problems,
    `timeZone: "${record.timeZone}" is not a time zone: write an IANA name such as America/Los_Angeles`,
  ]
}

function isOnCalendar(day: string): boolean {
  const full = `${day}-01-01`.slice(0, 10)
  const time = Date.parse(`${full}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full)
}

/**
 * Checks that no past date is after `today`, and that the next check is within 90 days in the US and
 * Mexico, 180 days elsewhere.
 */
export function dateProblems(record: HotlineRecord, today: string): string[] {
  const pastDates = [
    { field: "listedOn", day: record.listedOn },
    { field: "lastVerified", day: record.lastVerified },
    ...record.sources.map(({ date }, index) => ({ field: `sources.${index}.date`, day: date })),
  ]
  const problems = [...pastDates, { field: "nextCheck", day: record.nextCheck }].flatMap(({ field, day }) =>
    day === null || isOnCalendar(day) ? [] : [`${field}: ${day} does not exist: write a day like 2026-11-22`],
  )
  if (problems.length > 0) return problems
  for (const { field, day } of pastDates) {
    if (day === null || day <= today.slice(0, day.length)) continue
    problems.push(`${field}: ${day} is in the future (today is ${today}): write the day when someone saw it`)
  }
  const lastCheck = record.lastVerified ?? record.listedOn
  const days = ["US", "MX"].includes(record.country) ? 90 : 180
  const latest = addDays(lastCheck, days)
  if (record.nextCheck <= lastCheck || record.nextCheck > latest) {
    problems.push(
      `nextCheck: ${record.nextCheck} is not within ${days} days after ${lastCheck}: write ${latest} or sooner`,
    )
  }
  return problems
}
