import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "../lab/wait.ts"
import { browsers, startJourney, type Journey } from "./journey.ts"

const red = "ff0000"

describe.each(browsers)("a power cut right after the exit in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
  })
  afterEach(() => journey.end())

  it("brings nothing back, and leaves no mark", async () => {
    await journey.browser.open("http://news.test/plain?colour=00ff00")
    await journey.browser.open(`http://found.test/plain?colour=${red}`)
    const pixel = (): string => journey.screen.pixel(640, 500)
    await until("the page is on the screen", () => pixel().endsWith(red))
    await journey.pressExit()
    await until("the page has left the screen", () => !pixel().endsWith(red))
    await journey.cutPower()
    const marks = () => journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
    await until("the sweep is done", async () => (await marks()).length === 0, { atMost: 40_000, every: 500 })
    expect(await journey.traces("found.test")).toEqual({ tabs: [], closed: [], history: [] })
  })
})
