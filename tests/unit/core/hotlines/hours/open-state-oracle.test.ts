import { readdirSync, readFileSync } from "node:fs"
import OpeningHours from "opening_hours"
import { afterAll, describe, expect, it } from "vitest"
import { openState } from "@/core/hotlines/hours/open-state"
import { week } from "../../../../fakes/hotlines"

/**
 * Compares openState with the opening_hours library. The library uses the process's own time zone, so
 * the tests set TZ to the hotline's zone, and compare around midnight and around every clock change.
 */
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const folder = new URL("../../../../../directory/hotlines/", import.meta.url)

interface Entry {
  readonly hours: string | null
  readonly timeZone: string
  readonly channels: readonly { readonly hours: string | null }[]
}

function entriesOf(file: string): Entry[] {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Entry[]
}

const entries = readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? entriesOf(file) : []))
const written = entries.flatMap(({ hours, timeZone, channels }) =>
  [hours, ...channels.map((channel) => channel.hours)].flatMap((text) =>
    text === null ? [] : [[text, timeZone] as const],
  ),
)
/** Each pair once, sorted by zone, because changing the process's zone is slow. */
const inDirectory = [...new Map(written.map((pair) => [pair.join(" "), pair])).values()].toSorted(([, a], [, b]) =>
  a < b ? -1 : a > b ? 1 : 0,
)

const timeZoneOfTests = process.env["TZ"]
afterAll(() => {
  if (timeZoneOfTests === undefined) delete process.env["TZ"]
  else process.env["TZ"] = timeZoneOfTests
})

/** Memoizes by zone: the value is the same for every text in a zone and slow to compute. */
function memoizeByZone<T>(make: (timeZone: string) => T): (timeZone: string) => T {
  const made = new Map<string, T>()
  return (timeZone) => {
    const known = made.get(timeZone)
    if (known !== undefined) return known
    const value = make(timeZone)
    made.set(timeZone, value)
    return value
  }
}

/** Skips setting the same zone again: Node clears its time zone cache each time TZ is set. */
function enterZone(timeZone: string): void {
  if (process.env["TZ"] !== timeZone) process.env["TZ"] = timeZone
}

/** The instants in 2026 and 2027 at which the zone changes its clocks, found by checking every hour. */
function clockChanges(timeZone: string): number[] {
  enterZone(timeZone)
  const found: number[] = []
  const end = Date.UTC(2027, 11, 31)
  for (let at = Date.UTC(2026, 0, 1); at < end; at += hour) {
    if (new Date(at).getTimezoneOffset() !== new Date(at + hour).getTimezoneOffset()) found.push(at + hour)
  }
  return found
}

/** One week in steps of 187 minutes, the minutes around each of its midnights, and two days around each clock change. */
const moments = memoizeByZone((timeZone) => {
  const changes = clockChanges(timeZone)
  const start = Date.UTC(2026, 10, 22)
  const week = Array.from({ length: 54 }, (_, index) => start + index * 187 * minute)
  const midnights = Array.from({ length: 8 }, (_, index) => new Date(2026, 10, 22 + index).getTime())
  const around = midnights.flatMap((at) => [at - minute, at, at + minute])
  const nearChanges = changes.flatMap((at) =>
    Array.from({ length: 96 }, (_, index) => at - day + index * 30 * minute).flatMap((time) => [time - minute, time]),
  )
  return [...week, ...around, ...nearChanges]
})

/** The reference's answer for an instant: open or closed, and when that changes (null: not within a year). */
function reference(text: string, timeZone: string): (now: Date) => { state: string; changes: Date | null } {
  enterZone(timeZone)
  const hours = new OpeningHours(text)
  return (now) => ({ state: hours.getState(now) ? "open" : "closed", changes: hours.getNextChange(now) ?? null })
}

/** A message for each instant at which openState and the reference differ. */
function disagreements(text: string, timeZone: string): string[] {
  const referenceState = reference(text, timeZone)
  const hours = week(text)
  const describeState = (state: string, changes: Date | null): string =>
    `${state} until ${changes?.toISOString() ?? "ever"}`
  return moments(timeZone).flatMap((at) => {
    const now = new Date(at)
    const right = referenceState(now)
    const ours = openState(hours, timeZone, now)
    const [actual, expected] = [describeState(ours.state, ours.changes), describeState(right.state, right.changes)]
    const where = `"${text}" in ${timeZone}, ${now.toISOString()}`
    return actual === expected ? [] : [`${where}: ${actual}; the reference: ${expected}`]
  })
}

it("setting TZ changes the process's time zone, or the tests below would test nothing", () => {
  const summer = Date.UTC(2026, 6, 1)
  process.env["TZ"] = "Asia/Kathmandu"
  expect(new Date(summer).getTimezoneOffset()).toBe(-345)
  process.env["TZ"] = "America/Los_Angeles"
  expect(new Date(summer).getTimezoneOffset()).toBe(420)
})

/**
 * Generates hours that no hotline has yet, from a fixed seed. None reaches past midnight: the reference
 * loses such hours after a day of 23 hours. None starts or ends in an hour that a clock change skips: there
 * the reference says open before its own next change. hours.test.ts covers both cases with written expectations.
 */
function generated(): (readonly [string, string])[] {
  let seed = 20261122
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * limit)
  }
  const clock = (minutes: number): string =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":")
  const afterTheGap = (minutes: number): number => (minutes >= 60 && minutes < 240 ? 240 : minutes)
  const span = (from: number): string =>
    `${clock(from)}-${clock(afterTheGap(Math.min(1440, from + 30 * (1 + below(18)))))}`
  const onDays = ["", "Mo-Fr ", "Sa,Su ", "Fr-Mo ", "Tu ", "Su ", "Mo,We-Fr "]
  const rule = (): string => {
    const morning = span(afterTheGap(30 * below(18)))
    return (onDays[below(7)] ?? "") + (below(3) === 0 ? `${morning},${span(60 * 18 + 30 * below(12))}` : morning)
  }
  const withDays = (): string => {
    const made = rule()
    return /^[A-Z]/.test(made) ? made : `Sa ${made}`
  }
  return zonesWithChanges.flatMap((zone) =>
    [rule(), `${rule()}; ${withDays()}`, `${withDays()}, ${withDays()}`].map((text) => [text, zone] as const),
  )
}

/**
 * Zones that change clocks at 2:00, by half an hour, in the southern hemisphere, on another weekday, and never.
 * None changes at midnight: there the reference never terminates.
 */
const zonesWithChanges = [
  "America/Los_Angeles",
  "America/New_York",
  "Europe/Copenhagen",
  "Europe/Lisbon",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Asia/Jerusalem",
  "Asia/Kathmandu",
]

describe("openState agrees with the opening_hours library", () => {
  it("for all hours in the directory", () => {
    expect(inDirectory.length).toBeGreaterThan(200)
    expect(inDirectory.flatMap(([text, timeZone]) => disagreements(text, timeZone))).toEqual([])
  })

  it("for generated hours that no hotline has yet", () => {
    expect(generated().flatMap(([text, timeZone]) => disagreements(text, timeZone))).toEqual([])
  })
})
