import { describe, expect, it } from "vitest"
import { guessPlace, guessRegion, readerZone } from "@/core/places/guess"
import sharedZones from "@/core/places/shared-zones.json"
import zones from "@/core/places/zones.json"
import { countries } from "@/directory/hotlines"

const some = { US: "911", MX: "911", DE: "112", AF: null, ZZ: null }

describe("the place guessed from the time zone", () => {
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
  ])("for %s is %s", (zone, region) => {
    expect(guessRegion(zone, { ...countries, MM: null })).toBe(region)
  })

  it.each([
    ...["UTC", "Etc/GMT+8", "Etc/UTC", "PST8PDT", "EST5EDT", "EST", "GMT", "Etc/Unknown", "Factory", "Zulu", "+00:00"],
    ...["", " ", "America", "AD", "Europe/Ber", "toString", "__proto__"],
    // Newer versions of Firefox report this zone if they hide the real one.
    "Atlantic/Reykjavik",
  ])("for %j is null, never the United States", (zone) => {
    expect(guessRegion(zone, countries)).toBeNull()
  })

  it("is null for no supported time zone except Atlantic/Reykjavik", () => {
    const everywhere = new Proxy({}, { getOwnPropertyDescriptor: () => ({ configurable: true, value: null }) })
    const unknown = Intl.supportedValuesOf("timeZone").filter((zone) => guessRegion(zone, everywhere) === null)
    expect(unknown).toEqual(["Atlantic/Reykjavik"])
  })

  it("is never the United States for a zone outside it", () => {
    const zones = Intl.supportedValuesOf("timeZone").filter((zone) => guessRegion(zone, { US: "911" }) !== null)
    expect(zones.filter((zone) => /^(Europe|Africa|Asia|Australia|Atlantic|Indian|Antarctica)/.test(zone))).toEqual([])
    expect(zones).not.toContain("America/Toronto")
    expect(zones).not.toContain("America/Tijuana")
  })

  it("is the country if the state has no hotlines, and null if the country has none", () => {
    expect(guessRegion("America/Phoenix", some)).toBe("US")
    expect(guessRegion("Europe/Madrid", some)).toBeNull()
  })
})

describe("the place guessed from a time zone that systems use in several countries", () => {
  const guessedRegion = (zone: string | undefined, ...languages: string[]) =>
    guessPlace(zone, countries, languages).region
  const otherRegions = (zone: string, ...languages: string[]) => guessPlace(zone, countries, languages).otherRegions

  // Windows uses "Singapore" for the whole region: most of its users live in the Philippines.
  it("is null with all countries offered, if hardly any of the zone's users live in its own country", () => {
    expect(guessedRegion("Asia/Singapore", "en-US")).toBeNull()
    expect(otherRegions("Asia/Singapore", "en-US")).toEqual(expect.arrayContaining(["SG", "PH", "MY", "ID"]))
  })

  it.each([
    ["Asia/Singapore", "en-SG", "SG"],
    ["Europe/Berlin", "de", "DE"],
    ["Europe/London", "en-GB", "GB"],
    ["Africa/Johannesburg", "af", "ZA"],
    ["America/Puerto_Rico", "en", "US"],
    ["Atlantic/Reykjavik", "is", "IS"],
  ])("for %s with the language %s is %s without alternatives", (zone, language, country) => {
    expect(guessPlace(zone, countries, ["xx-nonsense-", language])).toEqual({ region: country, otherRegions: [] })
  })

  it.each([
    ["America/Bogota", "CO", "PE"],
    ["America/Guatemala", "GT", "HN"],
    ["America/Panama", "PA", "CA"],
    ["Africa/Johannesburg", "ZA", "ZW"],
    ["Africa/Lagos", "NG", "CM"],
    ["Africa/Nairobi", "KE", "ET"],
    ["America/Puerto_Rico", "US", "TT"],
    ["Europe/Belgrade", "RS", "HR"],
    ["Europe/Berlin", "DE", "IT"],
    ["Europe/Kiev", "UA", "FI"],
    ["Europe/Kyiv", "UA", "FI"],
  ])("for %s is %s with %s among the alternatives", (zone, country, other) => {
    expect(guessedRegion(zone, "en-US", "es-419")?.slice(0, 2)).toBe(country)
    expect(otherRegions(zone, "es-419")).toContain(other)
    expect(otherRegions(zone, "es-419")).not.toContain(country)
  })

  it.each([
    ["America/Los_Angeles", "US-CA-SD"],
    ["America/Chicago", "US"],
    ["America/Tijuana", "MX"],
    ["America/Mexico_City", "MX"],
    ["Asia/Manila", "PH"],
    ["Europe/Rome", "IT"],
    ["Europe/Zagreb", "HR"],
    ["America/Lima", "PE"],
  ])("for %s is %s without alternatives, whatever the languages", (zone, place) => {
    for (const languages of [["es-MX"], ["en"], ["zh-Hans-CN"], []])
      expect(guessPlace(zone, countries, languages)).toEqual({ region: place, otherRegions: [] })
  })

  it("is null without alternatives if the browser hides the zone or gives none", () => {
    for (const zone of [undefined, "Etc/Unknown", "UTC", "Atlantic/Reykjavik"])
      expect(guessPlace(zone, countries, ["en-US"])).toEqual({ region: null, otherRegions: [] })
  })

  it("is, for every zone, null or a country on the zone's list", () => {
    const owners = new Map(
      Object.entries(zones).flatMap(([area, rows]) =>
        rows.split(",").flatMap((row) => {
          const [place = "", ...names] = row.split(" ")
          return names.map((name): [string, string] => [area === "" ? name : `${area}/${name}`, place])
        }),
      ),
    )
    const shared = new Map(Object.entries(sharedZones))
    const territories = ["AS", "GU", "MP", "PR", "UM", "VI"]
    const all = new Set([
      ...owners.keys(),
      ...Intl.supportedValuesOf("timeZone"),
      "UTC",
      "EST",
      "Etc/Unknown",
      "Factory",
      "",
    ])
    const wrong = [...all].filter((zone) => {
      const { region, otherRegions } = guessPlace(zone, countries, ["en-US", "es"])
      const owner = owners.get(zone)?.slice(0, 2) ?? ""
      const fits = [owner, ...(territories.includes(owner) ? ["US"] : []), ...(shared.get(owner)?.split(" ") ?? [])]
      return [...(region === null ? [] : [region.slice(0, 2)]), ...otherRegions].some(
        (country) => !fits.includes(country),
      )
    })
    expect(wrong).toEqual([])
    expect(all.size).toBeGreaterThan(450)
  })
})

describe("readerZone", () => {
  it.each([
    undefined,
    "",
    "UTC",
    "Etc/UTC",
    "Etc/Unknown",
    "Factory",
    "+00:00",
    "GMT",
    "Atlantic/Reykjavik",
    "Not/AZone",
  ])("is null for %s", (zone) => {
    expect(readerZone(zone)).toBeNull()
  })

  it("is the system's time zone if it belongs to a real place", () => {
    expect(readerZone("America/Tijuana")).toBe("America/Tijuana")
  })
})
