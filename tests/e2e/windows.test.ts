import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { writeBroken } from "./lab/faulty.ts"
import { never, until } from "./lab/wait.ts"
import { browsers, exitKey, extensionFor, helpHost, startJourney, type Journey } from "./journey.ts"
import { hasKeyboard } from "./keys.ts"

const calm = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"
const helpPage = `http://${helpHost}/plain?color=ff0000`

const tabsAre = (journey: Journey, word: string, count = 1): Promise<unknown> =>
  until(`${count} tabs of ${word} are open`, async () => (await journey.traces(word)).tabs.length === count)

describe.each(browsers)("the exit in %s, with", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
    await journey.browser.open(calm)
  })
  afterEach(() => journey.end())

  it.each([
    ["a split view, an ordinary page beside it", "http://other.test/plain?color=0000ff", "other.test"],
    ["a split view, a help page beside it", helpPage, helpHost],
  ])("%s", async (_, beside, word) => {
    const { browser, screen } = journey
    await browser.open(secret)
    await browser.splitWith(beside)
    await tabsAre(journey, word)
    await screen.still()
    await screen.click(320, 600)
    await until("the page has the focus", () =>
      browser.ask(async (api) => (await api.tabs.query({ active: true }))[0]?.url?.includes("found.test")),
    )
    await journey.pressExit()
    await journey.isGone("found.test")
    // Away from the pointer, which is in the frame buffer too.
    const isCalm = (): boolean => [350, 960].every((x) => screen.pixel(x, 700) === "#00ff00")
    await until("both halves show the harmless page", isCalm)
    if (word === helpHost) await journey.isGone(helpHost)
    else expect((await journey.traces(word)).tabs).toHaveLength(1)
  })

  it("three windows, two with a help page and one of these minimized, closes both help pages", async () => {
    for (const state of ["normal", "minimized"] as const) {
      await journey.browser.ask(
        async (api, to) => {
          const window = await api.windows.create({ url: to.url })
          if (window?.id !== undefined) await api.windows.update(window.id, { state: to.state })
        },
        { url: helpPage, state },
      )
    }
    await tabsAre(journey, helpHost, 2)
    await journey.browser.ask(async (api) => {
      const [tab] = await api.tabs.query({ url: "http://news.test/*" })
      if (tab) await api.windows.update(tab.windowId, { focused: true })
    })
    await journey.browser.ask(async (api, url: string) => {
      const [tab] = await api.tabs.query({ url: "http://news.test/*" })
      if (tab) await api.tabs.create({ url, windowId: tab.windowId })
    }, secret)
    await until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
    await hasKeyboard(await journey.browser.page(secret), journey.screen)
    await journey.screen.press(exitKey)
    await journey.isGone("found.test")
    await journey.isGone(helpHost)
    const front = await journey.browser.ask((api) => api.tabs.query({ active: true }))
    expect(front.filter((tab) => tab.url?.startsWith("http")).map((tab) => tab.url)).toEqual([calm])
    expect(journey.screen.pixel(640, 500)).not.toBe("#ff0000")
  })

  it("the key held down, exits once", async () => {
    await journey.browser.open("http://news.test/plain?second")
    await journey.browser.open(secret)
    await journey.screen.focus(journey.browser.windowClass)
    const release = await journey.screen.hold(exitKey)
    try {
      await journey.isGone("found.test")
      const isOneMissing = async () => (await journey.traces("news.test")).tabs.length < 2
      expect(await never(isOneMissing, { timeoutMs: 3000, intervalMs: 100 })).toBe(true)
    } finally {
      await release()
    }
  })

  it("Shift three times, exits only without another key between and within five seconds", async () => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page is ready", () => page.run(() => document.querySelector("input") !== null))
    await hasKeyboard(page, journey.screen)
    const isClosed = async () => !(await page.isOpen())
    await journey.screen.press("Shift", "Shift", "a", "Shift")
    expect(await never(isClosed, { timeoutMs: 5200 })).toBe(true)
    await journey.screen.press("Shift", "Shift")
    expect(await never(isClosed, { timeoutMs: 5200 })).toBe(true)
    await journey.screen.press("Shift")
    expect(await never(isClosed, { timeoutMs: 5200 })).toBe(true)
    await journey.screen.press("Shift", "Shift", "Shift")
    await until("the page is closed", isClosed)
  })
})

describe.each(browsers)("a second exit in %s", (name) => {
  it("while the first still erases, erases both pages", async () => {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-slow-"))
    writeBroken(extensionFor(name), folder, { calls: ["history.deleteUrl", "history.deleteRange"], fault: "late" })
    const journey = await startJourney(name, { extension: folder })
    try {
      await journey.browser.open(calm)
      await journey.browser.open("http://later.test/plain?color=ff0000")
      await journey.browser.open(secret)
      await until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
      await journey.pressExit()
      await tabsAre(journey, "found.test", 0)
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://later.test/*" })
        if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true })
      })
      await never(() => false, { timeoutMs: 1300 })
      expect((await journey.traces("found.test")).history).toHaveLength(1)
      await journey.pressExit()
      await tabsAre(journey, "later.test", 0)
      await journey.isGone("found.test")
      await journey.isGone("later.test")
      const journal = () => journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)).length)
      await until("no journal entry is left", async () => (await journal()) === 0, {
        timeoutMs: 40_000,
        intervalMs: 250,
      })
    } finally {
      await journey.end()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
