import { beforeEach, describe, expect, it } from "vitest"
import { readFileSync } from "node:fs"
import type { BrowserName, LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, helpHost, type Journey } from "./journey.ts"
import { hasKeyboard } from "./keys.ts"
import { allowPrivateWindows, openPrivately } from "./private-windows.ts"
import { newJourney, useJourney } from "./shared-journey.ts"
import { chooseScope, scopes, type Scope } from "./uses.ts"

/** Both choices of what to erase: the last minutes, or only this tab and help pages. */

/** What may be on a person's screen when the key is pressed. docs/EXIT-SCENARIOS.md tells each row in words. */
interface Screen {
  readonly name: string
  readonly in: readonly BrowserName[]
  /** Makes it, with a page of `found.test` in front. */
  readonly make: (journey: Journey) => Promise<unknown>
  /** Where a new tab comes forward, and not the tab before: Chromium opens the one for a window that has no tabs in another. */
  readonly newTabIn?: BrowserName
  /** Where it still fails, as docs/EXIT-SCENARIOS.md says. */
  readonly failsIn?: { readonly name: BrowserName; readonly scope: Scope }
  /** Takes back what would still be so for the next one. */
  readonly unmake?: (journey: Journey) => Promise<unknown>
}

const both = browsers
const calm = "http://news.test/plain?color=00ff00"
const url = (path: string): string => `http://found.test/${path}`

const titleIs = (journey: Journey, title: string): Promise<unknown> =>
  until(`a tab is called ${title}`, () =>
    journey.browser.ask(async (api, wanted: string) => (await api.tabs.query({ title: wanted })).length > 0, title),
  )

async function clicked(journey: Journey, path: string, title: string): Promise<LabPage> {
  const page = await journey.browser.open(url(path))
  await page.clickOn("button")
  await titleIs(journey, title)
  return page
}

/** Opens a tab without waiting for a page that may never be done. */
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
      await until("the window is full", () =>
        browser.ask(async (api) => (await api.windows.getAll()).some((one) => one.state === "fullscreen")),
      )
    },
    async unmake({ browser, screen }) {
      await screen.press("F11")
      await until("the window is as it was", () =>
        browser.ask(async (api) => (await api.windows.getAll()).every((one) => one.state !== "fullscreen")),
      )
    },
  },
  { name: "a page in full screen of its own", in: both, make: (journey) => clicked(journey, "full", "full") },
  { name: "a page playing sound", in: both, make: (journey) => clicked(journey, "sound", "playing") },
  { name: "an open alert", in: both, make: (journey) => clicked(journey, "alert", "alerting") },
  { name: "a hung page", in: ["chromium"], make: (journey) => clicked(journey, "hung", "hung") },
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
    name: "a chat in a window of its own",
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
      await until("the page is ready to be read", () =>
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
      await until("it is open", async () => (await journey.traces(helpHost)).tabs.length === 1)
      await journey.browser.open(url("plain"))
    },
  },
]

const cases = browsers.flatMap((name) => scopes.map((scope) => ({ name, scope })))

/** A harmless page in front, with that choice made. */
async function begin(journey: Journey, scope: Scope): Promise<void> {
  await chooseScope(journey, scope)
  await journey.browser.open(calm)
}

/** With "only this tab" the harmless page stays in the history. */
async function keptTheCalmPage(journey: Journey, scope: Scope): Promise<void> {
  const history = async () => (await journey.traces("news.test")).history
  if (scope === "tab") expect(await history()).toEqual([calm])
  else await until("the last minutes are gone", async () => (await history()).length === 0)
}

describe.each(cases)("the exit in $name ($scope), with", ({ name, scope }) => {
  const journey = useJourney(name)
  beforeEach(() => begin(journey, scope))

  const fails = ({ failsIn }: Screen): boolean => failsIn?.name === name && failsIn.scope === scope
  const here = screens.filter((screen) => screen.in.includes(name) && !fails(screen))

  it.each(here)("$name", async ({ make, newTabIn, unmake }) => {
    await make(journey)
    await journey.pressExit()
    await journey.isGone("found.test")
    await journey.isGone(helpHost)
    const front = await journey.browser.ask((api) => api.tabs.query({ active: true }))
    expect(front.map((tab) => tab.url).filter((shown) => shown?.includes("test/"))).toEqual(
      newTabIn === name ? [] : [calm],
    )
    await keptTheCalmPage(journey, scope)
    await unmake?.(journey)
  })

  it("a file dialog, which keeps the key to itself: after Escape", async () => {
    const page = await journey.browser.open(url("file"))
    const { screen } = journey
    await until("the page is on the screen", () => screen.pixel(640, 450) === "#ff0000")
    await page.clickOn("input")
    await until("the dialog is shown", () => screen.pixel(640, 450) !== "#ff0000")
    await screen.still()
    await screen.press("Escape")
    await until("the dialog is gone", () => screen.pixel(640, 450) === "#ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
  })

  it.runIf(name === "firefox")("a hung page, which keeps the key to itself: by the popup's button", async () => {
    await clicked(journey, "hung", "hung")
    const popup = await journey.browser.openPopup()
    await popup.clickOn(".exit__button")
    await journey.isGone("found.test")
  })

  it("a help page in the background with something typed in it: closed, or covered and silent", async () => {
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
    // Firefox closes no page that would ask, but for the one on which the key was pressed.
    expect(tabs).toHaveLength(name === "firefox" ? 1 : 0)
    const front = await journey.browser.ask((api) => api.tabs.query({ active: true }))
    expect(front.map((tab) => tab.url)).toEqual([calm])
  })

  it("an options page of its own, by Shift three times", async () => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the page is ready", () => page.run(() => document.querySelector("input") !== null))
    await hasKeyboard(page, journey.screen)
    await journey.screen.press("Shift", "Shift", "Shift")
    await until("it is closed", async () => !(await page.isOpen()))
    await journey.isGone("options.html")
  })
})

describe.each(cases)("the exit in $name ($scope), in a new profile, with", ({ name, scope }) => {
  it("a private window, where it was allowed: an ordinary one comes forward", async () => {
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
    await until("the ordinary page is in sight", () => journey.screen.pixel(640, 450) === "#00ff00")
  })

  it("a download under way, which goes on", async () => {
    const journey = await newJourney(name)
    await begin(journey, scope)
    await openTab(journey, "http://files.test/download")
    await until("the download runs", () => journey.site.open("/download") === 1)
    await journey.browser.open(url("plain"))
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(journey.site.open("/download")).toBe(1)
  })
})

it("docs/EXIT-SCENARIOS.md has a row for each", () => {
  const page = readFileSync(new URL("../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = page.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(screens.map(({ name }) => name)))
})
