import { describe, expect, it } from "vitest"
import { isSameLock, parseLock, parsePhrase } from "@/core/settings/lock"
import {
  noAttempts,
  countAttempt,
  parseAttempts,
  attemptsNow,
  remainingWaitMs,
  type Attempts,
} from "@/core/settings/lock-attempts"

const bytes = (length: number): string => btoa("\u0007".repeat(length))
const lock = { salt: bytes(16), hash: bytes(32), rounds: 1_000_000 }
const now = Date.parse("2026-11-22T12:00:00Z")
const minute = 60_000

describe("a lock from storage", () => {
  it("has a salt, a hash and rounds, and no other stored property", () => {
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
  ])(
    "is null if it is malformed, which would lock everyone out, or if its rounds would hang the page: %j",
    (stored) => {
      expect(parseLock(stored)).toBeNull()
    },
  )
  it("differs from another lock if any property differs", () => {
    expect(isSameLock(lock, { ...lock })).toBe(true)
    expect(isSameLock(lock, { ...lock, salt: bytes(16).replace("B", "C") })).toBe(false)
    expect(isSameLock(lock, { ...lock, rounds: 600_000 })).toBe(false)
    expect(isSameLock(lock, null)).toBe(false)
  })
})

describe("a PIN or passphrase", () => {
  it("has 4 to 128 characters", () => {
    expect(parsePhrase("123")).toBeUndefined()
    expect(parsePhrase("1234")).toBe("1234")
    expect(parsePhrase("x".repeat(128))).toHaveLength(128)
    expect(parsePhrase("x".repeat(129))).toBeUndefined()
  })
  it("is the same for composed and decomposed accents", () => {
    expect(parsePhrase("ma\u006e\u0303ana")).toBe(parsePhrase("ma\u00f1ana"))
  })
})

describe("wrong attempts", () => {
  const waitInSecondsAfter = (attempts: number): number => {
    let counted = noAttempts
    for (let n = 0; n < attempts; n += 1) counted = countAttempt(counted, now)
    return remainingWaitMs(counted, now) / 1000
  }
  it("make each wait longer, up to 15 minutes", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 500].map(waitInSecondsAfter)).toEqual([0, 0, 0, 5, 15, 60, 300, 900, 900, 900])
  })
  it("allow another attempt when the wait is over", () => {
    const attempts: Attempts = { count: 4, blockedUntil: now + 5000 }
    expect(remainingWaitMs(attemptsNow(attempts, now + 4999), now + 4999)).toBe(1)
    expect(remainingWaitMs(attemptsNow(attempts, now + 5000), now + 5000)).toBe(0)
    expect(attemptsNow(attempts, now + 5000).count).toBe(4)
  })
  it("are reset 15 minutes after the wait ends", () => {
    const attempts: Attempts = { count: 4, blockedUntil: now + 5000 }
    expect(attemptsNow(attempts, now + 5000 + 15 * minute).count).toBe(4)
    expect(attemptsNow(attempts, now + 5001 + 15 * minute)).toEqual(noAttempts)
  })
  it("require the same wait if the clock is set back", () => {
    const attempts: Attempts = { count: 6, blockedUntil: now + minute }
    const lastYear = now - 365 * 24 * 60 * minute
    const settled = attemptsNow(attempts, lastYear)
    expect(remainingWaitMs(settled, lastYear)).toBe(minute)
    expect(remainingWaitMs(attemptsNow(settled, lastYear + minute), lastYear + minute)).toBe(0)
  })
  it.each([
    [undefined],
    ["many"],
    [{ count: 4 }],
    [{ count: -1, blockedUntil: now }],
    [{ count: 4, blockedUntil: Number.POSITIVE_INFINITY }],
    [{ count: 1.5, blockedUntil: now }],
  ])("are zero if session storage has the malformed value %j", (stored) => {
    expect(parseAttempts(stored)).toEqual(noAttempts)
  })
  it("never require more than 15 minutes, whatever session storage has", () => {
    expect(remainingWaitMs(attemptsNow(parseAttempts({ count: 9e9, blockedUntil: Number.MAX_VALUE }), now), now)).toBe(
      15 * minute,
    )
  })
})
