import { describe, expect, it } from "vitest"
import { emergencyNumber, hasHotlines, placesOf } from "@/core/places/countries"

const countries = { US: "911", MX: "911", DE: "112", AF: null, ZZ: null }

describe("a place", () => {
  it("has hotlines if the directory has some for it", () => {
    const known = ["US-CA-SD", "US-CA", "US", "DE", "ZZ"].filter((region) => hasHotlines(region, countries))
    expect(known).toEqual(["US-CA-SD", "US-CA", "US", "DE", "ZZ"])
    for (const region of ["FR", "US-NY", "toString", "", "__proto__"])
      expect(hasHotlines(region, countries)).toBe(false)
  })

  it("can be chosen if its country is in the directory", () => {
    expect(placesOf(countries)).toEqual(["US-CA-SD", "US-CA", "US", "MX", "DE", "AF", "ZZ"])
    expect(placesOf({ DE: "112" })).toEqual(["DE"])
  })

  it("has its country's emergency number, or null if none is confirmed", () => {
    expect(["US-CA-SD", "DE", "AF", "ZZ", "FR"].map((region) => emergencyNumber(region, countries))).toEqual([
      "911",
      "112",
      null,
      null,
      null,
    ])
    expect(emergencyNumber(null, countries)).toBeNull()
  })
})
