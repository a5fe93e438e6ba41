import { beforeEach, describe, expect, it } from "vitest"
import { readFileSync } from "node:fs"
import type { BrowserName, LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, helpHost, type Journey } from "./journey.ts"
import { hasKeyboard } from "./keys.ts"
import { allowPrivateWindows, openPrivately } from "./private-windows.ts"
import { newJourney, useJourney } from "./shared-journey.ts"
import { chooseScope, scopes, type Scope } from "./uses.ts"

/** What may be on the screen when someone presses the key. docs/EXIT-SCENARIOS.md has a row for each. */
interface Screen {
  readonly name: string
  readonly in: readonly BrowserName[]
  /** Sets it up, with a page of `found.test` in front. */
  readonly make: (journey: Journey) => Promise<unknown>
  /** The browser that shows a new tab instead of the previous one: Chromium opens one for a window without other tabs. */
  readonly newTabIn?: BrowserName
  /** A known failure, listed in docs/EXIT-SCENARIOS.md. */
  readonly failsIn?: { readonly name: BrowserName; readonly scope: Scope }
  /** Undoes what would affect the next test. */
  readonly undo?: (journey: Journey) => Promise<unknown>
}

const both = browsers
const calm = "http://news.test/plain?color=00ff00"
const url = (path: string): string => `http://found.test/${path}`

const titleIs = (journey: Journey, title: string): Promise<unknown> =>
  until(`a tab is called ${title}`, () =>
    journey.browser.ask(async (api, wanted: string) => (await api.tabs.query({ title: wanted })).length > 0, title),
  )

async function openAndClick(journey: Journey, path: string, title: string): Promise<LabPage> {
  const page = await journey.browser.open(url(path))
  await page.clickOn("button")
  await titleIs(journey, title)
  return page
}

/** Opens a tab without waiting for it to load, which it may never do. */
function openTab(journey: Journey, address: string): Promise<unknown> {
  return journey.browser.ask(async (api, to: string) => void (await api.tabs.create({ url: to })), address)
}

const screens: readonly Screen[] = [
  {
    name: "a pinned tab",
    in: both,
    async make({ browser }) {
      await browser.open(url("plain"))
      await browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://found.test/*" })
        if (tab?.id !== undefined) await api.tabs.update(tab.id, { pinned: true })
      })
    },
  },
  {
    name: "a tab in a group",
    in: both,
    async make({ browser }) {
      await browser.open(url("plain"))
      await browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://found.test/*" })
        if (tab?.id !== undefined) await api.tabs.group({ tabIds: [tab.id] })
      })
    },
  },
  {
    name: "the browser in full screen",
    in: both,
    async make({ browser, screen }) {
      await browser.open(url("plain"))
      await screen.press("F11")
      await until("the window is in full screen", () =>
        browser.ask(async (api) => (await api.windows.getAll()).some((one) => one.state === "fullscreen")),
      )
    },
    async undo({ browser, screen }) {
      await screen.press("F11")
      await until("the window is out of full screen", () =>
        browser.ask(async (api) => (await api.windows.getAll()).every((one) => one.state !== "fullscreen")),
      )
    },
  },
  {
    name: "a page that puts itself in full screen",
    in: both,
    make: (journey) => openAndClick(journey, "full", "full"),
  },
  { name: "a page playing sound", in: both, make: (journey) => openAndClick(journey, "sound", "playing") },
  { name: "an open alert", in: both, make: (journey) => openAndClick(journey, "alert", "alerting") },
  { name: "a hung page", in: ["chromium"], make: (journey) => openAndClick(journey, "hung", "hung") },
  {
    name: "a page still loading",
    in: both,
    async make(journey) {
      await openTab(journey, url("slow"))
      await titleIs(journey, "slow")
    },
  },
  { name: "a PDF", in: both, make: (journey) => journey.browser.open(url("file.pdf")) },
  {
    name: "the source of a page",
    in: both,
    failsIn: { name: "chromium", scope: "tab" },
    async make(journey) {
      await journey.browser.open(url("plain"))
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
    in: both,
    async make({ browser, screen }) {
      await browser.open(url("plain?color=ff0000"))
      await until("the page is on the screen", () => screen.pixel(640, 450) === "#ff0000")
      await screen.press("ctrl+p")
      await until("the dialog is shown", () => screen.pixel(640, 450) !== "#ff0000")
      await screen.still()
    },
  },
  {
    name: "a chat in its own window",
    in: both,
    newTabIn: "chromium",
    async make(journey) {
      const page = await journey.browser.open(url("opener"))
      await page.clickOn("button")
      await titleIs(journey, "window")
    },
  },
  {
    name: "the reader view",
    in: ["firefox"],
    async make({ browser, screen }) {
      await browser.open(url("article"))
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
  { name: "an error page", in: both, make: (journey) => openTab(journey, "http://found.test:1/plain") },
  {
    name: "a help page in a second window",
    in: both,
    async make(journey) {
      await journey.browser.ask(
        async (api, to: string) => void (await api.windows.create({ url: to, focused: false })),
        `http://${helpHost}/plain`,
      )
      await until("the second window is open", async () => (await journey.traces(helpHost)).tabs.length === 1)
      await journey.browser.open(url("plain"))
    },
  },
]

const cases = browsers.flatMap((name) => scopes.map((scope) => ({ name, scope })))

/** Sets the scope, and opens a harmless page. */
async function begin(journey: Journey, scope: Scope): Promise<void> {
  await chooseScope(journey, scope)
  await journey.browser.open(calm)
}

/** The scope "tab" keeps the harmless page in the history; "recent" erases it. */
async function expectCalmPageKept(journey: Journey, scope: Scope): Promise<void> {
  const history = async () => (await journey.traces("news.test")).history
  if (scope === "tab") expect(await history()).toEqual([calm])
  else await until("the last minutes are erased", async () => (await history()).length === 0)
}

describe.each(cases)("the exit in $name ($scope), with", ({ name, scope }) => {
  const journey = useJourney(name)
  beforeEach(() => begin(journey, scope))

  const fails = ({ failsIn }: Screen): boolean => failsIn?.name === name && failsIn.scope === scope
  const here = screens.filter((screen) => screen.in.includes(name) && !fails(screen))

  it.each(here)("$name", async ({ make, newTabIn, undo }) => {
    await make(journey)
    await journey.pressExit()
    await journey.isGone("found.test")
    await journey.isGone(helpHost)
    const front = await journey.browser.ask((api) => api.tabs.query({ active: true }))
    expect(front.map((tab) => tab.url).filter((shown) => shown?.includes("test/"))).toEqual(
      newTabIn === name ? [] : [calm],
    )
    await expectCalmPageKept(journey, scope)
    await undo?.(journey)
  })

  it("a file dialog, which blocks the key, works after Escape", async () => {
    const page = await journey.browser.open(url("file"))
    const { screen } = journey
    await until("the page is on the screen", () => screen.pixel(640, 450) === "#ff0000")
    await page.clickOn("input")
    await until("the dialog is shown", () => screen.pixel(640, 450) !== "#ff0000")
    await screen.still()
    await screen.press("Escape")
    await until("the dialog is closed", () => screen.pixel(640, 450) === "#ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
  })

  it.runIf(name === "firefox")("a hung page, which blocks the key, works by the popup's button", async () => {
    await openAndClick(journey, "hung", "hung")
    const popup = await journey.browser.openPopup()
    await popup.clickOn(".exit__button")
    await journey.isGone("found.test")
  })

  it("a help page with typed text in the background, closes it or covers it without a dialog", async () => {
    const chat = await journey.browser.open(`http://${helpHost}/chat`)
    await chat.clickOn("textarea")
    await journey.screen.type("hello")
    await titleIs(journey, "Chat, armed")
    await journey.browser.open(url("plain"))
    await journey.pressExit()
    await journey.isGone("found.test")
    await until("the exit is done", async () => {
      const stored = await journey.browser.ask((api) => api.storage.local.get(null))
      return Object.keys(stored).length === 0 || (await journey.traces(helpHost)).history.length === 0
    })
    expect(await journey.browser.asksToLeave()).toBe(false)
    const { tabs, history } = await journey.traces(helpHost)
    expect(history).toEqual([])
    // Firefox closes no page that would ask, except the one where the key was pressed.
    expect(tabs).toHaveLength(name === "firefox" ? 1 : 0)
    const front = await journey.browser.ask((api) => api.tabs.query({ active: true }))
    expect(front.map((tab) => tab.url)).toEqual([calm])
  })

  it("Porchlight's options page in front, works by pressing Shift three times", async () => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page is ready", () => page.run(() => document.querySelector("input") !== null))
    await hasKeyboard(page, journey.screen)
    await journey.screen.press("Shift", "Shift", "Shift")
    await until("the options page is closed", async () => !(await page.isOpen()))
    await journey.isGone("options.html")
  })
})

describe.each(cases)("the exit in $name ($scope), in a new profile, with", ({ name, scope }) => {
  it("a private window where Porchlight is allowed, shows an ordinary window", async () => {
    const journey = await newJourney(name)
    await allowPrivateWindows(journey)
    await begin(journey, scope)
    await openPrivately(journey, url("plain?color=ff0000"))
    await until("the page is on the screen", () => journey.screen.pixel(640, 450) === "#ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(await journey.browser.ask(async (api) => (await api.windows.getAll()).map((one) => one.incognito))).toEqual([
      false,
    ])
    await until("the ordinary page is on the screen", () => journey.screen.pixel(640, 450) === "#00ff00")
  })

  it("a download under way, lets it continue", async () => {
    const journey = await newJourney(name)
    await begin(journey, scope)
    await openTab(journey, "http://files.test/download")
    await until("the download is running", () => journey.site.open("/download") === 1)
    await journey.browser.open(url("plain"))
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(journey.site.open("/download")).toBe(1)
  })
})

it("docs/EXIT-SCENARIOS.md has a row for each screen", () => {
  const page = readFileSync(new URL("../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = page.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(screens.map(({ name }) => name)))
})
