import { describe, expect, it } from "vitest"
import { parsePartialSettings } from "@/core/settings/partial-settings"
import { defaultSettings, settingsOf, type PartialSettings } from "@/core/settings/settings"

const everything = {
  eraseScope: "tab",
  eraseMinutes: 60,
  keptSites: ["bank.example", "school.example.org"],
  exitDestination: "new-tab",
  language: "es",
  region: "MX",
  topicsFirst: ["images", "suicide"],
  textSize: "largest",
  addedPeople: [{ name: "Aunt Rosa", number: "+1 619 555 0100", note: "Day and night" }],
  addedHotlines: [{ name: "School counselor", number: "619-555-0101", note: "" }],
} satisfies PartialSettings

describe("settings from storage", () => {
  it("default to the last 15 minutes, the previous tab, the browser's language and the guessed region", () => {
    expect(settingsOf(parsePartialSettings(undefined))).toMatchObject({
      eraseScope: "recent",
      eraseMinutes: 15,
      exitDestination: "previous-tab",
      language: null,
      region: null,
    })
  })
  it("are the saved values", () => {
    expect(parsePartialSettings(everything)).toEqual(everything)
    for (const region of ["MX", "DE", "ZZ", "US-CA", "US-CA-SD", null])
      expect(parsePartialSettings({ region })).toEqual({ region })
  })
  it.each([
    [null],
    ["15"],
    [[]],
    [{ eraseMinutes: 99999 }],
    [{ eraseMinutes: "15" }],
    [{ eraseScope: "none" }],
    [{ language: "xx" }],
    [{ region: "__proto__" }],
    [{ region: "us" }],
    [{ region: "US-CA-SF" }],
    [{ region: "DE\n" }],
    [{ region: ["DE"] }],
    [{ exitDestination: "https://example.org" }],
    [{ keptSites: "example.org" }],
    [{ addedPeople: { length: 3 } }],
    [JSON.parse('{"__proto__": {"eraseMinutes": 60}}')],
  ])("are all defaults if storage has %j", (stored) => {
    expect(parsePartialSettings(stored)).toEqual({})
    expect(settingsOf(parsePartialSettings(stored))).toEqual(defaultSettings)
  })
  it("keep valid values next to invalid ones, and no unknown keys", () => {
    expect(
      parsePartialSettings({ eraseMinutes: 30, language: 7, spy: true, keptSites: ["example.org", "com", 7] }),
    ).toEqual({
      eraseMinutes: 30,
      keptSites: ["example.org"],
    })
  })
})

describe("the effective settings", () => {
  it("are the choice made here, else the policy's, else the default", () => {
    const settings = settingsOf({ region: "MX" }, { region: "DE", textSize: "large" })
    expect(settings).toEqual({ ...defaultSettings, region: "MX", textSize: "large" })
  })
  it("include all added contacts, the policy's first", () => {
    const [person] = everything.addedPeople
    const nurse = { name: "School nurse", number: "619 555 0102", note: "" }
    if (person)
      expect(settingsOf({ addedPeople: [person] }, { addedPeople: [nurse] }).addedPeople).toEqual([nurse, person])
    expect(settingsOf({ addedHotlines: [] }, { addedHotlines: [nurse] }).addedHotlines).toEqual([nurse])
  })
})
