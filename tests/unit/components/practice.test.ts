// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import PracticePage from "@/components/practice/PracticePage.vue"
import PracticeSection from "@/components/practice/PracticeSection.vue"
import { allAbilities } from "@/core/exit/abilities"
import type { PracticeOutcome } from "@/core/exit/practice-outcome"
import type { Answers } from "@/core/readiness/readiness"
import { findButton, expectAccessible, pageText, show } from "./mount"

// jsdom has no layout, so it has no scrollIntoView.
Element.prototype.scrollIntoView = () => undefined

const answers: Answers = { browser: "chrome", key: "Alt+X", mayErase: true, inPrivateWindows: true, onToolbar: true }
const completeOutcome: PracticeOutcome = {
  hiddenAfterMs: 43,
  remaining: { open: false, history: false, recentlyClosed: false },
}

const showSection = (outcome?: PracticeOutcome, otherProps: Record<string, unknown> = {}) =>
  show(PracticeSection, { outcome, couldNotOpen: false, answers, ...otherProps })

describe("the practice section", () => {
  it("shows the bound key and starts when its button is pressed", async () => {
    const wrapper = showSection(undefined, { answers: { ...answers, key: "Ctrl+Shift+9" } })
    expect(pageText()).toContain("Press Ctrl+Shift+9 there")
    findButton(wrapper, "Open the practice page").click()
    expect(wrapper.emitted("start")).toHaveLength(1)
    await expectAccessible()
  })

  it("points to the exit button if no key is set", () => {
    showSection(undefined, { answers: { ...answers, key: "" } })
    expect(pageText()).toContain("No exit key is set, so press the exit button there.")
  })

  it("draws the key unless no key is set or the key opens a browser menu", async () => {
    const wrapper = showSection()
    const keys = () => wrapper.findAll("kbd kbd").map((key) => key.text())
    expect(keys()).toEqual(["Alt", "X"])
    await wrapper.setProps({ answers: { ...answers, key: "" } })
    expect(keys()).toEqual([])
    await wrapper.setProps({ answers: { ...answers, browser: "firefox", menuLanguage: "de" } })
    expect(keys()).toEqual([])
  })

  it("says in one line what the exit removed and how long it took, and moves the focus there", async () => {
    showSection(completeOutcome)
    expect(pageText()).toMatch(/disappeared at once\. It is gone from the history and .* closed tabs\..*about 43 mill/)
    expect(pageText()).toMatch(
      /Practice is over\..* do a real exit.* also erases .*the pages that led.*as much of the history as the settings say/,
    )
    expect(document.activeElement?.textContent).toBe("The exit works here")
    await expectAccessible()
  })

  it('does not say "at once" for a slow or unmeasured exit', async () => {
    const wrapper = showSection({ ...completeOutcome, hiddenAfterMs: 200 })
    expect(pageText()).not.toContain("at once")
    await wrapper.setProps({ outcome: { ...completeOutcome, hiddenAfterMs: null } })
    expect(pageText()).not.toContain("at once")
  })

  it("says that the exit did not finish if something remains, and shows unknown results as unknown", () => {
    const wrapper = showSection({
      hiddenAfterMs: null,
      remaining: { open: false, history: true, recentlyClosed: null },
    })
    expect(pageText()).toMatch(/did not finish.*closed\? Yes.*history\? No.*tabs\? Unknown.*could not measure/)
    findButton(wrapper, "Show that list").click()
    expect(wrapper.emitted("readiness")).toHaveLength(1)
  })

  it("does not mention a key in a browser without shortcuts", () => {
    const abilities = { ...allAbilities, key: false }
    show(PracticeSection, { outcome: undefined, couldNotOpen: false, answers: { ...answers, key: null, abilities } })
    expect(pageText()).toContain("Press the exit button there.")
    expect(pageText()).not.toMatch(/\bkey\b/)
    show(PracticePage, { shortcut: null, abilities })
    expect(pageText()).toContain("Press the exit button now.")
    expect(pageText()).not.toMatch(/\bkey\b/)
  })

  it("announces that the practice page could not be opened", () => {
    showSection(undefined, { couldNotOpen: true })
    expect(document.querySelector("[role=status]")?.textContent).toMatch(/could not be opened/)
  })

  it("is shown in Spanish", async () => {
    const wrapper = showSection(completeOutcome)
    wrapper.setLanguage("es")
    await wrapper.vm.$nextTick()
    expect(pageText()).toMatch(/Ahí presiona Alt\+X.*La salida rápida funciona aquí.*unos 43 milisegundos/)
  })
})

describe("the practice page", () => {
  it("says which key to press, and that nothing else changes", async () => {
    show(PracticePage, { shortcut: "Alt+X" })
    expect(pageText()).toMatch(
      /only practice.*Press Alt \+ X at the same time\. Use the left Alt key.*Now only this page goes.*last 15 minutes too/,
    )
    await expectAccessible()
  })

  it("asks for one key if the shortcut has no modifier", () => {
    show(PracticePage, { shortcut: "F9" })
    expect(pageText()).toMatch(/Press F9 now\./)
  })

  it("does not mention the left Alt key if the exit key has no Alt", () => {
    show(PracticePage, { shortcut: "⌃⇧X" })
    expect(pageText()).not.toContain("left Alt")
  })

  it("points to the exit button and to setting a key if no key is set", () => {
    show(PracticePage, { shortcut: null })
    expect(pageText()).toMatch(/Press the exit button now\..*No exit key is set/)
  })

  it("shows no key while it is unknown", () => {
    show(PracticePage, { shortcut: undefined })
    expect(pageText()).not.toContain("Press")
  })
})
