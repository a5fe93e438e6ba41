import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, helpHost, startJourney, type Journey } from "./journey.ts"
import { closeTab } from "./uses.ts"

const red = "ff0000"

describe.each(browsers)("soon after an exit in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
  })
  afterEach(() => journey.end())

  const localKeys = () => journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
  const noJournalIsLeft = () =>
    until("no journal entry is left", async () => (await localKeys()).length === 0, {
      timeoutMs: 40_000,
      intervalMs: 500,
    })

  it("a power cut brings nothing back, and recovery leaves no journal entry", async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
    await journey.browser.open(`http://found.test/plain?color=${red}`)
    const pixel = (): string => journey.screen.pixel(640, 500)
    await until("the page is on the screen", () => pixel().endsWith(red))
    await journey.pressExit()
    await until("the page is off the screen", () => !pixel().endsWith(red))
    await journey.cutPower()
    await noJournalIsLeft()
    expect(await journey.traces("found.test")).toEqual({ tabs: [], closed: [], history: [] })
  })

  it("a power cut before a help site's data is erased lets the next start erase it, though no record names the site", async () => {
    const cookieOf = async (host: string): Promise<string> =>
      (await journey.browser.open(`http://${host}/plain`)).run(() => document.cookie)
    for (const host of [helpHost, "account.test"]) {
      const page = await journey.browser.open(`http://${host}/plain`)
      await page.run(() => void (document.cookie = "session=open; max-age=86400"))
      await closeTab(journey, `http://${host}/plain`)
    }
    // The state after such a cut: the page is out of the history, and the exit's journal entry is still there.
    await journey.browser.ask(async (api, url: string) => {
      await api.history.deleteUrl({ url })
      await api.storage.local.set({ "journal:1": { salt: 1, hashes: [1] } })
    }, `http://${helpHost}/plain`)
    await journey.restart()
    await noJournalIsLeft()
    expect(await cookieOf("account.test")).toBe("session=open")
    expect(await cookieOf(helpHost)).toBe("")
  })

  it("the same page opened again stays open, as a new browsing session, and no journal entry is left", async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
    const address = `http://found.test/plain?color=${red}`
    await journey.browser.open(address)
    await journey.pressExit()
    await journey.isGone("found.test")
    const again = await journey.browser.open(address)
    await noJournalIsLeft()
    expect(await again.isOpen()).toBe(true)
  })
})
