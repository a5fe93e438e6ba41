import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { browsers, exitKey, startJourney, textOf, type Journey } from "./journey.ts"
import { stopFault } from "./keys.ts"

/** As an adult who has never seen it: from the install to a passed drill, with the keyboard alone. */
describe.each(browsers)("an adult who has just installed it, with the keyboard alone, in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name, { keepFirstPage: true })
  })
  afterEach(() => journey.end())

  const focused = (page: LabPage): Promise<string> =>
    page.run(() => {
      const element = document.activeElement
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : element
      return label?.textContent?.trim() ?? ""
    })

  /** Each key is waited for: the next one is pressed on what it led to. */
  async function tabTo(page: LabPage, wanted: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await focused(page)).startsWith(wanted)) return
      const before = await page.run(() => document.activeElement?.outerHTML)
      await journey.screen.press("Tab")
      await until(
        "the focus has moved",
        async () => (await page.run(() => document.activeElement?.outerHTML)) !== before,
      )
      expect(await stopFault(page)).toBe("")
    }
    throw new Error(`Tab never came to "${wanted}", but to "${await focused(page)}"`)
  }

  it("gets to a passed drill, well within five minutes", async () => {
    const begin = performance.now()
    const { screen, browser } = journey
    const stored = () => browser.ask(async (api) => (await api.storage.local.get("settings"))["settings"])
    let shot = 0
    const picture = (what: string) => journey.picture(`${name}-set-up-${(shot += 1)}-${what}`)

    const page = await browser.page(browser.extensionUrl("welcome.html"))
    await until("the page is drawn", async () => (await textOf(page)).includes("Alt+X"))
    await screen.focus(browser.windowClass)
    await until("it has the focus", () => page.run(() => document.hasFocus()))
    await picture("first-page")

    await tabTo(page, "Remove Porchlight")
    await picture("risk")
    await tabTo(page, "Which lines should come first?")
    await screen.type("Mex")
    await until("the place is saved", async () => JSON.stringify(await stored())?.includes("MX"))
    await tabTo(page, "The language of this browser")
    await screen.press("Down")
    await until("the language is saved", async () => JSON.stringify(await stored())?.includes('"language":"en"'))
    await picture("place-and-language")

    await tabTo(page, "Change the key")
    await picture("key")
    await tabTo(page, "Open the practice page")
    await screen.press("Return")
    const practice = await browser.page(browser.extensionUrl("drill.html"))
    await until("it says what to press", async () => (await textOf(practice)).includes("Press Alt+X now"))
    await until("it has the focus", () => practice.run(() => document.hasFocus()))
    await picture("practice")
    await screen.press(exitKey)
    await until("the drill is passed", async () => (await textOf(page)).includes("The exit works here"))
    expect(await focused(page)).toBe("The exit works here")
    await picture("passed")
    expect(performance.now() - begin).toBeLessThan(5 * 60_000)

    await tabTo(page, "Open the settings")
    await picture("end")
    await screen.press("Return")
    await browser.page(browser.extensionUrl("options.html"))
  })
})
