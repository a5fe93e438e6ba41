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
  // A document of its own for each test, so that no listener of an earlier one answers.
  opened = document.implementation.createHTMLDocument()
  opened.body.innerHTML = `<a class="exit" href="${weather}">Exit this page</a><p class="exit-means" hidden></p>`
  shown = []
  const location = { replace: (address: string) => void shown.push(address) }
  runInNewContext(script, { document: opened, location, addEventListener: () => undefined })
})

const press = (type: "keydown" | "keyup", init: KeyboardEventInit): void => {
  opened.dispatchEvent(new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init }))
}

describe("the button to leave a page of the site", () => {
  it("hides the page at once and replaces it in the tab", () => {
    opened.querySelector("a")?.click()
    expect(opened.body.hidden).toBe(true)
    expect(shown).toEqual([weather])
  })

  it("has Shift, pressed three times, as its key", () => {
    press("keyup", { key: "Shift" })
    press("keyup", { key: "Shift" })
    expect(shown).toEqual([])
    press("keyup", { key: "Shift" })
    expect(shown).toEqual([weather])
  })

  it.each([
    { code: "KeyX", altKey: true },
    { code: "KeyX", ctrlKey: true, shiftKey: true },
  ])("answers to the keys of the extension: %j", (keys) => {
    press("keydown", keys)
    expect(shown).toEqual([weather])
  })

  it.each([{ code: "KeyX" }, { code: "KeyX", ctrlKey: true }, { code: "KeyA", altKey: true }])(
    "leaves %j to the browser",
    (keys) => {
      press("keydown", keys)
      expect(shown).toEqual([])
    },
  )

  it("says what the button does where it works", () => {
    expect(opened.querySelector(".exit-means")?.hasAttribute("hidden")).toBe(false)
  })
})
