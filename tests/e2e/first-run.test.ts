import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, startJourney, textOf, type Journey } from "./journey.ts"

describe.each(browsers)("the first page in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name, { keepFirstPage: true })
  })
  afterEach(() => journey.end())

  const welcome = (): string => journey.browser.extensionUrl("welcome.html")
  const isFront = (): Promise<boolean> =>
    journey.browser.ask(
      async (api, url: string) => (await api.tabs.query({ active: true })).some((tab) => tab.url === url),
      welcome(),
    )

  it("opens in front after the install", async () => {
    await until("the page is in front", isFront)
    const page = await journey.browser.page(welcome())
    await until("the page has rendered", async () => (await textOf(page)).includes("already works"))
  })

  // Chromium treats every start with an extension from the command line as an install.
  it.runIf(name === "firefox")("does not open at the next start", async () => {
    await until("the page is in front", isFront)
    await journey.restart()
    await journey.browser.open("http://news.test/plain")
    expect((await journey.traces("welcome.html")).tabs).toEqual([])
  })

  it("is closed by an exit like any page of ours, and is then in no list", async () => {
    await until("the page is in front", isFront)
    await journey.browser.open("http://news.test/plain?color=00ff00")
    await journey.browser.ask(async (api, url: string) => {
      const tabs = await api.tabs.query({})
      await api.tabs.update(tabs.find((tab) => tab.url === url)?.id ?? 0, { active: true })
    }, welcome())
    await until("the page is in front again", isFront)
    await journey.pressExit()
    await journey.isGone("welcome.html")
  })
})
