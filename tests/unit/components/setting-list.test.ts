// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import SettingList from "@/components/settings/SettingList.vue"
import { defaultSettings } from "@/core/settings/settings"
import { snapshotOf } from "@/core/settings/snapshot"
import { expectAccessible, findButton, pageText, show } from "./mount"

const builtIn = { names: [], numbers: [], words: [] }
const chosen = {
  ...defaultSettings,
  eraseScope: "recent",
  eraseMinutes: 60,
  keptSites: ["school.example", "games.example"],
  exitDestination: "new-tab",
  language: "es",
  region: "MX",
  topicsFirst: ["ran-away", "images"],
  textSize: "largest",
  addedPeople: [{ name: "Aunt Rosa", number: "619 555 0100", note: "after 5" }],
  addedHotlines: [{ name: "Our school nurse", number: "619 555 0101", note: "" }],
} as const

describe("the list of settings", () => {
  it("describes each setting in words, and explains kept sites", async () => {
    show(SettingList, { snapshot: snapshotOf(chosen), builtIn })
    const text = pageText()
    for (const phrase of [
      "Set on this computer",
      "everything from the last 60 minutes",
      "school.example games.example Pages of these sites stay",
      "help pages are erased anyway",
      "What is shown after an exit? A new tab",
      "Español",
      "Mexico",
      "Ran away, or thinking about it Nude photos or online threats",
      "Very large",
      "Aunt Rosa: 619 555 0100 (after 5)",
      "Our school nurse: 619 555 0101",
    ])
      expect(text).toContain(phrase)
    expect(text).not.toContain("administrator")
    expect(text).not.toContain("Not changed")
    await expectAccessible()
  })
  it("lists defaults and the administrator's settings in Spanish", async () => {
    show(SettingList, { snapshot: snapshotOf({}, { exitDestination: "new-tab" }), builtIn }, "es")
    const text = pageText()
    expect(text).toMatch(
      /Configurado por la persona o la escuela que administra este navegador \(el administrador\) ¿Qué se ve[^?]*\? Una pestaña nueva/,
    )
    expect(text).toContain("¿Qué personas a quienes llamar se agregaron? No hay")
    expect(text).not.toContain("se quedan en el historial")
    await expectAccessible()
  })

  it("folds a long list of hotlines", async () => {
    const addedHotlines = Array.from({ length: 200 }, (_, at) => ({ ...chosen.addedHotlines[0], name: `Line ${at}` }))
    const wrapper = show(SettingList, { snapshot: snapshotOf({ addedHotlines }), builtIn })
    expect(pageText()).toContain("Line 9: ")
    expect(pageText()).not.toContain("Line 10: ")
    findButton(wrapper, "Show all 200").click()
    await flushPromises()
    expect(pageText()).toContain("Line 199: ")
    expect(document.activeElement?.textContent).toContain("Line 10: ")
  })
})
