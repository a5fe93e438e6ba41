import { describe, expect, it } from "vitest"
import { isSameLock, parseLock, parsePhrase } from "@/core/settings/lock"
import {
  noAttempts,
  countAttempt,
  parseAttempts,
  attemptsNow,
  remainingWait,
  type Attempts,
} from "@/core/settings/lock-attempts"

const bytes = (length: number): string => btoa("\u0007".repeat(length))
const lock = { salt: bytes(16), hash: bytes(32), rounds: 1_000_000 }
const now = Date.parse("2026-11-22T12:00:00Z")
const minute = 60_000

describe("a lock as it is kept", () => {
  it("is three things, and nothing else of what lies there", () => {
    expect(parseLock({ ...lock, attempts: 7 })).toEqual(lock)
    expect(parseLock({ ...lock, rounds: 600_000 })?.rounds).toBe(600_000)
    expect(parseLock({ ...lock, rounds: 5_000_000 })?.rounds).toBe(5_000_000)
  })
  it.each([
    [undefined],
    [null],
    ["lock"],
    [[lock]],
    [{}],
    [{ salt: lock.salt, hash: lock.hash }],
    [{ ...lock, salt: bytes(15) }],
    [{ ...lock, salt: bytes(17) }],
    [{ ...lock, hash: bytes(31) }],
    [{ ...lock, hash: "*".repeat(44) }],
    [{ ...lock, hash: "=".repeat(44) }],
    [{ ...lock, hash: 7 }],
    [{ ...lock, rounds: 599_999 }],
    [{ ...lock, rounds: 5_000_001 }],
    [{ ...lock, rounds: Number.NaN }],
    [{ ...lock, rounds: 1e308 }],
    [{ ...lock, rounds: "1000000" }],
    [{ ...lock, rounds: 1_000_000.5 }],
  ])("is none when broken, so that nobody is shut out, and none that would hang the page: %j", (stored) => {
    expect(parseLock(stored)).toBeNull()
  })
  it("is another one as soon as anything in it is another", () => {
    expect(isSameLock(lock, { ...lock })).toBe(true)
    expect(isSameLock(lock, { ...lock, salt: bytes(16).replace("B", "C") })).toBe(false)
    expect(isSameLock(lock, { ...lock, rounds: 600_000 })).toBe(false)
    expect(isSameLock(lock, null)).toBe(false)
  })
})

describe("a PIN or pass phrase", () => {
  it("has 4 to 128 characters", () => {
    expect(parsePhrase("123")).toBeUndefined()
    expect(parsePhrase("1234")).toBe("1234")
    expect(parsePhrase("x".repeat(128))).toHaveLength(128)
    expect(parsePhrase("x".repeat(129))).toBeUndefined()
  })
  it("is the same however the keyboard composes an accent", () => {
    expect(parsePhrase("ma\u006e\u0303ana")).toBe(parsePhrase("ma\u00f1ana"))
  })
})

describe("wrong tries", () => {
  const after = (attempts: number): number => {
    let made = noAttempts
    for (let n = 0; n < attempts; n += 1) made = countAttempt(made, now)
    return remainingWait(made, now) / 1000
  }
  it("make one wait ever longer, and at most 15 minutes", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 500].map(after)).toEqual([0, 0, 0, 5, 15, 60, 300, 900, 900, 900])
  })
  it("can be made again when the wait is over", () => {
    const attempts: Attempts = { attempts: 4, until: now + 5000 }
    expect(remainingWait(attemptsNow(attempts, now + 4999), now + 4999)).toBe(1)
    expect(remainingWait(attemptsNow(attempts, now + 5000), now + 5000)).toBe(0)
    expect(attemptsNow(attempts, now + 5000).attempts).toBe(4)
  })
  it("are forgotten a quarter of an hour after the wait", () => {
    const attempts: Attempts = { attempts: 4, until: now + 5000 }
    expect(attemptsNow(attempts, now + 5000 + 15 * minute).attempts).toBe(4)
    expect(attemptsNow(attempts, now + 5001 + 15 * minute)).toEqual(noAttempts)
  })
  it("wait no longer than they would have when the clock is turned back, and no shorter", () => {
    const attempts: Attempts = { attempts: 6, until: now + minute }
    const lastYear = now - 365 * 24 * 60 * minute
    const settled = attemptsNow(attempts, lastYear)
    expect(remainingWait(settled, lastYear)).toBe(minute)
    expect(remainingWait(attemptsNow(settled, lastYear + minute), lastYear + minute)).toBe(0)
  })
  it.each([
    [undefined],
    ["many"],
    [{ attempts: 4 }],
    [{ attempts: -1, until: now }],
    [{ attempts: 4, until: Number.POSITIVE_INFINITY }],
    [{ attempts: 1.5, until: now }],
  ])("are none where memory holds something foreign: %j", (stored) => {
    expect(parseAttempts(stored)).toEqual(noAttempts)
  })
  it("never wait longer than 15 minutes, whatever memory holds", () => {
    expect(remainingWait(attemptsNow(parseAttempts({ attempts: 9e9, until: Number.MAX_VALUE }), now), now)).toBe(
      15 * minute,
    )
  })
})
