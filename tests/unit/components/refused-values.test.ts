// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { describe, expect, it, vi } from "vitest"
import KeptSitesField from "@/components/settings/KeptSitesField.vue"
import RefusedList from "@/components/settings/RefusedList.vue"
import SavedBar from "@/components/settings/SavedBar.vue"
import SettingsOverview from "@/components/settings/SettingsOverview.vue"
import { snapshotOf } from "@/core/settings/snapshot"
import { parseSettings } from "@/core/settings/refused"
import { defaultSettings, type PartialSettings } from "@/core/settings/settings"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { hostileStrings } from "../core/settings/hostile-values"
import { findButton, expectAccessible, findField, pageText, show, type } from "./mount"

const policy = {
  eraseMinute: 5,
  eraseMinutes: "30",
  region: "US-TX",
  keptSites: ["a.example", "github.io"],
  addedHotlines: [{ name: "Desk" }],
}
const { used, refused } = parseSettings(policy, { isPlace: (region) => region === "US" })

describe("refused values of a policy", () => {
  it.each([
    [
      "en",
      [
        "eraseMinute There is no setting with this name; perhaps “eraseMinutes” is meant.",
        "eraseMinutes: 30 There is a number in quotation marks; remove the quotation marks.",
        "region: US-TX Porchlight does not have this place;",
        "keptSites, entry 2: github.io Anyone can have a site below it,",
        "one site, such as name.github.io.",
        "addedHotlines, entry 1 This entry has no number.",
      ],
    ],
    [
      "es",
      [
        "eraseMinute No hay ninguna opción con este nombre; tal vez se quiso poner “eraseMinutes”.",
        "eraseMinutes: 30 Hay un número entre comillas; quita las comillas.",
        "keptSites, entrada 2: github.io Cualquier persona puede tener un sitio dentro de él,",
        "addedHotlines, entrada 1 Esta entrada no tiene número.",
      ],
    ],
  ] as const)("are each listed with the reason (%s)", async (language, sentences) => {
    show(RefusedList, { label: "Not used", refused }, language)
    for (const sentence of sentences) expect(pageText()).toContain(sentence)
    await expectAccessible()
  })

  it("are listed on the settings overview as not used, not as settings in effect", () => {
    show(SettingsOverview, { snapshot: snapshotOf({}, used, refused), builtIn: indexBuiltIn([]), lock: "none" })
    expect(pageText()).toContain("Set by this browser’s administrator, but not used")
    expect(pageText()).toContain("region: US-TX")
    expect(pageText()).not.toMatch(/Which hotlines come first\? US-TX/)
  })

  it("are not mentioned if there are none", () => {
    show(SettingsOverview, {
      snapshot: snapshotOf({}, { exitDestination: "new-tab" }),
      builtIn: indexBuiltIn([]),
      lock: "none",
    })
    expect(pageText()).not.toContain("but not used")
  })

  it("are counted after the first twenty", () => {
    const manyRefused = parseSettings({ keptSites: Array.from({ length: 40 }, () => "com") }).refused
    show(RefusedList, { label: "Not used", refused: manyRefused })
    expect(document.querySelectorAll("li")).toHaveLength(20)
    expect(pageText()).toContain("Also not used, and not listed here: 20.")
  })
})

describe("hostile text typed into the settings", () => {
  it("is kept as a site or refused with one sentence, and stays in the field if refused", async () => {
    const saved: PartialSettings[] = []
    const wrapper = show(KeptSitesField, {
      settings: defaultSettings,
      save: (part: PartialSettings) => {
        saved.push(part)
        return Promise.resolve(true)
      },
    })
    const field = findField("Name or address of a site, such as example.org")
    const neitherSavedNorRefused: string[] = []
    for (const typed of hostileStrings) {
      type(field, typed)
      findButton(wrapper, "Add this site to the list").click()
      await flushPromises()
      const alert = document.querySelector("[role=alert]")?.textContent ?? ""
      if (alert === "" || field.value !== typed.replace(/[\r\n]/g, "")) neitherSavedNorRefused.push(typed)
    }
    expect(neitherSavedNorRefused).toEqual(["example.org\nevil.example"])
    // A single-line input joins the two lines into one name.
    expect(saved).toEqual([{ keptSites: ["example.orgevil.example"] }])
  })

  it.each([
    ["github.io", "Anyone can have a site below github.io,"],
    ["https://www.translate.goog/", "Anyone can have a site below translate.goog,"],
    ["10.0.0.1", "an IP address, the number of a machine"],
    ["localhost", "This is not a site. Type its whole name, with a dot in it"],
  ])("is refused as a site with a reason: %s", async (typed, sentence) => {
    const wrapper = show(KeptSitesField, { settings: defaultSettings, save: () => Promise.resolve(true) })
    const field = findField("Name or address of a site, such as example.org")
    await vi.dynamicImportSettled()
    type(field, typed)
    findButton(wrapper, "Add this site to the list").click()
    await flushPromises()
    expect(pageText()).toContain(sentence)
    expect(field.value).toBe(typed)
    await expectAccessible()
  })

  it.each(hostileStrings)(
    "is shown as unsaved in one short line without control or direction characters: %j",
    (typed) => {
      show(SavedBar, { text: "", canChange: true, canUndo: false, undoName: "", typing: [typed] })
      const text = pageText()
      expect(text).toMatch(/Not saved yet:.*\.|What you are typing is not saved yet\./)
      expect(text.length).toBeLessThan(120)
      expect(text.replace(/[\u2068\u2069\u200c\u200d]/g, "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|\p{M}{3}/u)
    },
  )

  it("is isolated if it is right-to-left, so that the text around it keeps its order", () => {
    show(SavedBar, { text: "", canChange: true, canUndo: false, undoName: "", typing: ["رزا"] })
    expect(document.body.textContent).toContain("\u2068رزا\u2069")
  })
})
