import { afterEach, describe, expect, it } from "vitest"
import { until } from "../lab/wait.ts"
import { startJourney, type Journey } from "./journey.ts"

let journey: Journey
afterEach(() => journey.end())

const page = "http://found.test/plain?colour=ff0000"
const stored = () => journey.browser.ask((api) => api.storage.local.get(null))
const visits = () =>
  journey.browser.ask(async (api, url: string) => (await api.history.getVisits({ url })).length, page)

describe("a Chromium whose manager forbids erasing", () => {
  it("still hides and closes the page, adds nothing to the history, and keeps no mark of the exit", async () => {
    journey = await startJourney("chromium", { policies: { AllowDeletingBrowserHistory: false } })
    await journey.browser.open("http://news.test/plain")
    await journey.browser.open(page)
    await journey.pressExit()
    await until("the page is closed", async () => (await journey.traces("found.test")).tabs.length === 0)
    await until("the mark is written", async () => Object.keys(await stored()).length === 1)
    await until("the mark has gone", async () => Object.keys(await stored()).length === 0, { atMost: 30_000 })
    expect(await visits()).toBe(1)
    expect((await journey.traces("found.test")).closed).toHaveLength(1)

    const popup = await journey.browser.openPopup()
    await until("the popup says so", () =>
      popup.run(() => document.body.innerText.includes("The last exit could not erase everything.")),
    )
  })
})
