// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import PracticePage from "@/components/practice/PracticePage.vue"
import PracticeSection from "@/components/practice/PracticeSection.vue"
import type { PracticeOutcome } from "@/core/exit/practice-outcome"
import type { Answers } from "@/core/readiness/readiness"
import { button, expectAccessible, pageText, show } from "./mount"

// jsdom draws nothing, so it scrolls nothing.
Element.prototype.scrollIntoView = () => undefined

const answers: Answers = { browser: "chrome", key: "Alt+X", mayErase: true, inPrivateWindows: true, onToolbar: true }
const gone: PracticeOutcome = { milliseconds: 43, remaining: { open: false, history: false, recentlyClosed: false } }

const section = (outcome?: PracticeOutcome, more: Record<string, unknown> = {}) =>
  show(PracticeSection, { outcome, failed: false, answers, ...more })

describe("practicing the exit", () => {
  it("names the key as it is bound, and begins when it is asked to", async () => {
    const shown = section(undefined, { answers: { ...answers, key: "Ctrl+Shift+9" } })
    expect(pageText()).toContain("Press Ctrl+Shift+9 there")
    button(shown, "Open the practice page").click()
    expect(shown.emitted("start")).toHaveLength(1)
    await expectAccessible()
  })

  it("without a key leads to the button", () => {
    section(undefined, { answers: { ...answers, key: "" } })
    expect(pageText()).toContain("No exit key is set, so press the exit button there.")
  })

  it("tells how fast it was and what is gone, and puts the focus there", async () => {
    section(gone)
    expect(pageText()).toMatch(
      /disappeared at once\..*about 43 milliseconds.*closed\? Yes.*history\? Yes.*closed tabs\? Yes/,
    )
    expect(document.activeElement?.textContent).toBe("The exit works here")
    await expectAccessible()
  })

  it("claims no speed that it did not measure", async () => {
    const shown = section({ ...gone, milliseconds: 200 })
    expect(pageText()).not.toContain("at once")
    await shown.setProps({ outcome: { ...gone, milliseconds: null } })
    expect(pageText()).not.toContain("at once")
  })

  it("says what to do when something stayed, and never takes silence for a yes", () => {
    const shown = section({ milliseconds: null, remaining: { open: false, history: true, recentlyClosed: null } })
    expect(pageText()).toMatch(/did not finish.*could not measure.*closed\? Yes.*history\? No.*tabs\? Unknown/)
    button(shown, "Show that list").click()
    expect(shown.emitted("readiness")).toHaveLength(1)
  })

  it("says so when the practice page could not be opened", () => {
    section(undefined, { failed: true })
    expect(document.querySelector("[role=status]")?.textContent).toMatch(/could not be opened/)
  })

  it("speaks Spanish to an adult", async () => {
    const shown = section(gone)
    shown.speak("es")
    await shown.vm.$nextTick()
    expect(pageText()).toMatch(/Ahí presiona Alt\+X.*La salida funciona aquí.*unos 43 milisegundos/)
  })
})

describe("the practice page", () => {
  it("says which key to press, and that nothing else is touched", async () => {
    show(PracticePage, { shortcut: "Alt+X" })
    expect(pageText()).toMatch(/only practice.*Press Alt\+X now\. Use the left Alt key.*history stay as they are/)
    await expectAccessible()
  })

  it("says nothing of an Alt key where the exit key has none", () => {
    show(PracticePage, { shortcut: "⌃⇧X" })
    expect(pageText()).not.toContain("left Alt")
  })

  it("without a key leads to the button, and to where a key is set", () => {
    show(PracticePage, { shortcut: null })
    expect(pageText()).toMatch(/Press the exit button now\..*No exit key is set/)
  })

  it("names no key before it is known", () => {
    show(PracticePage, { shortcut: undefined })
    expect(pageText()).not.toContain("Press")
  })
})
