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

  it("is closed by an exit, like every page of Porchlight, and is then in no list", async () => {
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
