import { beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, type Journey } from "./journey.ts"
import { allowPrivateWindows, openPrivately } from "./private-windows.ts"
import { useJourney, newJourney } from "./shared-journey.ts"
import { harmlessPage, secretPage } from "./steps.ts"

const readMiddlePixel = ({ screen }: Journey): string => screen.pixel(640, 500)
const readFrontAddress = ({ browser }: Journey) =>
  browser.ask(async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.url)

describe.each(browsers)("an exit in %s, with a new tab as the exit destination", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.ask((api) => api.storage.local.set({ settings: { exitDestination: "new-tab" } }))
  })

  it("shows a new tab, and keeps the previous tab open", async () => {
    await journey.browser.open(harmlessPage)
    await journey.browser.open(secretPage)
    await until("the page is on the screen", () => readMiddlePixel(journey) === "#ff0000")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect(await readFrontAddress(journey)).not.toContain("http")
    expect(readMiddlePixel(journey)).not.toBe("#00ff00")
    expect((await journey.findTraces("news.test")).tabs).toEqual([harmlessPage])
  })

  it("erases the page even if a stopped background can't read the setting in time", async () => {
    await journey.browser.open(harmlessPage)
    await journey.browser.open(secretPage)
    await until("the page is on the screen", () => readMiddlePixel(journey) === "#ff0000")
    await journey.browser.stopBackground()
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect((await journey.findTraces("news.test")).tabs).toEqual([harmlessPage])
  })
})

describe.each(browsers)("an exit in %s from a private window, with a new tab as the exit destination", (name) => {
  it("closes the private window, and shows the new tab in an ordinary window", async () => {
    const journey = await newJourney(name)
    await journey.browser.ask((api) => api.storage.local.set({ settings: { exitDestination: "new-tab" } }))
    await allowPrivateWindows(journey)
    await journey.browser.open(harmlessPage)
    await openPrivately(journey, secretPage)
    await until("the page is on the screen", () => readMiddlePixel(journey) === "#ff0000")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    const arePrivate = () =>
      journey.browser.ask(async (api) => (await api.windows.getAll()).map(({ incognito }) => incognito))
    await until("the private window is closed", async () => !(await arePrivate()).includes(true))
    await until("a new tab is in front", async () => !(await readFrontAddress(journey))?.startsWith("http"))
    expect(readMiddlePixel(journey)).not.toBe("#00ff00")
  })
})
