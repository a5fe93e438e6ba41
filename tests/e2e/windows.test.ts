import { setTimeout as pause } from "node:timers/promises"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { writeBrokenBuild } from "./lab/broken-build.ts"
import { neverHappens, until } from "./lab/wait.ts"
import { browsers, exitKey, extensionFor, helpHost, startJourney, type Journey } from "./journey.ts"
import { waitForKeyboard } from "./keys.ts"
import { newExitPauseMs, harmlessPage, secretPage, waitUntilJournalCleared } from "./steps.ts"

const helpPage = `http://${helpHost}/plain?color=ff0000`

const waitForTabs = (journey: Journey, word: string, count = 1): Promise<unknown> =>
  until(`${count} tabs of ${word} are open`, async () => (await journey.findTraces(word)).tabs.length === count)

describe.each(browsers)("an exit in %s,", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
    await journey.browser.open(harmlessPage)
  })
  afterEach(() => journey.end())

  it.each([
    ["an ordinary page", "http://other.test/plain?color=0000ff", "other.test"],
    ["a help page", helpPage, helpHost],
  ])(
    "from a split view with %s: shows a harmless page in both halves, and erases the page and any help page",
    async (_, otherHalf, word) => {
      const { browser, screen } = journey
      await browser.open(secretPage)
      await browser.openInSplitView(otherHalf)
      await waitForTabs(journey, word)
      await screen.waitUntilStill()
      await screen.click(320, 600)
      await until("the page has the focus", () =>
        browser.ask(async (api) => (await api.tabs.query({ active: true }))[0]?.url?.includes("found.test")),
      )
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      // Read pixels away from the pointer, which the frame buffer includes.
      const showsHarmlessPage = (): boolean => [350, 960].every((x) => screen.pixel(x, 700) === "#00ff00")
      await until("both halves show the harmless page", showsHarmlessPage)
      if (word === helpHost) await journey.waitUntilGone(helpHost)
      else expect((await journey.findTraces(word)).tabs).toHaveLength(1)
    },
  )

  it("with help pages in two other windows, one of them minimized: closes and erases both help pages", async () => {
    for (const state of ["normal", "minimized"] as const) {
      await journey.browser.ask(
        async (api, wanted) => {
          const window = await api.windows.create({ url: wanted.url })
          if (window?.id !== undefined) await api.windows.update(window.id, { state: wanted.state })
        },
        { url: helpPage, state },
      )
    }
    await waitForTabs(journey, helpHost, 2)
    await journey.browser.ask(async (api) => {
      const [tab] = await api.tabs.query({ url: "http://news.test/*" })
      if (tab) await api.windows.update(tab.windowId, { focused: true })
    })
    await journey.browser.ask(async (api, url: string) => {
      const [tab] = await api.tabs.query({ url: "http://news.test/*" })
      if (tab) await api.tabs.create({ url, windowId: tab.windowId })
    }, secretPage)
    await until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
    await waitForKeyboard(await journey.browser.waitForPage(secretPage), journey.screen)
    await journey.screen.press(exitKey)
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone(helpHost)
    const frontTabs = await journey.browser.ask((api) => api.tabs.query({ active: true }))
    expect(frontTabs.filter((tab) => tab.url?.startsWith("http")).map((tab) => tab.url)).toEqual([harmlessPage])
    expect(journey.screen.pixel(640, 500)).not.toBe("#ff0000")
  })

  it("by a key held down: exits once, and keeps the other tabs", async () => {
    await journey.browser.open("http://news.test/plain?second")
    await journey.browser.open(secretPage)
    await journey.screen.focus(journey.browser.windowClass)
    const release = await journey.screen.hold(exitKey)
    try {
      await journey.waitUntilGone("found.test")
      const isTabMissing = async () => (await journey.findTraces("news.test")).tabs.length < 2
      expect(await neverHappens(isTabMissing, { timeoutMs: 3000, intervalMs: 100 })).toBe(true)
    } finally {
      await release()
    }
  })

  it("by pressing Shift three times: happens only within five seconds, and with no other key in between", async () => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page is ready", () => page.run(() => document.querySelector("input") !== null))
    await waitForKeyboard(page, journey.screen)
    const isClosed = async () => !(await page.isOpen())
    await journey.screen.press("Shift", "Shift", "a", "Shift")
    expect(await neverHappens(isClosed, { timeoutMs: 5200 })).toBe(true)
    await journey.screen.press("Shift", "Shift")
    expect(await neverHappens(isClosed, { timeoutMs: 5200 })).toBe(true)
    await journey.screen.press("Shift")
    expect(await neverHappens(isClosed, { timeoutMs: 5200 })).toBe(true)
    await journey.screen.press("Shift", "Shift", "Shift")
    await until("the page is closed", isClosed)
  })
})

describe.each(browsers)("a second exit in %s", (name) => {
  it("while the first is still erasing: erases both pages", async () => {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-slow-"))
    writeBrokenBuild(extensionFor(name), folder, { calls: ["history.deleteUrl", "history.deleteRange"], fault: "late" })
    const journey = await startJourney(name, { extension: folder })
    try {
      await journey.browser.open(harmlessPage)
      await journey.browser.open("http://later.test/plain?color=ff0000")
      await journey.browser.open(secretPage)
      await until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
      await journey.pressExit()
      await waitForTabs(journey, "found.test", 0)
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://later.test/*" })
        if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true })
      })
      await pause(newExitPauseMs)
      expect((await journey.findTraces("found.test")).history).toHaveLength(1)
      await journey.pressExit()
      await waitForTabs(journey, "later.test", 0)
      await journey.waitUntilGone("found.test")
      await journey.waitUntilGone("later.test")
      await waitUntilJournalCleared(journey, { storedKeys: [], timeoutMs: 40_000 })
    } finally {
      await journey.end()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
