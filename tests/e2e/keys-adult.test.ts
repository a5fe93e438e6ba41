import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, exitKey, startJourney, textOf, type Journey } from "./journey.ts"
import { focusFault } from "./keys.ts"

/** The pace of someone who reads every word, perhaps not in their first language. */
const wordsAMinute = 200
const secondsAKey = 1

/** The number of words up to the end of this heading's section. Options in menus don't count: people scan them. */
const wordsTo = (page: LabPage, heading: string): Promise<number> =>
  page.run((id: string) => {
    const end = document.getElementById(id)?.closest("section") ?? null
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT)
    let words = 0
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode
      const isAfter =
        end !== null &&
        parent !== null &&
        !end.contains(parent) &&
        (end.compareDocumentPosition(parent) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      if (!isAfter && parent?.closest("select") === null)
        words += (textContent ?? "").split(/\s+/).filter(Boolean).length
    }
    return words
  }, heading)

/** An adult sets up Porchlight for the first time: from the install to a passed practice. */
describe.each(browsers)("an adult with a keyboard alone, right after the install in %s", (name) => {
  let journey: Journey
  let keys = 0
  beforeEach(async () => {
    journey = await startJourney(name, { keepFirstPage: true })
    keys = 0
  })
  afterEach(() => journey.end())

  const focused = (page: LabPage): Promise<string> =>
    page.run(() => {
      const element = document.activeElement
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : element
      return label?.textContent.trim() ?? ""
    })

  /** Presses Tab until an element with this label has the focus, waiting for each press. */
  async function tabTo(page: LabPage, wanted: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await focused(page)).startsWith(wanted)) return
      const before = await page.run(() => document.activeElement?.outerHTML)
      await journey.screen.press("Tab")
      keys += 1
      await until(
        "the focus has moved",
        async () => (await page.run(() => document.activeElement?.outerHTML)) !== before,
      )
      expect(await focusFault(page)).toBe("")
    }
    throw new Error(`Tab never reached "${wanted}"; it stopped at "${await focused(page)}"`)
  }

  it("passes the practice within five minutes, even when reading every word", async () => {
    const { screen, browser } = journey
    const stored = () => browser.ask(async (api) => (await api.storage.local.get("settings"))["settings"])
    let shot = 0
    const picture = (what: string) => journey.picture(`${name}-set-up-${(shot += 1)}-${what}`)

    const page = await browser.page(browser.extensionUrl("welcome.html"))
    await until("the page has rendered", async () => (await textOf(page)).includes("Alt+X"))
    await screen.focus(browser.windowClass)
    await until("the page has the focus", () => page.run(() => document.hasFocus()))
    await picture("first-page")

    await tabTo(page, "Remove Porchlight")
    await picture("risk")
    await tabTo(page, "Which hotlines should come first?")
    await screen.type("Mex")
    keys += 3
    await until("the place is saved", async () => JSON.stringify((await stored()) ?? null).includes("MX"))
    await tabTo(page, "The language of this browser")
    await screen.press("Down")
    keys += 1
    await until("the language is saved", async () =>
      JSON.stringify((await stored()) ?? null).includes('"language":"en"'),
    )
    await picture("place-and-language")

    await tabTo(page, "Change the key")
    await picture("key")
    await tabTo(page, "Open the practice page")
    const read = await wordsTo(page, "practice")
    await screen.press("Return")
    keys += 1
    const practice = await browser.page(browser.extensionUrl("practice.html"))
    await until("the page says what to press", async () => (await textOf(practice)).includes("Press Alt+X now"))
    await until("the page has the focus", () => practice.run(() => document.hasFocus()))
    await picture("practice")
    const readThere = await wordsTo(practice, "")
    await screen.press(exitKey)
    keys += 1
    await until("the practice is passed", async () => (await textOf(page)).includes("The exit works here"))
    expect(await focused(page)).toBe("The exit works here")
    await picture("passed")
    // The machine's own speed says nothing about a person's, so compute the time from words and keys.
    expect(read).toBeGreaterThan(200)
    expect(readThere).toBeGreaterThan(20)
    const seconds = ((read + readThere) / wordsAMinute) * 60 + keys * secondsAKey
    expect(seconds, `${read} + ${readThere} words, ${keys} keys`).toBeLessThan(5 * 60)

    await tabTo(page, "Open the settings")
    await picture("end")
    await screen.press("Return")
    await browser.page(browser.extensionUrl("options.html"))
  })
})
