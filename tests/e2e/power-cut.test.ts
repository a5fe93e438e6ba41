import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, startJourney, type Journey } from "./journey.ts"

const red = "ff0000"

describe.each(browsers)("soon after the exit in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
  })
  afterEach(() => journey.end())

  const marks = () => journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
  const noMarkIsLeft = () =>
    until("no mark is left", async () => (await marks()).length === 0, { atMost: 40_000, every: 500 })

  it("a power cut brings nothing back, and leaves no mark", async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
    await journey.browser.open(`http://found.test/plain?color=${red}`)
    const pixel = (): string => journey.screen.pixel(640, 500)
    await until("the page is on the screen", () => pixel().endsWith(red))
    await journey.pressExit()
    await until("the page has left the screen", () => !pixel().endsWith(red))
    await journey.cutPower()
    await noMarkIsLeft()
    expect(await journey.traces("found.test")).toEqual({ tabs: [], closed: [], history: [] })
  })

  it("the same page, opened again, is another visit: it stays, and no mark is left", async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
    const address = `http://found.test/plain?color=${red}`
    await journey.browser.open(address)
    await journey.pressExit()
    await journey.isGone("found.test")
    const again = await journey.browser.open(address)
    await noMarkIsLeft()
    expect(await again.isOpen()).toBe(true)
  })
})
