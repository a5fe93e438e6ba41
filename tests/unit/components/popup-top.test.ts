// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import PopupTop from "@/components/exit/PopupTop.vue"
import { button, expectAccessible, link, links, pageText, show } from "./mount"

describe("the top of the popup", () => {
  it("has the exit first, before anything else that takes the focus", () => {
    const top = show(PopupTop, { shortcut: "Alt+Shift+E", emergency: "911" })
    expect(document.querySelector("button, a[href], input, [tabindex]")).toBe(button(top, "Exit this page"))
  })

  it("asks for the exit at one press", () => {
    const top = show(PopupTop, { shortcut: "Alt+Shift+E", emergency: "911" })
    button(top, "Exit this page").click()
    expect(top.emitted("exit")).toHaveLength(1)
  })

  it("names the key as it is bound", async () => {
    const top = show(PopupTop, { shortcut: "Ctrl+Shift+9", emergency: "911" })
    expect(pageText()).toContain("or press Ctrl+Shift+9")
    await expectAccessible()
    top.speak("es")
    await top.vm.$nextTick()
    button(top, "Salir de esta página")
    expect(pageText()).toContain("o con Ctrl+Shift+9")
  })

  it("says so quietly when no key is bound, and claims nothing while it is not known", () => {
    show(PopupTop, { shortcut: null, emergency: "911" })
    expect(pageText()).toContain("No exit key is set")
    show(PopupTop, { shortcut: undefined, emergency: "911" })
    expect(pageText()).not.toMatch(/press|key is set/)
  })

  it("dials the emergency number", () => {
    const top = show(PopupTop, { shortcut: null, emergency: "911" })
    expect(link(top, "Call 911").getAttribute("href")).toBe("tel:911")
  })

  it("names no number where the country is not known", async () => {
    show(PopupTop, { shortcut: null, emergency: null })
    expect(links()).toEqual([])
    expect(pageText()).toContain("Call the emergency number of the country you are in.")
    expect(pageText()).not.toContain("911")
    await expectAccessible()
  })
})
