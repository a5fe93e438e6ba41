// @vitest-environment jsdom
import { readFileSync } from "node:fs"
import { runInNewContext } from "node:vm"
import { beforeEach, describe, expect, it } from "vitest"

const script = readFileSync("scripts/site/static/exit.js", "utf8")
const weather = "https://weather.test/"

let opened: Document
/** The address that replaced the page in its tab. */
let shown: string[]

beforeEach(() => {
  // Give each test its own document, so that no listener of an earlier test responds.
  opened = document.implementation.createHTMLDocument()
  opened.body.innerHTML = `<a class="exit" href="${weather}">Exit this page</a><p class="exit-means" hidden></p>`
  shown = []
  const location = { replace: (address: string) => void shown.push(address) }
  runInNewContext(script, { document: opened, location, addEventListener: () => undefined })
})

const press = (type: "keydown" | "keyup", init: KeyboardEventInit): void => {
  opened.dispatchEvent(new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init }))
}

describe("the exit of a page of the site", () => {
  it("hides the page at once and replaces it in the tab if its button is clicked", () => {
    opened.querySelector("a")?.click()
    expect(opened.body.hidden).toBe(true)
    expect(shown).toEqual([weather])
  })

  it("replaces the page if Shift is pressed three times, and not before", () => {
    press("keyup", { key: "Shift" })
    press("keyup", { key: "Shift" })
    expect(shown).toEqual([])
    press("keyup", { key: "Shift" })
    expect(shown).toEqual([weather])
  })

  it.each([
    { code: "KeyX", altKey: true },
    { code: "KeyX", ctrlKey: true, shiftKey: true },
  ])("replaces the page if someone presses a key of the extension: %j", (keys) => {
    press("keydown", keys)
    expect(shown).toEqual([weather])
  })

  it.each([{ code: "KeyX" }, { code: "KeyX", ctrlKey: true }, { code: "KeyA", altKey: true }])(
    "does nothing if someone presses %j",
    (keys) => {
      press("keydown", keys)
      expect(shown).toEqual([])
    },
  )

  it("shows what the button does once its script runs", () => {
    expect(opened.querySelector(".exit-means")?.hasAttribute("hidden")).toBe(false)
  })
})
