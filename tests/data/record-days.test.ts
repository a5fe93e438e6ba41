import { describe, expect, it } from "vitest"
import { latestDateOnEarth, newestCheck } from "../../build/record-days"
import { goodRecord } from "./good-record"

describe("latestDateOnEarth", () => {
  it("is the latest date that it is now anywhere on earth", () => {
    expect(latestDateOnEarth(new Date("2027-03-01T09:59:00Z"))).toBe("2027-03-01")
    expect(latestDateOnEarth(new Date("2027-03-01T10:00:00Z"))).toBe("2027-03-02")
  })

  it("is never before the directory's first day, because an earlier clock is wrong", () => {
    expect(latestDateOnEarth(new Date("2001-01-01T00:00:00Z"))).toBe("2026-11-22")
  })
})

describe("newestCheck", () => {
  it("is the latest day on which someone read the sources of a hotline", () => {
    const listed = goodRecord({ listedOn: "2026-11-24" })
    const verified = goodRecord({ listedOn: "2026-11-22", lastVerified: "2026-11-28" })
    expect(newestCheck([verified, listed])).toBe("2026-11-28")
    expect(newestCheck([listed, goodRecord({ lastVerified: "2026-11-23" })])).toBe("2026-11-24")
  })
})
