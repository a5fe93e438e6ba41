import { beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, type Journey } from "./journey.ts"
import { allowPrivateWindows, openPrivately } from "./private-windows.ts"
import { useJourney, newJourney } from "./shared-journey.ts"

const calm = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"

const middleOf = ({ screen }: Journey): string => screen.pixel(640, 500)
const inFrontOf = ({ browser }: Journey) =>
  browser.ask(async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.url)

describe.each(browsers)("an exit in %s, with a new tab as the exit destination", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.ask((api) => api.storage.local.set({ settings: { exitDestination: "new-tab" } }))
  })

  it("shows a new tab, and keeps the previous tab open", async () => {
    await journey.browser.open(calm)
    await journey.browser.open(secret)
    await until("the page is on the screen", () => middleOf(journey) === "#ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(await inFrontOf(journey)).not.toContain("http")
    expect(middleOf(journey)).not.toBe("#00ff00")
    expect((await journey.traces("news.test")).tabs).toEqual([calm])
  })

  it("erases the page even if the stopped worker does not know the setting in time", async () => {
    await journey.browser.open(calm)
    await journey.browser.open(secret)
    await until("the page is on the screen", () => middleOf(journey) === "#ff0000")
    await journey.browser.stopBackground()
    await journey.pressExit()
    await journey.isGone("found.test")
    expect((await journey.traces("news.test")).tabs).toEqual([calm])
  })
})

describe.each(browsers)("an exit in %s from a private window, with a new tab as the exit destination", (name) => {
  it("opens the new tab in an ordinary window", async () => {
    const journey = await newJourney(name)
    await journey.browser.ask((api) => api.storage.local.set({ settings: { exitDestination: "new-tab" } }))
    await allowPrivateWindows(journey)
    await journey.browser.open(calm)
    await openPrivately(journey, secret)
    await until("the page is on the screen", () => middleOf(journey) === "#ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    const windows = () => journey.browser.ask(async (api) => (await api.windows.getAll()).map((one) => one.incognito))
    await until("the private window is closed", async () => !(await windows()).includes(true))
    await until("a new tab is in front", async () => !(await inFrontOf(journey))?.startsWith("http"))
    expect(middleOf(journey)).not.toBe("#00ff00")
  })
})
