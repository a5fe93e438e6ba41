import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, exitKey, helpHost, textOf } from "./journey.ts"
import { waitForKeyboard } from "./keys.ts"
import { useJourney } from "./shared-journey.ts"

/** Every way to exit from a page of Porchlight. */
const exitWays = ["the key", "the popup's button", "the page's button", "Shift three times"] as const

/** What the result says about the time, which people open. */
const timeOf = (page: LabPage): Promise<string> =>
  page.run(() => document.querySelector(".result details p")?.textContent ?? "")

describe.each(browsers)("practice in %s", (name) => {
  let options: LabPage
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(`http://${helpHost}/plain?help`)
    await journey.browser.open("http://find.test/search?q=wordone&to=http://found.test/plain")
    await journey.browser.open("http://weather.test/plain?minutes")
    await journey.browser.open(`http://${helpHost}/plain?closed`)
    await journey.browser.ask(async (api) => {
      const closed = (await api.tabs.query({})).find((tab) => tab.url?.endsWith("closed"))
      await api.tabs.remove(closed?.id ?? -1)
    })
    options = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the options have rendered", async () => (await textOf(options)).includes("Practice"))
  })

  async function openPractice(): Promise<LabPage> {
    await options.clickOn("section[aria-labelledby=practice] button")
    const page = await journey.browser.waitForPage(journey.browser.extensionUrl("practice.html"))
    await until("the practice page is ready", async () => (await textOf(page)).includes("Press Alt+X at the same time"))
    await until("the practice page has the focus", () => page.run(() => document.hasFocus()))
    return page
  }

  async function exitBy(page: LabPage, way: (typeof exitWays)[number]): Promise<void> {
    const { screen, browser } = journey
    if (way === "the key") await journey.pressExit()
    if (way === "the page's button") await page.clickOn(".exit__button")
    if (way === "Shift three times") {
      await waitForKeyboard(page, screen)
      await screen.press("Shift_L", "Shift_L", "Shift_L")
    }
    if (way === "the popup's button") await (await browser.openPopup()).clickOn(".exit__button")
  }

  /** The traces of all pages. It makes one call at a time, because Firefox answers only one. */
  const findAllTraces = async () => ({
    helpPages: await journey.findTraces(helpHost),
    search: await journey.findTraces("wordone"),
    weather: await journey.findTraces("weather.test"),
    optionsPage: await journey.findTraces("options.html"),
  })

  it.each(exitWays)("by %s closes only the practice page, and shows the options page with the result", async (way) => {
    const before = await findAllTraces()
    expect(before.helpPages).toMatchObject({ tabs: { length: 1 }, closed: { length: 1 }, history: { length: 2 } })
    const stored = await journey.browser.ask((api) => api.storage.local.get(null))
    await exitBy(await openPractice(), way)
    await until("the options page shows the result", async () =>
      (await textOf(options)).includes("The exit works here"),
    )
    expect(await options.run(() => document.visibilityState)).toBe("visible")
    expect(await timeOf(options)).toMatch(/about \d+ milliseconds|could not measure/)
    await journey.waitUntilGone("practice.html")
    expect(await findAllTraces()).toEqual(before)
    expect(await journey.browser.ask((api) => api.storage.local.get(null))).toEqual(stored)
    const sessionKeys = Object.keys(await journey.browser.ask((api) => api.storage.session.get(null)))
    expect(sessionKeys.filter((key) => key.startsWith("incomplete:"))).toEqual([])
    if (way === "the key") await journey.savePicture(`${name}-practice-options`)
  })

  it("measures how fast the page disappears, at least once in five tries", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await exitBy(await openPractice(), "the key")
      await until("the options page shows the result", async () =>
        (await textOf(options)).includes("The exit works here"),
      )
      const [, milliseconds] = /about (\d+) milliseconds/.exec(await timeOf(options)) ?? []
      if (milliseconds === undefined) continue
      expect(Number(milliseconds)).toBeLessThan(2000)
      return
    }
    throw new Error("no try was measured")
  })

  it("changes nothing if nobody presses the key, and the next exit is real", async () => {
    const page = await openPractice()
    await journey.savePicture(`${name}-practice-page`)
    await journey.screen.press("ctrl+w")
    await until("the practice page is closed", async () => !(await page.isOpen()))
    expect(await textOf(options)).not.toMatch(/exit works here|did not finish/)
    await journey.screen.focus(journey.browser.windowClass)
    await journey.screen.press(exitKey)
    await journey.waitUntilGone(helpHost)
    await journey.waitUntilGone("options.html")
    expect((await journey.findTraces("weather.test")).history).toEqual([])
  })
})
