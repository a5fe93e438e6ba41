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

describe("the popup's language and place", () => {
  it.each([
    ["guessed", emptyPopupStart, ["en", "US"]],
    ["as the adult set them", kept({ language: "es", region: "MX" }), ["es", "MX"]],
    ["first of all what the person chose", kept({ language: "es", region: "MX" }, { language: "en" }), ["en", "MX"]],
    ["not a place without lines", kept({ region: "DE" }, { region: "QQ" }), ["en", "DE"]],
    ["nor one that was set", kept({ region: "QQ" }), ["en", "US"]],
  ])("are %s", (_name, what, expected) => {
    const { language, region } = shownFor(what, guess, hasHotlines)
    expect([language, region]).toEqual(expected)
  })
})

describe("the clock's place", () => {
  it.each([
    ["stays where another country was set", kept({ region: "NR" }), "US"],
    ["stays where the whole world was set", kept({ region: "ZZ" }), "US"],
    ["is not needed where it was set, or a part of it", kept({ region: "US-CA" }), null],
    ["is not needed where nothing was set", emptyPopupStart, null],
    ["gives way to what the person chose", kept({ region: "NR" }, { region: "MX" }), null],
    ["stays where that place has no lines", kept({ region: "NR" }, { region: "QQ" }), "US"],
  ])("%s", (_name, what, expected) => {
    expect(clockPlace(what, guess, hasHotlines)).toBe(expected)
  })
  it("is none where the clock names no country", () => {
    expect(clockPlace(kept({ region: "NR" }), { ...guess, region: null }, hasHotlines)).toBeNull()
  })
  it("is none where the clock fits the country that was set: the number of Peru stays in Peru", () => {
    const bogota = { language: "es", region: "CO", alsoFits: ["BR", "PE"] } as const
    expect(clockPlace(kept({ region: "PE" }), bogota, hasHotlines)).toBeNull()
    expect(clockPlace(kept({ region: "MX" }), bogota, hasHotlines)).toBe("CO")
  })
  it("is told to fit others only where nobody has set or chosen a place, and at most four of them", () => {
    const guessed = { language: "en", region: null, alsoFits: ["PH", "ID", "MY", "SG", "BN"] } as const
    expect(clockFits(emptyPopupStart, guessed, hasHotlines)).toEqual(["PH", "ID", "MY", "SG"])
    expect(clockFits(kept({}, { region: "SG" }), guessed, hasHotlines)).toEqual([])
    expect(clockFits(kept({ region: "PH" }), guessed, hasHotlines)).toEqual([])
    expect(clockFits(kept({ region: "QQ" }), guessed, hasHotlines)).toHaveLength(4)
    expect(clockFits(emptyPopupStart, guess, hasHotlines)).toEqual([])
  })
  it.each([["policy"], ["storage"]])("stays whatever %s says, until the person chooses", (door) => {
    const snapshot = door === "policy" ? snapshotOf({}, { region: "NR" }) : snapshotOf({ region: "NR" })
    const first = { snapshot, preferences: nothing }
    const kept = { first, later: Promise.resolve(first), write: () => Promise.resolve() }
    const { result } = run(() => usePopupPreferences(kept, guess, hasHotlines))
    expect([result.region.value, result.clockRegion.value]).toEqual(["NR", "US"])
    result.chooseRegion("NR")
    expect(result.clockRegion.value).toBeNull()
  })
})

describe("a popup that is open", () => {
  function open(first: PopupStart, late: PopupStart) {
    const written: PopupPreferences[] = []
    const write = (choice: PopupPreferences): Promise<void> => Promise.resolve(void written.push(choice))
    const later = Promise.resolve(late)
    const { result } = run(() => usePopupPreferences({ first, later, write }, guess, hasHotlines))
    return { result, written, settled: () => new Promise((done) => setTimeout(done)) }
  }

  it("shows at once what was kept", () => {
    const snapshot = kept({ language: "es", region: "MX", textSize: "large" })
    const { result } = open(snapshot, snapshot)
    expect([result.language.value, result.region.value]).toEqual(["es", "MX"])
    expect(result.snapshot.value.settings.textSize).toBe("large")
  })

  it("follows what storage answers too late for the first drawing", async () => {
    const { result, settled } = open(emptyPopupStart, kept({ language: "es", textSize: "large" }, { region: "MX" }))
    expect([result.language.value, result.region.value]).toEqual(["en", "US"])
    await settled()
    expect([result.language.value, result.region.value]).toEqual(["es", "MX"])
    expect(result.snapshot.value.settings.textSize).toBe("large")
  })

  it("keeps a choice for the visit, and what is read late does not undo it", async () => {
    const { result, written, settled } = open(emptyPopupStart, kept({}, { language: "en", region: "US-CA" }))
    result.chooseLanguage("es")
    await settled()
    expect([result.language.value, result.region.value]).toEqual(["es", "US-CA"])
    result.chooseRegion("MX")
    expect(written.at(-1)).toEqual({ language: "es", region: "MX" })
  })
})
