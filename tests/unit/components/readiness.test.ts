// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import ReadinessNotice from "@/components/readiness/ReadinessNotice.vue"
import ReadinessSection from "@/components/readiness/ReadinessSection.vue"
import type { Answers } from "@/core/readiness/readiness"
import { button, expectAccessible, pageText, show } from "./mount"

const ready: Answers = { browser: "chrome", key: "Alt+X", mayErase: true, inPrivateWindows: true, onToolbar: true }
const wrong: Answers = { browser: "chrome", key: "", mayErase: false, inPrivateWindows: false, onToolbar: false }
const unanswered: Answers = { browser: "chrome", key: null, mayErase: null, inPrivateWindows: null, onToolbar: null }

const list = (answers: Answers | undefined, address: string | null = null) =>
  show(ReadinessSection, { answers, address })
const states = () => [...document.querySelectorAll(".item__state")].map((state) => state.textContent.trim())

describe("the readiness list", () => {
  it("answers Yes to everything and shows the bound key if all is ready", async () => {
    const shown = list({ ...ready, key: "Ctrl+Shift+9" })
    expect(states()).toEqual(["Yes", "Yes", "Yes", "Yes"])
    expect(pageText()).toContain("The exit key is Ctrl+Shift+9.")
    button(shown, "Change the key").click()
    expect(shown.emitted("open")).toEqual([["keys"]])
    await expectAccessible()
  })

  it("says for each problem what to do", async () => {
    const shown = list(wrong)
    expect(states()).toEqual(["No", "No", "No", "No"])
    expect(pageText()).toMatch(
      /No exit key is set\..*has blocked it\..*AllowDeletingBrowserHistory.*Incognito.*the pin/,
    )
    button(shown, "Set a key").click()
    button(shown, "Open that page").click()
    expect(shown.emitted("open")).toEqual([["keys"], ["extension"]])
    await expectAccessible()
  })

  it("shows unanswered questions as unknown", () => {
    list(unanswered)
    expect(states()).toEqual(["Unknown", "Unknown", "Unknown", "Unknown"])
    expect(pageText()).not.toMatch(/exit key is|No exit key|forbid/)
  })

  it("is empty before the browser was asked", () => {
    list(undefined)
    expect(states()).toEqual([])
    expect(document.querySelector('[role="status"]')?.textContent).toBe("")
  })

  it("shows the address to type if the browser could not open the page", () => {
    list(ready, "chrome://extensions/shortcuts")
    expect(document.querySelector('[role="status"]')?.textContent).toContain("chrome://extensions/shortcuts")
  })

  it("shows Firefox's limits, and that add-ons may share keys, only in Firefox", () => {
    list({ ...wrong, browser: "firefox", key: "Alt+X" })
    expect(pageText()).toMatch(
      /another add-on uses the same keys.*Run in Private Windows.*gear.*blocks all keys.*frozen/,
    )
    list(ready)
    expect(pageText()).not.toContain("Firefox")
  })

  it("says that a key opens a Firefox menu, which button changes it, and a free key", async () => {
    const shown = list({ ...ready, browser: "firefox", key: "Alt+F", menuLanguage: "en-US" })
    expect(states()[0]).toBe("Yes, but it opens a menu")
    expect(pageText()).toMatch(/In Firefox, Alt\+F opens a menu.*Press “Change the key”.*for example Alt\+X\./)
    expect(pageText()).not.toMatch(/The exit key is|another add-on uses/)
    button(shown, "Change the key").click()
    expect(shown.emitted("open")).toEqual([["keys"]])
    await expectAccessible()
    list({ ...ready, browser: "firefox", key: "Alt+X", menuLanguage: "de" })
    expect(pageText()).toContain("for example Alt+Q.")
  })

  it("says which Alt key to use if the key has one", () => {
    list(ready)
    expect(pageText()).toContain("Use the left Alt key: on many")
    list({ ...ready, key: "⌃⇧X" })
    expect(pageText()).not.toContain("Use the left Alt key: on many")
  })

  it("lists what no exit can do", () => {
    list(ready)
    expect(pageText()).toMatch(/saving a file.*already seen.*icon.*downloads.*spyware.*router.*Google/)
  })

  it("is shown in Spanish", async () => {
    const shown = list({ ...wrong, browser: "edge" })
    shown.speak("es")
    await shown.vm.$nextTick()
    expect(states()).toEqual(["No", "No", "No", "No"])
    expect(pageText()).toMatch(/lo bloqueó.*Tú decides.*InPrivate.*el ojo/)
  })
})

describe("the readiness notice in the popup", () => {
  it("is empty if nothing is wrong", () => {
    const shown = show(ReadinessNotice, { notices: [] })
    expect(shown.text()).toBe("")
    expect(document.querySelector("button")).toBeNull()
  })

  it("says what is wrong and opens the readiness list", async () => {
    const shown = show(ReadinessNotice, { notices: ["key", "erasing"] })
    const name =
      "No key is set. Only the button exits the page. The exit closes the page here, but the history stays. Why?"
    button(shown, name).click()
    expect(shown.emitted("more")).toHaveLength(1)
    await expectAccessible()
  })
})
