// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import ChoiceQuestion from "@/components/settings/ChoiceQuestion.vue"
import EraseQuestion from "@/components/settings/EraseQuestion.vue"
import LanguageQuestion from "@/components/settings/LanguageQuestion.vue"
import PlaceQuestion from "@/components/settings/PlaceQuestion.vue"
import TopicsQuestion from "@/components/settings/TopicsQuestion.vue"
import LanguageSwitch from "@/components/shell/LanguageSwitch.vue"
import StatusLine from "@/components/shell/StatusLine.vue"
import ViewSwitch from "@/components/shell/ViewSwitch.vue"
import { languageList } from "@/core/i18n/languages"
import { defaultSettings } from "@/core/settings/settings"
import { findButton, expectAccessible, findMenu, pageText, chooseOption, findRadio, show } from "./mount"

describe("the question how far back to erase", () => {
  it("shows the current choice, and warns about synced accounts and a visible gap", async () => {
    show(EraseQuestion, { settings: defaultSettings })
    expect(findRadio("That page, and everything visited in the last 15 minutes (default)").checked).toBe(true)
    expect(pageText()).toContain("these pages disappear from the account’s other devices too")
    expect(pageText()).toContain("can notice that they are missing")
    await expectAccessible()
  })

  it.each([
    ["That page, and everything visited in the last 5 minutes", { eraseScope: "recent", eraseMinutes: 5 }],
    ["That page, and everything visited in the last 60 minutes", { eraseScope: "recent", eraseMinutes: 60 }],
    ["Only that page, the pages that led to it, and help pages", { eraseScope: "tab" }],
  ])("changes the setting to: %s", (name, change) => {
    const wrapper = show(EraseQuestion, { settings: defaultSettings })
    findRadio(name).click()
    expect(wrapper.emitted("change")).toEqual([[change]])
  })

  it('selects "only this tab" whatever minutes were set before', () => {
    show(EraseQuestion, { settings: { ...defaultSettings, eraseScope: "tab", eraseMinutes: 30 } })
    expect(findRadio("Only that page, the pages that led to it, and help pages").checked).toBe(true)
    expect(findRadio("That page, and everything visited in the last 30 minutes").checked).toBe(false)
  })
})

describe("the questions about place and language", () => {
  it("offer a set place or the guessed one", async () => {
    const places = ["US-CA", "US", "MX", "ZZ"]
    const wrapper = show(PlaceQuestion, { settings: { ...defaultSettings, region: "MX" }, places })
    const menu = findMenu("Which hotlines should come first?")
    expect(menu.selectedOptions[0]?.label).toBe("Mexico")
    chooseOption(menu, "Guess from the clock")
    expect(wrapper.emitted("change")).toEqual([[{ region: null }]])
    await expectAccessible()
  })

  it("offer a language or the browser's", async () => {
    const wrapper = show(LanguageQuestion, { settings: defaultSettings })
    expect(findRadio("The language of this browser").checked).toBe(true)
    findRadio("Español").click()
    expect(wrapper.emitted("change")).toEqual([[{ language: "es" }]])
    await expectAccessible()
  })
})

describe("the question which topics come first", () => {
  it("keeps and shows the order in which topics were ticked", async () => {
    const wrapper = show(TopicsQuestion, { settings: { ...defaultSettings, topicsFirst: ["suicide", "images"] } })
    expect(findRadio("1. Suicidal thoughts or a crisis").checked).toBe(true)
    expect(findRadio("2. Nude photos or online threats").checked).toBe(true)
    findRadio("Abuse").click()
    findRadio("1. Suicidal thoughts or a crisis").click()
    expect(wrapper.emitted("change")).toEqual([
      [{ topicsFirst: ["suicide", "images", "abuse"] }],
      [{ topicsFirst: ["images"] }],
    ])
    expect(pageText()).toContain("The emergency number and all other hotlines stay.")
    await expectAccessible()
  })
})

describe("the questions about the look", () => {
  it("offer the browser's theme, a light one and a dark one", async () => {
    const wrapper = show(ChoiceQuestion, { name: "theme", settings: defaultSettings })
    expect(findRadio("The browser’s theme (default)").checked).toBe(true)
    findRadio("Dark").click()
    expect(wrapper.emitted("change")).toEqual([[{ theme: "dark" }]])
    await expectAccessible()
  })

  it("offer three sizes of text, in Spanish too", () => {
    show(ChoiceQuestion, { name: "textSize", settings: { ...defaultSettings, textSize: "large" } }, "es")
    expect(findRadio("Grande").checked).toBe(true)
    expect(findRadio("Normal (predeterminado)").checked).toBe(false)
  })
})

describe("the question what is shown after an exit", () => {
  it("offers two choices, and says why an address can't be chosen", async () => {
    const wrapper = show(ChoiceQuestion, { name: "exitDestination", settings: defaultSettings })
    expect(findRadio("The tab that was used before (default)").checked).toBe(true)
    findRadio("A new tab").click()
    expect(wrapper.emitted("change")).toEqual([[{ exitDestination: "new-tab" }]])
    expect(pageText()).toContain("You can’t choose a website for this")
    expect(document.querySelectorAll("input:not([type=radio])")).toHaveLength(0)
    await expectAccessible()
  })
})

describe("the view switch, language switch and status line", () => {
  it("offer a language in its own name with its lang attribute", () => {
    const wrapper = show(ViewSwitch, { view: "hotlines", language: "en" })
    const menu = findMenu("Language")
    expect([...menu.options].map(({ lang, text }) => [lang, text])).toContainEqual(["es", "Español"])
    chooseOption(menu, "Español")
    findButton(wrapper, "Guides").click()
    expect(wrapper.emitted()).toMatchObject({ language: [["es"]], view: [["guides"]] })
    expect(findButton(wrapper, "Hotlines").getAttribute("aria-current")).toBe("page")
  })

  it("offer a menu that holds every language, each in its own name", async () => {
    const choices = [...languageList, { code: "ar", name: "العربية" }]
    const wrapper = show(LanguageSwitch, { language: "en", choices })
    const menu = wrapper.get("select").element
    expect([...menu.options].map(({ lang, text, selected }) => [lang, text, selected])).toEqual([
      ["en", "English", true],
      ["es", "Español", false],
      ["ar", "العربية", false],
    ])
    chooseOption(menu, "العربية")
    expect(wrapper.emitted("choose")).toEqual([["ar"]])
    expect(wrapper.findAll("button")).toEqual([])
    await expectAccessible()
  })

  it("render the live region before it announces anything", () => {
    show(StatusLine, { text: "" })
    expect(document.querySelector('[role="status"]')).not.toBeNull()
  })
})
