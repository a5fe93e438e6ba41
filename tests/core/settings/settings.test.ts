import { describe, expect, it } from "vitest"
import { defaultSettings, parseSettings } from "@/core/settings/settings"

describe("settings from storage", () => {
  it("start as the last 15 minutes, the browser's language and the guessed region", () => {
    expect(parseSettings(undefined)).toEqual({ eraseScope: "recent", eraseMinutes: 15, language: null, region: null })
  })
  it("are what was saved", () => {
    for (const region of ["MX", "DE", "ZZ", "US-CA", "US-CA-SD"]) {
      const saved = { eraseScope: "tab", eraseMinutes: 60, language: "es", region }
      expect(parseSettings(saved)).toEqual(saved)
    }
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
  ])("fall back to the default when storage holds %j", (stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings)
  })
  it("keep what is sound beside what is broken, and nothing that is foreign", () => {
    expect(parseSettings({ eraseMinutes: 30, language: 7, spy: true })).toEqual({
      ...defaultSettings,
      eraseMinutes: 30,
    })
  })
})
