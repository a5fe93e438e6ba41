import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, exitKey, startJourney, textOf, type Journey } from "./journey.ts"
import { findFocusProblem } from "./keys.ts"

/** The pace of someone who reads every word, perhaps not in their first language. */
const wordsPerMinute = 200
const secondsPerKey = 1

/**
 * The number of words up to the end of this heading's section, without menu options, which people only scan, and without
 * the picture of the popup.
 */
const countWordsTo = (page: LabPage, heading: string): Promise<number> =>
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
      if (!isAfter && parent?.closest("select, [inert]") === null)
        words += (textContent ?? "").split(/\s+/).filter(Boolean).length
    }
    return words
  }, heading)

/** An adult sets up Porchlight for the first time: from the install to a passed practice. */
describe.each(browsers)("an adult with only a keyboard, right after the install in %s,", (name) => {
  let journey: Journey
  let pressedKeys = 0
  beforeEach(async () => {
    journey = await startJourney(name, { keepWelcomePage: true })
    pressedKeys = 0
  })
  afterEach(() => journey.end())

  /** The text or label of the focused element. */
  const readFocused = (page: LabPage): Promise<string> =>
    page.run(() => {
      const element = document.activeElement
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : element
      return label?.textContent.trim() ?? ""
    })

  /** Presses Tab until an element with this label has the focus. Waits after each press until the focus has moved. */
  async function tabTo(page: LabPage, label: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await readFocused(page)).startsWith(label)) return
      const before = await page.run(() => document.activeElement?.outerHTML)
      await journey.screen.press("Tab")
      pressedKeys += 1
      await until(
        "the focus has moved",
        async () => (await page.run(() => document.activeElement?.outerHTML)) !== before,
      )
      expect(await findFocusProblem(page)).toBe("")
    }
    throw new Error(`Tab never reached "${label}"; it stopped at "${await readFocused(page)}"`)
  }

  it("passes the practice within two minutes, even while reading every word of the three steps", async () => {
    const { screen, browser } = journey
    const readSettings = () => browser.ask(async (api) => (await api.storage.local.get("settings"))["settings"])
    let pictureNumber = 0
    const savePicture = (title: string) => journey.savePicture(`${name}-set-up-${(pictureNumber += 1)}-${title}`)

    const page = await browser.waitForPage(browser.extensionUrl("welcome.html"))
    await until("the page has rendered", async () => (await textOf(page)).includes("Alt+X"))
    await screen.focus(browser.windowClass)
    await until("the page has the focus", () => page.run(() => document.hasFocus()))
    await savePicture("first-page")

    await tabTo(page, "Remove Porchlight")
    await savePicture("risk")
    await tabTo(page, "Open the practice page")
    const wordsOnWelcomePage = await countWordsTo(page, "for")
    await screen.press("Return")
    pressedKeys += 1
    const practice = await browser.waitForPage(browser.extensionUrl("practice.html"))
    await until("the page says what to press", async () =>
      (await textOf(practice)).includes("Press Alt+X at the same time"),
    )
    await until("the page has the focus", () => practice.run(() => document.hasFocus()))
    await savePicture("practice")
    const wordsOnPracticePage = await countWordsTo(practice, "")
    await screen.press(exitKey)
    pressedKeys += 1
    await until("the practice is passed", async () => (await textOf(page)).includes("The exit works here"))
    expect(await readFocused(page)).toBe("The exit works here")
    await savePicture("passed")
    // Compute the time from words and keys, because the machine's speed says nothing about a person's.
    expect(wordsOnWelcomePage).toBeGreaterThan(200)
    expect(wordsOnPracticePage).toBeGreaterThan(20)
    const seconds = ((wordsOnWelcomePage + wordsOnPracticePage) / wordsPerMinute) * 60 + pressedKeys * secondsPerKey
    expect(seconds, `${wordsOnWelcomePage} + ${wordsOnPracticePage} words, ${pressedKeys} keys`).toBeLessThan(2 * 60)

    await tabTo(page, "For me")
    await screen.press("Down")
    await until("the page says what to do for a child", async () => (await textOf(page)).includes("Do not hide it"))
    await savePicture("child")
    await tabTo(page, "Which hotlines should come first?")
    await screen.type("Mex")
    await until("the place is saved", async () => JSON.stringify((await readSettings()) ?? null).includes("MX"))
    await tabTo(page, "The language of this browser")
    await screen.press("Down")
    await until("the language is saved", async () =>
      JSON.stringify((await readSettings()) ?? null).includes('"language":"en"'),
    )
    await savePicture("place-and-language")
    await tabTo(page, "Open the settings")
    await savePicture("end")
    await screen.press("Return")
    await browser.waitForPage(browser.extensionUrl("options.html"))
  })
})
