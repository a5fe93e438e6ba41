import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, startJourney, textOf, type Journey } from "./journey.ts"
import { harmlessPage } from "./steps.ts"

describe.each(browsers)("the welcome page in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name, { keepWelcomePage: true })
  })
  afterEach(() => journey.end())

  const welcomeUrl = (): string => journey.browser.extensionUrl("welcome.html")
  const isInFront = (): Promise<boolean> =>
    journey.browser.ask(
      async (api, url: string) => (await api.tabs.query({ active: true })).some((tab) => tab.url === url),
      welcomeUrl(),
    )

  it("opens in front after the install", async () => {
    await until("the page is in front", isInFront)
    const page = await journey.browser.waitForPage(welcomeUrl())
    await until("the page has rendered", async () => (await textOf(page)).includes("already works"))
  })

  // Chromium treats every start with an extension from the command line as an install.
  it.runIf(name === "firefox")("does not open at the next start", async () => {
    await until("the page is in front", isInFront)
    await journey.restart()
    await journey.browser.open("http://news.test/plain")
    expect((await journey.findTraces("welcome.html")).tabs).toEqual([])
  })

  it("opens a need's guide or the hotlines in the popup with one press", async () => {
    const { browser } = journey
    const page = await browser.waitForPage(welcomeUrl())
    await until("the page has rendered", async () => (await textOf(page)).includes("Need help now?"))
    await page.clickOn(".help__item:first-child > button")
    const guide = await browser.waitForPopup()
    await until("the popup shows the guide", async () =>
      (await textOf(guide)).includes("Someone has a nude picture of me"),
    )
    await journey.savePicture(`${name}-welcome-guide`)

    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await guide.isOpen()))
    await page.clickOn(".picture")
    const hotlines = await browser.waitForPopup()
    await until("the popup shows the hotlines", async () => (await textOf(hotlines)).includes("1-888-385-4657"))
    await hotlines.clickOn(".exit__button")
    await journey.waitUntilGone("welcome.html")
  })

  it("opens the guide in a tab, which an exit closes, if the browser does not open the popup", async () => {
    const { browser } = journey
    await until("the page is in front", isInFront)
    const page = await browser.waitForPage(welcomeUrl())
    await until("the page has rendered", async () => (await textOf(page)).includes("Need help now?"))
    await page.run(() => {
      const { chrome } = globalThis as unknown as { chrome: { action: object } }
      Object.defineProperty(chrome.action, "openPopup", { value: () => Promise.reject(new Error("no popup")) })
    })
    await page.clickOn(".help__item:nth-child(2) > button")
    const tab = await browser.waitForPage(browser.extensionUrl("popup.html#tab"))
    await until("the tab shows the guide", async () => (await textOf(tab)).includes("My child is missing"))
    expect(await textOf(tab)).not.toContain("erases the open tab")
    await journey.savePicture(`${name}-welcome-tab`)
    await tab.clickOn(".exit__button")
    await journey.waitUntilGone("popup.html")
  })

  it("is closed by an exit and removed from every list", async () => {
    await until("the page is in front", isInFront)
    await journey.browser.open(harmlessPage)
    await journey.browser.ask(async (api, url: string) => {
      const tabs = await api.tabs.query({})
      await api.tabs.update(tabs.find((tab) => tab.url === url)?.id ?? 0, { active: true })
    }, welcomeUrl())
    await until("the page is in front again", isInFront)
    await journey.pressExit()
    await journey.waitUntilGone("welcome.html")
  })
})
