// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import ExitLimits from "@/components/readiness/ExitLimits.vue"
import ReadinessNotice from "@/components/readiness/ReadinessNotice.vue"
import ReadinessSection from "@/components/readiness/ReadinessSection.vue"
import { allAbilities } from "@/core/exit/abilities"
import type { Answers } from "@/core/readiness/readiness"
import { findButton, expectAccessible, pageText, show } from "./mount"

const ready: Answers = { browser: "chrome", key: "Alt+X", mayErase: true, inPrivateWindows: true, onToolbar: true }
const notReady: Answers = { browser: "chrome", key: "", mayErase: false, inPrivateWindows: false, onToolbar: false }
const unanswered: Answers = { browser: "chrome", key: null, mayErase: null, inPrivateWindows: null, onToolbar: null }

const showList = (answers: Answers | undefined, address: string | null = null) =>
  show(ReadinessSection, { answers, address })
const stateTexts = () => [...document.querySelectorAll(".item__state")].map((state) => state.textContent.trim())

describe("the readiness list", () => {
  it("answers Yes to everything and shows the bound key if all is ready", async () => {
    const wrapper = showList({ ...ready, key: "Ctrl+Shift+9" })
    expect(stateTexts()).toEqual(["Yes", "Yes", "Yes", "Yes"])
    expect(pageText()).toContain("The exit key is Ctrl+Shift+9.")
    findButton(wrapper, "Change the key").click()
    expect(wrapper.emitted("open")).toEqual([["keys"]])
    await expectAccessible()
  })

  it("says for each problem what to do", async () => {
    const wrapper = showList(notReady)
    expect(stateTexts()).toEqual(["No", "No", "No (you can change it)", "No (you can change it)"])
    expect(pageText()).toMatch(
      /No exit key is set\..*has blocked it\..*AllowDeletingBrowserHistory.*Incognito.*the pin/,
    )
    findButton(wrapper, "Set a key").click()
    findButton(wrapper, "Change it in the browser").click()
    expect(wrapper.emitted("open")).toEqual([["keys"], ["extension"]])
    await expectAccessible()
  })

  it("shows unanswered questions as unknown", () => {
    showList(unanswered)
    expect(stateTexts()).toEqual(["Unknown", "Unknown", "Unknown", "Unknown"])
    expect(pageText()).not.toMatch(/exit key is|No exit key|forbid/)
  })

  it("says what this browser lets no extension do, and shows no key if shortcuts are missing", async () => {
    const noAbilities = { history: false, closedTabs: false, siteData: false, key: false, privateWindows: false }
    const wrapper = showList({ ...unanswered, abilities: noAbilities })
    expect(stateTexts()).toEqual(["No", "No", "No", "Unknown", "Unknown"])
    expect(pageText()).toMatch(
      /no extension erase its history.*that list to no extension.*help sites stay.*does not say/,
    )
    expect(pageText()).not.toMatch(/exit key set|AllowDeletingBrowserHistory/)
    await expectAccessible()
    wrapper.setLanguage("es")
    await wrapper.vm.$nextTick()
    expect(pageText()).toMatch(
      /extensión borre el historial.*no muestra esa lista.*sitios de ayuda se quedan.*no lo dice/,
    )
    showList({ ...unanswered, abilities: allAbilities })
    expect(stateTexts()).toEqual(["Unknown", "Unknown", "Unknown", "Unknown"])
  })

  it("is empty until the browser has answered", () => {
    showList(undefined)
    expect(stateTexts()).toEqual([])
    expect(document.querySelector('[role="status"]')?.textContent).toBe("")
  })

  it("shows the address to type if the browser could not open the page", () => {
    showList(ready, "chrome://extensions/shortcuts")
    expect(document.querySelector('[role="status"]')?.textContent).toContain("chrome://extensions/shortcuts")
  })

  it("only in Firefox says that add-ons may share keys and how to find a setting", () => {
    showList({ ...notReady, browser: "firefox", key: "Alt+X" })
    expect(pageText()).toMatch(/another add-on uses the same keys.*Run in Private Windows.*gear/)
    showList(ready)
    expect(pageText()).not.toContain("Firefox")
  })

  it("says that the key opens a Firefox menu, and names a free key and the button to set it", async () => {
    const wrapper = showList({ ...ready, browser: "firefox", key: "Alt+F", menuLanguage: "en-US" })
    expect(stateTexts()[0]).toBe("Yes, but it opens a menu")
    expect(pageText()).toMatch(/In Firefox, Alt\+F opens a menu.*Press “Change the key”.*for example Alt\+X\./)
    expect(pageText()).not.toMatch(/The exit key is|another add-on uses/)
    findButton(wrapper, "Change the key").click()
    expect(wrapper.emitted("open")).toEqual([["keys"]])
    await expectAccessible()
    showList({ ...ready, browser: "firefox", key: "Alt+X", menuLanguage: "de" })
    expect(pageText()).toContain("for example Alt+Q.")
  })

  it("says which Alt key to use if the shortcut has Alt", () => {
    showList(ready)
    expect(pageText()).toContain("Use the left Alt key. On many")
    showList({ ...ready, key: "⌃⇧X" })
    expect(pageText()).not.toContain("Use the left Alt key. On many")
  })

  it("is shown in Spanish", async () => {
    const wrapper = showList({ ...notReady, browser: "edge" })
    wrapper.setLanguage("es")
    await wrapper.vm.$nextTick()
    expect(stateTexts()).toEqual(["No", "No", "No (puedes cambiarlo)", "No (puedes cambiarlo)"])
    expect(pageText()).toMatch(/Lo bloqueó.*Tú decides.*InPrivate.*el ojo/)
  })
})

describe("what the exit cannot do", () => {
  it("lists what no exit can do", async () => {
    show(ExitLimits, { browser: "chrome", settings: "here", heading: "h2" })
    expect(pageText()).toMatch(/saving a file.*already seen.*downloads.*icon.*spyware.*router.*Google/)
    expect(pageText()).not.toContain("Firefox")
    expect(document.querySelectorAll("h2, h2 ~ div h3")).toHaveLength(6)
    await expectAccessible()
  })

  it("lists Firefox's limits in Firefox", () => {
    show(ExitLimits, { browser: "firefox", settings: "here" })
    expect(pageText()).toMatch(/blocks all keys.*frozen/)
  })

  it.each([
    ["here", "its search box. Under “What is shown after an exit” you can choose a new tab instead."],
    ["elsewhere", "its search box. In the settings, under “What is shown after an exit”, you can choose a new tab"],
    ["locked", "its search box. A setting can show a new tab instead, but the settings are locked."],
  ])("says which tab can come to the front if the settings are %s", (settings, sentence) => {
    show(ExitLimits, { browser: "chrome", settings })
    expect(pageText()).toContain(sentence)
  })
})

describe("the readiness notice in the popup", () => {
  it("is empty if nothing is wrong", () => {
    const wrapper = show(ReadinessNotice, { notices: [] })
    expect(wrapper.text()).toBe("")
    expect(document.querySelector("button")).toBeNull()
  })

  it("says what is wrong and opens the readiness list", async () => {
    const wrapper = show(ReadinessNotice, { notices: ["key", "erasing"] })
    const name =
      "No key is set. Only the button exits the page. The exit closes the page here, but the history keeps it. Why?"
    findButton(wrapper, name).click()
    expect(wrapper.emitted("more")).toHaveLength(1)
    await expectAccessible()
  })
})
