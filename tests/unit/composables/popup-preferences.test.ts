// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { usePopupPreferences } from "@/composables/popup-preferences"
import { snapshotOf } from "@/core/settings/snapshot"
import type { Chosen } from "@/core/settings/settings"
import {
  clockFits,
  clockPlace,
  emptyPopupStart,
  shownFor,
  type PopupStart,
  type PopupPreferences,
} from "@/core/settings/popup-preferences"
import { run } from "../components/mount"

const guess = { language: "en", region: "US" } as const
const hasHotlines = (region: string): boolean => region !== "QQ"
const nothing: PopupPreferences = { language: null, region: null }

const kept = (chosen: Chosen, preferences: Partial<PopupPreferences> = {}): PopupStart => ({
  snapshot: snapshotOf(chosen),
  preferences: { ...nothing, ...preferences },
})

describe("shownFor", () => {
  it.each([
    ["the guessed language and place by default", emptyPopupStart, ["en", "US"]],
    ["the settings over the guess", kept({ language: "es", region: "MX" }), ["es", "MX"]],
    ["the person's choice over the settings", kept({ language: "es", region: "MX" }, { language: "en" }), ["en", "MX"]],
    ["the setting if the chosen place has no hotlines", kept({ region: "DE" }, { region: "QQ" }), ["en", "DE"]],
    ["the guess if the set place has no hotlines", kept({ region: "QQ" }), ["en", "US"]],
  ])("uses %s", (_name, start, expected) => {
    const { language, region } = shownFor(start, guess, hasHotlines)
    expect([language, region]).toEqual(expected)
  })
})

describe("the place guessed from the time zone", () => {
  it.each([
    ["is also shown if another country was set", kept({ region: "NR" }), "US"],
    ["is also shown if the whole world was set", kept({ region: "ZZ" }), "US"],
    ["is not added if it or a subregion was set", kept({ region: "US-CA" }), null],
    ["is not added if nothing was set", emptyPopupStart, null],
    ["is not added if the person chose a place", kept({ region: "NR" }, { region: "MX" }), null],
    ["is also shown if the chosen place has no hotlines", kept({ region: "NR" }, { region: "QQ" }), "US"],
  ])("%s", (_name, start, expected) => {
    expect(clockPlace(start, guess, hasHotlines)).toBe(expected)
  })
  it("is null if the time zone names no country", () => {
    expect(clockPlace(kept({ region: "NR" }), { ...guess, region: null }, hasHotlines)).toBeNull()
  })
  it("is null if the time zone also fits the set country, so that Peru's number stays in Peru", () => {
    const bogota = { language: "es", region: "CO", alsoFits: ["BR", "PE"] } as const
    expect(clockPlace(kept({ region: "PE" }), bogota, hasHotlines)).toBeNull()
    expect(clockPlace(kept({ region: "MX" }), bogota, hasHotlines)).toBe("CO")
  })
  it("has up to four alternatives, and only if no place was set or chosen", () => {
    const guessed = { language: "en", region: null, alsoFits: ["PH", "ID", "MY", "SG", "BN"] } as const
    expect(clockFits(emptyPopupStart, guessed, hasHotlines)).toEqual(["PH", "ID", "MY", "SG"])
    expect(clockFits(kept({}, { region: "SG" }), guessed, hasHotlines)).toEqual([])
    expect(clockFits(kept({ region: "PH" }), guessed, hasHotlines)).toEqual([])
    expect(clockFits(kept({ region: "QQ" }), guessed, hasHotlines)).toHaveLength(4)
    expect(clockFits(emptyPopupStart, guess, hasHotlines)).toEqual([])
  })
  it.each([["policy"], ["storage"]])("is also shown with a country set by %s, until the person chooses", (source) => {
    const snapshot = source === "policy" ? snapshotOf({}, { region: "NR" }) : snapshotOf({ region: "NR" })
    const first = { snapshot, preferences: nothing }
    const kept = { first, later: Promise.resolve(first), write: () => Promise.resolve() }
    const { result } = run(() => usePopupPreferences(kept, guess, hasHotlines))
    expect([result.region.value, result.clockRegion.value]).toEqual(["NR", "US"])
    result.chooseRegion("NR")
    expect(result.clockRegion.value).toBeNull()
  })
})

describe("usePopupPreferences", () => {
  function open(first: PopupStart, late: PopupStart) {
    const written: PopupPreferences[] = []
    const write = (choice: PopupPreferences): Promise<void> => Promise.resolve(void written.push(choice))
    const later = Promise.resolve(late)
    const { result } = run(() => usePopupPreferences({ first, later, write }, guess, hasHotlines))
    return { result, written, settled: () => new Promise((done) => setTimeout(done)) }
  }

  it("uses stored values at once", () => {
    const snapshot = kept({ language: "es", region: "MX", textSize: "large" })
    const { result } = open(snapshot, snapshot)
    expect([result.language.value, result.region.value]).toEqual(["es", "MX"])
    expect(result.snapshot.value.settings.textSize).toBe("large")
  })

  it("follows values that storage returns after the first render", async () => {
    const { result, settled } = open(emptyPopupStart, kept({ language: "es", textSize: "large" }, { region: "MX" }))
    expect([result.language.value, result.region.value]).toEqual(["en", "US"])
    await settled()
    expect([result.language.value, result.region.value]).toEqual(["es", "MX"])
    expect(result.snapshot.value.settings.textSize).toBe("large")
  })

  it("saves a choice, which late values do not override", async () => {
    const { result, written, settled } = open(emptyPopupStart, kept({}, { language: "en", region: "US-CA" }))
    result.chooseLanguage("es")
    await settled()
    expect([result.language.value, result.region.value]).toEqual(["es", "US-CA"])
    result.chooseRegion("MX")
    expect(written.at(-1)).toEqual({ language: "es", region: "MX" })
  })
})
