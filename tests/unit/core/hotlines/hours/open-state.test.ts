import { afterEach, describe, expect, it } from "vitest"
import { isAlwaysOpen, openState } from "@/core/hotlines/hours/open-state"
import { parseHours } from "@/directory/schema/parse-hours"
import { week } from "../../../../fakes/hotlines"

const losAngeles = "America/Los_Angeles"
const office = "Mo-Fr 08:00-17:00"

/** Clocks in Los Angeles go back on November 1, 2026, and forward on March 14, 2027, at 2:00. */
const table: [what: string, hours: string, zone: string, now: string, state: string, changes: string | null][] = [
  ["a minute before it opens", office, losAngeles, "2026-11-23T15:59:00Z", "closed", "2026-11-23T16:00:00Z"],
  ["the moment it opens", office, losAngeles, "2026-11-23T16:00:00Z", "open", "2026-11-24T01:00:00Z"],
  ["the moment it closes", office, losAngeles, "2026-11-24T01:00:00Z", "closed", "2026-11-24T16:00:00Z"],
  ["on Friday night, until Monday", office, losAngeles, "2026-11-28T01:00:00Z", "closed", "2026-11-30T16:00:00Z"],
  [
    "across the end of daylight saving time",
    office,
    losAngeles,
    "2026-10-31T00:00:00Z",
    "closed",
    "2026-11-02T16:00:00Z",
  ],
  [
    "across the start of daylight saving time",
    office,
    losAngeles,
    "2027-03-13T02:00:00Z",
    "closed",
    "2027-03-15T15:00:00Z",
  ],
  ["a minute before midnight", "Mo-Su 07:00-26:00", losAngeles, "2026-11-23T07:59:00Z", "open", "2026-11-23T10:00:00Z"],
  ["a minute after midnight", "Mo-Su 07:00-26:00", losAngeles, "2026-11-23T08:01:00Z", "open", "2026-11-23T10:00:00Z"],
  [
    "past midnight into a closed day",
    "Su 20:00-26:00",
    losAngeles,
    "2026-11-23T09:59:00Z",
    "open",
    "2026-11-23T10:00:00Z",
  ],
  [
    "past midnight, after closing",
    "Su 20:00-26:00",
    losAngeles,
    "2026-11-23T10:00:00Z",
    "closed",
    "2026-11-30T04:00:00Z",
  ],
  [
    "past midnight, written as 02:00 instead of 26:00",
    "Su 20:00-02:00",
    losAngeles,
    "2026-11-23T09:59:00Z",
    "open",
    "2026-11-23T10:00:00Z",
  ],
  ["in the repeated hour", "Sa 22:00-26:00", losAngeles, "2026-11-01T09:30:00Z", "open", "2026-11-01T10:00:00Z"],
  [
    "closing in the repeated hour",
    "Sa 22:00-25:30",
    losAngeles,
    "2026-11-01T08:00:00Z",
    "open",
    "2026-11-01T08:30:00Z",
  ],
  [
    "opening in the skipped hour",
    "Su 02:30-05:00",
    losAngeles,
    "2027-03-14T09:59:00Z",
    "closed",
    "2027-03-14T10:00:00Z",
  ],
  [
    "lists of days, the first rule",
    "Mo,Tu,Th,Fr 16:00-22:00; We,Sa 14:00-22:00",
    "America/Mexico_City",
    "2026-11-26T22:00:00Z",
    "open",
    "2026-11-27T04:00:00Z",
  ],
  [
    "lists of days, the second rule",
    "Mo,Tu,Th,Fr 16:00-22:00; We,Sa 14:00-22:00",
    "America/Mexico_City",
    "2026-11-25T20:00:00Z",
    "open",
    "2026-11-26T04:00:00Z",
  ],
  [
    "a range of days across the end of the week",
    "Su-Th 09:00-16:30",
    "Asia/Kathmandu",
    "2026-11-27T10:00:00Z",
    "closed",
    "2026-11-29T03:15:00Z",
  ],
  [
    "two spans a day, between them",
    "Mo-Fr 08:00-12:00,13:00-17:00",
    losAngeles,
    "2026-11-23T20:30:00Z",
    "closed",
    "2026-11-23T21:00:00Z",
  ],
  [
    "a later rule for one of the days",
    "Mo-Fr 08:00-17:00; Fr 08:00-12:00",
    losAngeles,
    "2026-11-27T20:00:00Z",
    "closed",
    "2026-11-30T16:00:00Z",
  ],
  [
    "a later rule that overrides the hours past midnight before its day",
    "Mo-Fr 07:00-26:00; Sa,Su 11:00-24:00",
    losAngeles,
    "2026-11-28T07:00:00Z",
    "open",
    "2026-11-28T08:00:00Z",
  ],
  [
    "an additional rule that keeps the hours past midnight before its day",
    "Mo-Fr 07:00-26:00, Sa,Su 11:00-24:00",
    losAngeles,
    "2026-11-28T07:00:00Z",
    "open",
    "2026-11-28T10:00:00Z",
  ],
  [
    "past midnight after a day of 23 hours",
    "Su 18:00-25:00",
    "America/New_York",
    "2026-03-09T04:30:00Z",
    "open",
    "2026-03-09T05:00:00Z",
  ],
  [
    "where the clock jumps at midnight",
    "Su 00:30-04:00",
    "America/Santiago",
    "2026-09-06T03:59:00Z",
    "closed",
    "2026-09-06T04:00:00Z",
  ],
  ["every day, without days", "08:00-20:00", losAngeles, "2026-11-22T16:00:00Z", "open", "2026-11-23T04:00:00Z"],
  ["consecutive whole days", "Mo-Sa 00:00-24:00", losAngeles, "2026-11-24T07:59:00Z", "open", "2026-11-29T08:00:00Z"],
  ["all days of the week, all day", "Mo-Su 00:00-24:00", losAngeles, "2026-11-24T08:00:00Z", "open", null],
  ["always", "24/7", losAngeles, "2026-11-01T09:30:00Z", "open", null],
]

const timeZoneOfTests = process.env["TZ"]
afterEach(() => {
  if (timeZoneOfTests === undefined) delete process.env["TZ"]
  else process.env["TZ"] = timeZoneOfTests
})

describe.each(["UTC", "Pacific/Kiritimati", "America/New_York"])("openState for a reader in %s", (viewer) => {
  it.each(table)("is right %s", (_what, hours, zone, now, state, changes) => {
    process.env["TZ"] = viewer
    const found = openState(week(hours), zone, new Date(now))
    expect(found).toEqual({ state, changes: changes === null ? null : new Date(changes) })
  })
})

it.each([null, "Mo-Fr", "Mo-Fr 8-17", "PH off", "Mo-Fr 08:00-17:00 off", "Xx 08:00-17:00", "by appointment", ""])(
  "hours that can't be parsed have the state unknown: %s",
  (hours) => {
    const state = openState(hours === null ? null : parseHours(hours), losAngeles, new Date("2026-11-23T18:00:00Z"))
    expect(state).toEqual({ state: "unknown", changes: null })
  },
)

describe("isAlwaysOpen", () => {
  it.each([
    ["24/7", true],
    ["Mo-Su 00:00-24:00", true],
    ["Mo-Sa 00:00-24:00", false],
    ["08:00-20:00", false],
    [null, false],
  ])("for %s is %s", (hours, always) => {
    expect(isAlwaysOpen(hours === null ? null : week(hours))).toBe(always)
  })
})
