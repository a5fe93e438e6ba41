import { describe, expect, it } from "vitest"
import { emergencyNumber, guessRegion, isKnown, nearness, placesOf, withoutTopNumber } from "@/core/lines/place"
import { countries } from "@/directory/lines"
import { channel, line, national } from "../../../fakes/lines"

const some = { US: "911", MX: "911", DE: "112", AF: null, ZZ: null }

describe("the guess from the clock", () => {
  it.each([
    ["America/Los_Angeles", "US-CA-SD"],
    ["US/Pacific", "US-CA-SD"],
    ["America/New_York", "US"],
    ["America/Indiana/Knox", "US"],
    ["America/Indianapolis", "US"],
    ["America/Phoenix", "US"],
    ["America/Puerto_Rico", "US"],
    ["Pacific/Guam", "US"],
    ["Pacific/Honolulu", "US"],
    ["America/Tijuana", "MX"],
    ["America/Ciudad_Juarez", "MX"],
    ["Mexico/BajaNorte", "MX"],
    ["America/Vancouver", "CA"],
    ["America/Buenos_Aires", "AR"],
    ["America/Argentina/Ushuaia", "AR"],
    ["Europe/Berlin", "DE"],
    ["Africa/Nairobi", "KE"],
    ["Africa/Asmera", "ER"],
    ["Africa/Timbuktu", "ML"],
    ["Iceland", "IS"],
    // cspell:disable-next-line
    ["America/Coral_Harbour", "CA"],
    ["Asia/Calcutta", "IN"],
    ["Asia/Kolkata", "IN"],
    ["Asia/Katmandu", "NP"],
    ["Asia/Saigon", "VN"],
    ["Asia/Rangoon", "MM"],
    ["Europe/Kiev", "UA"],
    ["Europe/Kyiv", "UA"],
    ["Atlantic/Faeroe", "FO"],
    ["Pacific/Auckland", "NZ"],
  ])("%s is %s", (zone, region) => {
    expect(guessRegion(zone, { ...countries, MM: null })).toBe(region)
  })

  it.each(["UTC", "Etc/GMT+8", "Etc/UTC", "PST8PDT", "EST5EDT", "GMT", "", "America", "AD", "Europe/Ber"])(
    "%j names no country, and is never the United States",
    (zone) => {
      expect(guessRegion(zone, countries)).toBeNull()
    },
  )

  it("knows every zone that a clock can have, or says that it names no country", () => {
    const everywhere = new Proxy({}, { getOwnPropertyDescriptor: () => ({ configurable: true, value: null }) })
    const unknown = Intl.supportedValuesOf("timeZone").filter((zone) => guessRegion(zone, everywhere) === null)
    expect(unknown).toEqual([])
  })

  it("never gives the United States to a clock of anywhere else", () => {
    const zones = Intl.supportedValuesOf("timeZone").filter((zone) => guessRegion(zone, { US: "911" }) !== null)
    expect(zones.filter((zone) => /^(Europe|Africa|Asia|Australia|Atlantic|Indian|Antarctica)/.test(zone))).toEqual([])
    expect(zones).not.toContain("America/Toronto")
    expect(zones).not.toContain("America/Tijuana")
  })

  it("is the country where its state has no lines of its own, and nothing where the country has none", () => {
    expect(guessRegion("America/Phoenix", some)).toBe("US")
    expect(guessRegion("Europe/Madrid", some)).toBeNull()
  })
})

describe("the places", () => {
  it("are known where the directory has lines", () => {
    const known = ["US-CA-SD", "US-CA", "US", "DE", "ZZ"].filter((region) => isKnown(region, some))
    expect(known).toEqual(["US-CA-SD", "US-CA", "US", "DE", "ZZ"])
    for (const region of ["FR", "US-NY", "toString", "", "__proto__"]) expect(isKnown(region, some)).toBe(false)
  })

  it("that can be chosen are all of them", () => {
    expect(placesOf(some)).toEqual(["US-CA-SD", "US-CA", "US", "MX", "DE", "AF", "ZZ"])
    expect(placesOf({ DE: "112" })).toEqual(["DE"])
  })

  it("have their own emergency number, or none where none is confirmed", () => {
    expect(["US-CA-SD", "DE", "AF", "ZZ", "FR"].map((region) => emergencyNumber(region, some))).toEqual([
      "911",
      "112",
      null,
      null,
      null,
    ])
    expect(emergencyNumber(null, some)).toBeNull()
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
    expect(withoutTopNumber([emergency, police], "911")).toEqual([police])
  })

  it("stays where it says more: the ambulance has another number", () => {
    const both = line("110", {
      operatorType: "emergency",
      channels: [channel({ value: "110", e164: null }), channel({ value: "119", e164: null })],
    })
    expect(withoutTopNumber([both], "110")).toEqual([both])
  })

  it("stays in the list where there is none at the top", () => {
    expect(withoutTopNumber([emergency], null)).toEqual([emergency])
  })
})
