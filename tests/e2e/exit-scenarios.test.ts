import { beforeEach, describe, expect, it } from "vitest"
import { readFileSync } from "node:fs"
import type { BrowserName, LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, helpHost, type Journey } from "./journey.ts"
import { waitForKeyboard } from "./keys.ts"
import { allowPrivateWindows, openPrivately } from "./private-windows.ts"
import { newJourney, useJourney } from "./shared-journey.ts"
import { chooseEraseScope, type EraseScope, eraseScopes, harmlessPage, waitForTabTitle } from "./steps.ts"

/** What may be on the screen when someone presses the key. docs/EXIT-SCENARIOS.md has a row with the same name. */
interface Scenario {
  readonly name: string
  readonly browsers: readonly BrowserName[]
  /** Sets up the scenario, with a page of `found.test` in front. */
  readonly setUp: (journey: Journey) => Promise<unknown>
  /** The browser that shows a new tab instead of the previous one. Chromium opens one for a window without other tabs. */
  readonly newTabIn?: BrowserName
  /** A known failure, which docs/EXIT-SCENARIOS.md lists. */
  readonly failsIn?: { readonly name: BrowserName; readonly eraseScope: EraseScope }
  /** Undoes what would affect the next test. */
  readonly undo?: (journey: Journey) => Promise<unknown>
}

const pageUrl = (path: string): string => `http://found.test/${path}`

async function openAndClick(journey: Journey, path: string, title: string): Promise<LabPage> {
  const page = await journey.browser.open(pageUrl(path))
  await page.clickOn("button")
  await waitForTabTitle(journey, title)
  return page
}

/** Opens a tab without waiting for it to load, which it may never do. */
function openTab(journey: Journey, address: string): Promise<unknown> {
  return journey.browser.ask(async (api, url: string) => void (await api.tabs.create({ url })), address)
}

const scenarios: readonly Scenario[] = [
  {
    name: "a pinned tab",
    browsers,
    async setUp({ browser }) {
      await browser.open(pageUrl("plain"))
      await browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://found.test/*" })
        if (tab?.id !== undefined) await api.tabs.update(tab.id, { pinned: true })
      })
    },
  },
  {
    name: "a tab in a group",
    browsers,
    async setUp({ browser }) {
      await browser.open(pageUrl("plain"))
      await browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://found.test/*" })
        if (tab?.id !== undefined) await api.tabs.group({ tabIds: [tab.id] })
      })
    },
  },
  {
    name: "the browser in full screen",
    browsers,
    async setUp({ browser, screen }) {
      await browser.open(pageUrl("plain"))
      await screen.press("F11")
      await until("the window is in full screen", () =>
        browser.ask(async (api) => (await api.windows.getAll()).some(({ state }) => state === "fullscreen")),
      )
    },
    async undo({ browser, screen }) {
      await screen.press("F11")
      await until("the window is out of full screen", () =>
        browser.ask(async (api) => (await api.windows.getAll()).every(({ state }) => state !== "fullscreen")),
      )
    },
  },
  {
    name: "a page that puts itself in full screen",
    browsers,
    setUp: (journey) => openAndClick(journey, "fullscreen", "fullscreen"),
  },
  { name: "a page playing sound", browsers, setUp: (journey) => openAndClick(journey, "sound", "playing") },
  { name: "an open alert", browsers, setUp: (journey) => openAndClick(journey, "alert", "alerting") },
  { name: "a hung page", browsers: ["chromium"], setUp: (journey) => openAndClick(journey, "hung", "hung") },
  {
    name: "a page still loading",
    browsers,
    async setUp(journey) {
      await openTab(journey, pageUrl("slow"))
      await waitForTabTitle(journey, "slow")
    },
  },
  { name: "a PDF", browsers, setUp: (journey) => journey.browser.open(pageUrl("file.pdf")) },
  {
    name: "the source of a page",
    browsers,
    failsIn: { name: "chromium", eraseScope: "tab" },
    async setUp(journey) {
      await journey.browser.open(pageUrl("plain"))
      await journey.screen.press("ctrl+u")
      await until("the source is shown", () =>
        journey.browser.ask(async (api) => {
          const [front] = await api.tabs.query({ active: true, lastFocusedWindow: true })
          return front?.url?.startsWith("view-source:") ?? false
        }),
      )
    },
  },
  {
    name: "the print dialog",
    browsers,
    async setUp({ browser, screen }) {
      await browser.open(pageUrl("plain?color=ff0000"))
      await until("the page is on the screen", () => screen.pixel(640, 450) === "#ff0000")
      await screen.press("ctrl+p")
      await until("the dialog is shown", () => screen.pixel(640, 450) !== "#ff0000")
      await screen.waitUntilStill()
    },
  },
  {
    name: "a chat in its own window",
    browsers,
    newTabIn: "chromium",
    async setUp(journey) {
      const page = await journey.browser.open(pageUrl("opener"))
      await page.clickOn("button")
      await waitForTabTitle(journey, "window")
    },
  },
  {
    name: "the reader view",
    browsers: ["firefox"],
    async setUp({ browser, screen }) {
      await browser.open(pageUrl("article"))
      await until("Firefox offers the reader view", () =>
        browser.ask(async (api) => {
          const tabs = (await api.tabs.query({ url: "http://found.test/*" })) as { isArticle?: boolean }[]
          return tabs.some(({ isArticle }) => isArticle === true)
        }),
      )
      await screen.press("ctrl+alt+r")
      await until("the reader view is shown", () =>
        browser.ask(
          async (api) => (await api.tabs.query({ active: true }))[0]?.url?.startsWith("about:reader") ?? false,
        ),
      )
    },
  },
  { name: "an error page", browsers, setUp: (journey) => openTab(journey, "http://found.test:1/plain") },
  {
    name: "a help page in a second window",
    browsers,
    async setUp(journey) {
      await journey.browser.ask(
        async (api, url: string) => void (await api.windows.create({ url, focused: false })),
        `http://${helpHost}/plain`,
      )
      await until("the second window is open", async () => (await journey.findTraces(helpHost)).tabs.length === 1)
      await journey.browser.open(pageUrl("plain"))
    },
  },
]

const cases = browsers.flatMap((name) => eraseScopes.map((eraseScope) => ({ name, eraseScope })))

async function chooseScopeAndOpenHarmlessPage(journey: Journey, eraseScope: EraseScope): Promise<void> {
  await chooseEraseScope(journey, eraseScope)
  await journey.browser.open(harmlessPage)
}

/** Expects that the history still has the harmless page with the erase scope "tab", and no longer with "recent". */
async function expectHistoryOfScope(journey: Journey, eraseScope: EraseScope): Promise<void> {
  const readHistory = async () => (await journey.findTraces("news.test")).history
  if (eraseScope === "tab") expect(await readHistory()).toEqual([harmlessPage])
  else await until("the last minutes are erased", async () => (await readHistory()).length === 0)
}

describe.each(cases)("an exit in $name with the erase scope $eraseScope,", ({ name, eraseScope }) => {
  const journey = useJourney(name)
  beforeEach(() => chooseScopeAndOpenHarmlessPage(journey, eraseScope))

  const isKnownToFail = ({ failsIn }: Scenario): boolean => failsIn?.name === name && failsIn.eraseScope === eraseScope
  const testedScenarios = scenarios.filter((each) => each.browsers.includes(name) && !isKnownToFail(each))

  it.each(testedScenarios)("with $name: closes and erases the page", async ({ setUp, newTabIn, undo }) => {
    await setUp(journey)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone(helpHost)
    const frontTabs = await journey.browser.ask((api) => api.tabs.query({ active: true }))
    expect(frontTabs.map((tab) => tab.url).filter((url) => url?.includes("test/"))).toEqual(
      newTabIn === name ? [] : [harmlessPage],
    )
    await expectHistoryOfScope(journey, eraseScope)
    await undo?.(journey)
  })

  it("from a file dialog, which blocks the key: closes and erases the page after Escape", async () => {
    const page = await journey.browser.open(pageUrl("file"))
    const { screen } = journey
    await until("the page is on the screen", () => screen.pixel(640, 450) === "#ff0000")
    await page.clickOn("input")
    await until("the dialog is shown", () => screen.pixel(640, 450) !== "#ff0000")
    await screen.waitUntilStill()
    await screen.press("Escape")
    await until("the dialog is closed", () => screen.pixel(640, 450) === "#ff0000")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
  })

  it.runIf(name === "firefox")(
    "from a hung page, which blocks the key: closes and erases the page by the popup's button",
    async () => {
      await openAndClick(journey, "hung", "hung")
      const popup = await journey.browser.openPopup()
      await popup.clickOn(".exit__button")
      await journey.waitUntilGone("found.test")
    },
  )

  it("with a help page with typed text in the background: closes or covers that page without a dialog", async () => {
    const chat = await journey.browser.open(`http://${helpHost}/chat`)
    await chat.clickOn("textarea")
    await journey.screen.type("hello")
    await waitForTabTitle(journey, "Chat, armed")
    await journey.browser.open(pageUrl("plain"))
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await until("the exit is done", async () => {
      const stored = await journey.browser.ask((api) => api.storage.local.get(null))
      return Object.keys(stored).length === 0 || (await journey.findTraces(helpHost)).history.length === 0
    })
    expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
    const { tabs, history } = await journey.findTraces(helpHost)
    expect(history).toEqual([])
    // Of the pages that would show "Leave site?", Firefox closes only the one where the key was pressed.
    expect(tabs).toHaveLength(name === "firefox" ? 1 : 0)
    const frontTabs = await journey.browser.ask((api) => api.tabs.query({ active: true }))
    expect(frontTabs.map((tab) => tab.url)).toEqual([harmlessPage])
  })

  it("from Porchlight's options page, by pressing Shift three times: closes and erases that page", async () => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page is ready", () => page.run(() => document.querySelector("input") !== null))
    await waitForKeyboard(page, journey.screen)
    await journey.screen.press("Shift", "Shift", "Shift")
    await until("the options page is closed", async () => !(await page.isOpen()))
    await journey.waitUntilGone("options.html")
  })
})

describe.each(cases)("an exit in $name with the erase scope $eraseScope, in a new profile,", ({ name, eraseScope }) => {
  it("from a private window where Porchlight is allowed: closes that window, and shows an ordinary window", async () => {
    const journey = await newJourney(name)
    await allowPrivateWindows(journey)
    await chooseScopeAndOpenHarmlessPage(journey, eraseScope)
    await openPrivately(journey, pageUrl("plain?color=ff0000"))
    await until("the page is on the screen", () => journey.screen.pixel(640, 450) === "#ff0000")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect(
      await journey.browser.ask(async (api) => (await api.windows.getAll()).map(({ incognito }) => incognito)),
    ).toEqual([false])
    await until("the harmless page is on the screen", () => journey.screen.pixel(640, 450) === "#00ff00")
  })

  it("during a download: lets the download continue", async () => {
    const journey = await newJourney(name)
    await chooseScopeAndOpenHarmlessPage(journey, eraseScope)
    await openTab(journey, "http://files.test/download")
    await until("the download is running", () => journey.site.countOpenResponses("/download") === 1)
    await journey.browser.open(pageUrl("plain"))
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect(journey.site.countOpenResponses("/download")).toBe(1)
  })
})

it("docs/EXIT-SCENARIOS.md has a row for each scenario", () => {
  const page = readFileSync(new URL("../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = page.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(scenarios.map(({ name }) => name)))
})
