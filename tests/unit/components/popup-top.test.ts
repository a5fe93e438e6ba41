// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import PopupTop from "@/components/shell/PopupTop.vue"
import { allAbilities } from "@/core/exit/abilities"
import { findButton, expectAccessible, findLink, findLinks, pageText, show, textOf } from "./mount"

describe("the top of the popup", () => {
  it("has the exit button before any other focusable element", () => {
    const top = show(PopupTop, { shortcut: "Alt+Shift+E", emergency: "911" })
    expect(document.querySelector("button, a[href], input, [tabindex]")).toBe(findButton(top, "Exit this page"))
  })

  it("requests the exit at the first press", () => {
    const top = show(PopupTop, { shortcut: "Alt+Shift+E", emergency: "911" })
    findButton(top, "Exit this page").click()
    expect(top.emitted("exit")).toHaveLength(1)
  })

  it("shows the bound exit key inside the button", async () => {
    const top = show(PopupTop, { shortcut: "Ctrl+Shift+9", emergency: "911" })
    expect(findButton(top, "Exit this page").querySelector("kbd")?.textContent).toBe("Ctrl+Shift+9")
    expect(pageText()).toContain("or press Ctrl+Shift+9")
    await expectAccessible()
    top.setLanguage("es")
    await top.vm.$nextTick()
    findButton(top, "Salir de esta página")
    expect(pageText()).toContain("o con Ctrl+Shift+9")
  })

  it("says beside the exit button that no key is set, and mentions no key while the key is unknown", () => {
    const top = show(PopupTop, { shortcut: null, emergency: "911" })
    expect(textOf(findButton(top, "Exit this page"))).toBe("Exit this page erases the open tab")
    expect(pageText()).toContain("No exit key is set")
    show(PopupTop, { shortcut: undefined, emergency: "911" })
    expect(pageText()).not.toMatch(/press|key is set/)
  })

  it("does not mention a key in a browser without shortcuts", async () => {
    const top = show(PopupTop, { shortcut: null, emergency: "911", abilities: { ...allAbilities, key: false } })
    expect(findButton(top, "Exit this page").querySelector("kbd")).toBeNull()
    expect(pageText()).not.toMatch(/key/i)
    await expectAccessible()
  })

  it.each([
    [
      "en",
      "Close this page",
      "closes the open tab",
      /Closes the tab behind this window\. The page stays in this browser’s history/,
    ],
    [
      "es",
      "Cerrar esta página",
      "cierra la pestaña",
      /Cierra la página que está detrás de esta ventana\. Se queda en el historial/,
    ],
  ] as const)(
    "offers only to close the page if the history can't be erased (%s)",
    async (language, name, does, stays) => {
      const abilities = { ...allAbilities, history: false }
      const top = show(PopupTop, { shortcut: "Alt+X", emergency: "911", abilities }, language)
      expect(textOf(findButton(top, name))).toBe(`${name} ${does} Alt+X`)
      expect(findButton(top, name).title).toMatch(stays)
      expect(pageText()).toMatch(stays)
      expect(pageText()).not.toMatch(/erases|borra/)
      await expectAccessible()
    },
  )

  it.each([
    ["en", "Exit this page", "erases the open tab"],
    ["es", "Salir de esta página", "borra la pestaña"],
  ] as const)("shows on the exit button that it erases the tab behind the popup (%s)", (language, name, does) => {
    const top = show(PopupTop, { shortcut: "Alt+X", emergency: "911" }, language)
    expect(textOf(findButton(top, name))).toBe(`${name} ${does} Alt+X`)
  })

  it("describes which tab the exit button closes", () => {
    const exit = findButton(show(PopupTop, { shortcut: "Alt+X", emergency: "911" }), "Exit this page")
    const ids = exit.getAttribute("aria-describedby")?.split(" ") ?? []
    const description = ids.map((id) => document.getElementById(id)?.textContent.trim()).join(" ")
    expect(description).toBe(
      "Closes the tab behind this window and erases it from this browser’s history. Normally, the pages of the last 15 minutes go too. or press Alt+X",
    )
    expect(exit.title).toBe(
      "Closes the tab behind this window and erases it from this browser’s history. Normally, the pages of the last 15 minutes go too.",
    )
  })

  it("links the emergency number, and says that a click opens a phone app", () => {
    const top = show(PopupTop, { shortcut: null, emergency: "911" })
    expect(findLink(top, "Call 911").getAttribute("href")).toBe("tel:911")
    expect(findLink(top, "Call 911").title).toBe(
      "Opens this computer’s phone app, if it has one. The app may call at once; Porchlight itself does not call.",
    )
  })

  it("shows no number if the country is unknown", async () => {
    show(PopupTop, { shortcut: null, emergency: null })
    expect(findLinks()).toEqual([])
    expect(pageText()).toContain("Call the emergency number of the country you are in.")
    expect(pageText()).not.toContain("911")
    await expectAccessible()
  })
})
