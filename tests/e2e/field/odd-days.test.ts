import { describe, expect, it } from "vitest"
import { until } from "../lab/wait.ts"
import { browsers } from "../journey.ts"
import { newJourney } from "../shared-journey.ts"
import { calm, isNowhere, isSettled, secret } from "./unrelated.ts"

describe.each(browsers)("in %s,", (name) => {
  it("where the browser stops the background before the last look, and the page is opened again: it stays", async () => {
    const journey = await newJourney(name)
    await journey.browser.open(calm)
    await journey.browser.open(secret)
    await until("the page is on the screen", () => journey.screen.pixel(640, 600) === "#ff0000")
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await journey.browser.stopBackground()
    const again = await journey.browser.open(secret)
    await isSettled(journey)
    expect(await again.isOpen()).toBe(true)
  })
})
