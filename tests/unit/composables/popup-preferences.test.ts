// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { usePopupPreferences } from "@/composables/popup-preferences"
import { snapshotOf } from "@/core/settings/snapshot"
import type { PartialSettings } from "@/core/settings/settings"
import {
  otherClockCountries,
  clockPlace,
  emptyStoredState,
  decideLanguageAndPlace,
  type StoredState,
  type PopupPreferences,
} from "@/core/settings/popup-preferences"
import { runInComponent, waitForPromises } from "../components/mount"

const guess = { language: "en", region: "US" } as const
const hasHotlines = (region: string): boolean => region !== "QQ"
const noPreferences: PopupPreferences = { language: null, region: null }

const startWith = (chosen: PartialSettings, preferences: Partial<PopupPreferences> = {}): StoredState => ({
  snapshot: snapshotOf(chosen),
  preferences: { ...noPreferences, ...preferences },
})

describe("decideLanguageAndPlace", () => {
  it.each([
    ["the guessed language and place by default", emptyStoredState, ["en", "US"]],
    ["the settings over the guess", startWith({ language: "es", region: "MX" }), ["es", "MX"]],
    [
      "the person's choice over the settings",
      startWith({ language: "es", region: "MX" }, { language: "en" }),
      ["en", "MX"],
    ],
    ["the setting if the chosen place has no hotlines", startWith({ region: "DE" }, { region: "QQ" }), ["en", "DE"]],
    ["the guess if the set place has no hotlines", startWith({ region: "QQ" }), ["en", "US"]],
  ])("uses %s", (_name, start, expected) => {
    const { language, region } = decideLanguageAndPlace(start, guess, hasHotlines)
    expect([language, region]).toEqual(expected)
  })
})

describe("clockPlace, the place guessed from the time zone,", () => {
  it.each([
    ["is also shown if another country was set", startWith({ region: "NR" }), "US"],
    ["is also shown if the whole world was set", startWith({ region: "ZZ" }), "US"],
    ["is not added if it or a subregion was set", startWith({ region: "US-CA" }), null],
    ["is not added if nothing was set", emptyStoredState, null],
    ["is not added if the person chose a place", startWith({ region: "NR" }, { region: "MX" }), null],
    ["is also shown if the chosen place has no hotlines", startWith({ region: "NR" }, { region: "QQ" }), "US"],
  ])("%s", (_name, start, expected) => {
    expect(clockPlace(start, guess, hasHotlines)).toBe(expected)
  })
  it("is null if the time zone names no country", () => {
    expect(clockPlace(startWith({ region: "NR" }), { ...guess, region: null }, hasHotlines)).toBeNull()
  })
  it("is null if the time zone also fits the set country, so that Peru's number stays in Peru", () => {
    const bogota = { language: "es", region: "CO", otherRegions: ["BR", "PE"] } as const
    expect(clockPlace(startWith({ region: "PE" }), bogota, hasHotlines)).toBeNull()
    expect(clockPlace(startWith({ region: "MX" }), bogota, hasHotlines)).toBe("CO")
  })
  it("has up to four alternatives (otherClockCountries), and only if no place was set or chosen", () => {
    const ambiguousGuess = { language: "en", region: null, otherRegions: ["PH", "ID", "MY", "SG", "BN"] } as const
    expect(otherClockCountries(emptyStoredState, ambiguousGuess, hasHotlines)).toEqual(["PH", "ID", "MY", "SG"])
    expect(otherClockCountries(startWith({}, { region: "SG" }), ambiguousGuess, hasHotlines)).toEqual([])
    expect(otherClockCountries(startWith({ region: "PH" }), ambiguousGuess, hasHotlines)).toEqual([])
    expect(otherClockCountries(startWith({ region: "QQ" }), ambiguousGuess, hasHotlines)).toHaveLength(4)
    expect(otherClockCountries(emptyStoredState, guess, hasHotlines)).toEqual([])
  })
  it.each([["policy"], ["storage"]])("is also shown with a country set by %s, until the person chooses", (source) => {
    const snapshot = source === "policy" ? snapshotOf({}, { region: "NR" }) : snapshotOf({ region: "NR" })
    const first = { snapshot, preferences: noPreferences }
    const store = { first, later: Promise.resolve(first), write: () => Promise.resolve() }
    const { result } = runInComponent(() => usePopupPreferences(store, guess, hasHotlines))
    expect([result.region.value, result.clockRegion.value]).toEqual(["NR", "US"])
    result.chooseRegion("NR")
    expect(result.clockRegion.value).toBeNull()
  })
})

describe("usePopupPreferences", () => {
  function runWith(first: StoredState, late: StoredState) {
    const written: PopupPreferences[] = []
    const write = (preferences: PopupPreferences): Promise<void> => Promise.resolve(void written.push(preferences))
    const later = Promise.resolve(late)
    const { result } = runInComponent(() => usePopupPreferences({ first, later, write }, guess, hasHotlines))
    return { result, written }
  }

  it("uses stored values at once", () => {
    const start = startWith({ language: "es", region: "MX", textSize: "large" })
    const { result } = runWith(start, start)
    expect([result.language.value, result.region.value]).toEqual(["es", "MX"])
    expect(result.snapshot.value.settings.textSize).toBe("large")
  })

  it("follows values that storage returns after the first render", async () => {
    const { result } = runWith(emptyStoredState, startWith({ language: "es", textSize: "large" }, { region: "MX" }))
    expect([result.language.value, result.region.value]).toEqual(["en", "US"])
    await waitForPromises()
    expect([result.language.value, result.region.value]).toEqual(["es", "MX"])
    expect(result.snapshot.value.settings.textSize).toBe("large")
  })

  it("saves a choice, which late values do not override", async () => {
    const { result, written } = runWith(emptyStoredState, startWith({}, { language: "en", region: "US-CA" }))
    result.chooseLanguage("es")
    await waitForPromises()
    expect([result.language.value, result.region.value]).toEqual(["es", "US-CA"])
    result.chooseRegion("MX")
    expect(written.at(-1)).toEqual({ language: "es", region: "MX" })
  })
})
