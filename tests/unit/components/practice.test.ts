// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import PracticePage from "@/components/practice/PracticePage.vue"
import PracticeSection from "@/components/practice/PracticeSection.vue"
import type { PracticeOutcome } from "@/core/exit/practice-outcome"
import type { Answers } from "@/core/readiness/readiness"
import { button, expectAccessible, pageText, show } from "./mount"

// jsdom has no layout, so it has no scrollIntoView.
Element.prototype.scrollIntoView = () => undefined

const answers: Answers = { browser: "chrome", key: "Alt+X", mayErase: true, inPrivateWindows: true, onToolbar: true }
const gone: PracticeOutcome = { milliseconds: 43, remaining: { open: false, history: false, recentlyClosed: false } }

const section = (outcome?: PracticeOutcome, more: Record<string, unknown> = {}) =>
  show(PracticeSection, { outcome, couldNotOpen: false, answers, ...more })

describe("the practice section", () => {
  it("shows the bound key and starts when its button is pressed", async () => {
    const shown = section(undefined, { answers: { ...answers, key: "Ctrl+Shift+9" } })
    expect(pageText()).toContain("Press Ctrl+Shift+9 there")
    button(shown, "Open the practice page").click()
    expect(shown.emitted("start")).toHaveLength(1)
    await expectAccessible()
  })

  it("points to the exit button if no key is set", () => {
    section(undefined, { answers: { ...answers, key: "" } })
    expect(pageText()).toContain("No exit key is set, so press the exit button there.")
  })

  it("shows the time and what is gone, and moves the focus there", async () => {
    section(gone)
    expect(pageText()).toMatch(
      /disappeared at once\..*about 43 milliseconds.*closed\? Yes.*history\? Yes.*closed tabs\? Yes/,
    )
    expect(document.activeElement?.textContent).toBe("The exit works here")
    await expectAccessible()
  })

  it('does not say "at once" for a slow or unmeasured exit', async () => {
    const shown = section({ ...gone, milliseconds: 200 })
    expect(pageText()).not.toContain("at once")
    await shown.setProps({ outcome: { ...gone, milliseconds: null } })
    expect(pageText()).not.toContain("at once")
  })

  it("says what to do if something remains, and shows unknown results as unknown", () => {
    const shown = section({ milliseconds: null, remaining: { open: false, history: true, recentlyClosed: null } })
    expect(pageText()).toMatch(/did not finish.*could not measure.*closed\? Yes.*history\? No.*tabs\? Unknown/)
    button(shown, "Show that list").click()
    expect(shown.emitted("readiness")).toHaveLength(1)
  })

  it("announces that the practice page could not be opened", () => {
    section(undefined, { couldNotOpen: true })
    expect(document.querySelector("[role=status]")?.textContent).toMatch(/could not be opened/)
  })

  it("is shown in Spanish", async () => {
    const shown = section(gone)
    shown.speak("es")
    await shown.vm.$nextTick()
    expect(pageText()).toMatch(/Ahí presiona Alt\+X.*La salida funciona aquí.*unos 43 milisegundos/)
  })
})

describe("the practice page", () => {
  it("says which key to press, and that nothing else changes", async () => {
    show(PracticePage, { shortcut: "Alt+X" })
    expect(pageText()).toMatch(/only practice.*Press Alt\+X now\. Use the left Alt key.*history stay as they are/)
    await expectAccessible()
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
