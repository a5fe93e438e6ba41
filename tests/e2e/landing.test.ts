import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, startJourney, type Journey } from "./journey.ts"
import { allowPrivateWindows, openPrivately } from "./private-windows.ts"

const calm = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"

describe.each(browsers)("a new tab as landing in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
    await journey.browser.ask((api) => api.storage.local.set({ settings: { landing: "new" } }))
  })
  afterEach(() => journey.end())

  const middle = (): string => journey.screen.pixel(640, 500)
  const inFront = () =>
    journey.browser.ask(async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.url)

  it("comes forward instead of the tab before, which stays open", async () => {
    await journey.browser.open(calm)
    await journey.browser.open(secret)
    await until("the page is on the screen", () => middle() === "#ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(await inFront()).not.toContain("http")
    expect(middle()).not.toBe("#00ff00")
    expect((await journey.traces("news.test")).tabs).toEqual([calm])
  })

  it("or the tab before, where the worker slept and does not know yet; the page is gone in any case", async () => {
    await journey.browser.open(calm)
    await journey.browser.open(secret)
    await until("the page is on the screen", () => middle() === "#ff0000")
    await journey.browser.stopBackground()
    await journey.pressExit()
    await journey.isGone("found.test")
    expect((await journey.traces("news.test")).tabs).toEqual([calm])
  })

  it("in an ordinary window of its own after a private one", async () => {
    await allowPrivateWindows(journey)
    await journey.browser.open(calm)
    await openPrivately(journey, secret)
    await until("the page is on the screen", () => middle() === "#ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    const windows = () => journey.browser.ask(async (api) => (await api.windows.getAll()).map((one) => one.incognito))
    await until("the private window is closed", async () => !(await windows()).includes(true))
    await until("a new tab is in front", async () => !(await inFront())?.startsWith("http"))
    expect(middle()).not.toBe("#00ff00")
  })
})
