import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, helpHost, startJourney, type Journey } from "./journey.ts"
import { closeTab, harmlessPage, secretPage, secretPageColor, waitUntilJournalCleared } from "./steps.ts"

describe.each(browsers)("the journal and recovery in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
  })
  afterEach(() => journey.end())

  it("recovery leaves no trace and no journal entry after a power cut right after the page is hidden", async () => {
    await journey.browser.open(harmlessPage)
    await journey.browser.open(secretPage)
    const readMiddlePixel = (): string => journey.screen.pixel(640, 500)
    await until("the page is on the screen", () => readMiddlePixel() === secretPageColor)
    await journey.pressExit()
    await until("the page is off the screen", () => readMiddlePixel() !== secretPageColor)
    await journey.cutPower()
    await waitUntilJournalCleared(journey, { storedKeys: [], timeoutMs: 40_000 })
    expect(await journey.findTraces("found.test")).toEqual({ tabs: [], closed: [], history: [] })
  })

  it("recovery erases a help site's data that a power cut left, even if the history does not name the site", async () => {
    const readCookie = async (host: string): Promise<string> =>
      (await journey.browser.open(`http://${host}/plain`)).run(() => document.cookie)
    for (const host of [helpHost, "account.test"]) {
      const page = await journey.browser.open(`http://${host}/plain`)
      await page.run(() => void (document.cookie = "session=open; max-age=86400"))
      await closeTab(journey, `http://${host}/plain`)
    }
    // This state is made by hand: the page is out of the history, and the exit's journal entry is still there.
    await journey.browser.ask(async (api, url: string) => {
      await api.history.deleteUrl({ url })
      await api.storage.local.set({ "journal:1": { salt: 1, hashes: [1] } })
    }, `http://${helpHost}/plain`)
    await journey.restart()
    await waitUntilJournalCleared(journey, { storedKeys: [], timeoutMs: 40_000 })
    expect(await readCookie("account.test")).toBe("session=open")
    expect(await readCookie(helpHost)).toBe("")
  })

  it("without a power cut, a page opened again after an exit stays open, and no journal entry remains", async () => {
    await journey.browser.open(harmlessPage)
    const address = secretPage
    await journey.browser.open(address)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    const reopenedPage = await journey.browser.open(address)
    await waitUntilJournalCleared(journey, { storedKeys: [], timeoutMs: 40_000 })
    expect(await reopenedPage.isOpen()).toBe(true)
  })
})
