import { describe, expect, it } from "vitest"
import { emergencyNumber, guessRegion, nearness, withoutTopNumber } from "@/core/lines/place"
import { channel, line, national } from "../../fakes/lines"

describe("the guess from the clock", () => {
  it.each([
    ["America/Los_Angeles", "US-CA-SD"],
    ["America/New_York", "US"],
    ["America/Indiana/Knox", "US"],
    ["America/North_Dakota/Center", "US"],
    ["America/Phoenix", "US"],
    ["America/Puerto_Rico", "US"],
    ["Pacific/Honolulu", "US"],
    ["US/Pacific", "US-CA-SD"],
    ["US/Eastern", "US"],
    ["America/Tijuana", "MX"],
    ["America/Mexico_City", "MX"],
    ["America/Ciudad_Juarez", "MX"],
    ["Mexico/BajaNorte", "MX"],
  ])("%s is %s", (zone, region) => {
    expect(guessRegion(zone)).toBe(region)
  })

  it.each([
    "America/Vancouver",
    "America/Guatemala",
    "America/Argentina/Buenos_Aires",
    "Europe/Madrid",
    "UTC",
    "Etc/GMT+8",
    "Pacific/Auckland",
    "",
  ])("%s is nowhere we have lines for, and never the United States", (zone) => {
    expect(guessRegion(zone)).toBeNull()
  })

  it("gives no emergency number for an unknown country", () => {
    expect(emergencyNumber(null)).toBeNull()
    expect(emergencyNumber("MX")).toBe("911")
  })
})

describe("nearness", () => {
  const here = line("here")
  const state = line("state", { locality: null })
  const country = line("country", national)
  const elsewhere = line("elsewhere", { locality: "Los Angeles County" })
  const otherState = line("other", { region: "US-NV", locality: null })
  const mexico = line("mexico", { country: "MX", ...national })

  it.each([
    ["US-CA-SD", [0, 1, 2, 3, 3, null]],
    ["US-CA", [3, 1, 2, 3, 3, null]],
    ["US", [3, 3, 2, 3, 3, null]],
    ["MX", [null, null, null, null, null, 2]],
  ] as const)("in %s", (region, expected) => {
    const found = [here, state, country, elsewhere, otherState, mexico].map((candidate) => nearness(candidate, region))
    expect(found).toEqual(expected)
  })
})

describe("the emergency line at the top", () => {
  const emergency = line("911", { operatorType: "emergency", channels: [channel({ value: "911", e164: null })] })
  const police = line("police", { operatorType: "police", channels: [channel({ value: "911", e164: null })] })

  it("is not in the list a second time", () => {
    expect(withoutTopNumber([emergency, police], "US")).toEqual([police])
  })

  it("stays in the list where there is none at the top", () => {
    expect(withoutTopNumber([emergency], null)).toEqual([emergency])
  })
})
