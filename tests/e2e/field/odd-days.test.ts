import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import type { BrowserName } from "../lab/browser.ts"
import { launch } from "../lab/launch.ts"
import { makeOddMachine, type OddMachine } from "../lab/odd-machine.ts"
import { until } from "../lab/wait.ts"
import { browsers, extensionFor, helpHost, type Journey } from "../journey.ts"
import { newJourney } from "../shared-journey.ts"
import { xdotool } from "./hands.ts"
import { ensurePackages } from "../lab/packages.ts"
import { closeTab, scopes } from "../uses.ts"
import {
  calm,
  inFront,
  isNowhere,
  isOffScreen,
  isSettled,
  isShown,
  liveAround,
  nothing,
  red,
  secret,
} from "./unrelated.ts"

const minute = 60_000

function oddMachine(): OddMachine {
  const machine = makeOddMachine()
  onTestFinished(() => machine.remove())
  return machine
}

/** Milliseconds from now to a moment; the machine's clock is set by that. */
const millisecondsUntil = (moment: string): number => Date.parse(moment) - Date.now()

async function visited(journey: Journey, address: string): Promise<void> {
  await journey.browser.open(address)
  await until("it is in the history", async () => (await journey.traces(address)).history.length === 1)
  await closeTab(journey, address)
}

describe.each(browsers)("the clock in %s", (name) => {
  it.each(scopes)("was an hour ahead when the pages were visited, and is right at the press (%s)", async (scope) => {
    const machine = oddMachine()
    machine.setClock(60 * minute)
    const journey = await newJourney(name, { env: machine.env })
    const unrelated = await liveAround(journey, scope)
    await visited(journey, `http://${helpHost}/plain`)
    await visited(journey, "http://aside.test/plain")
    await journey.browser.open(secret)
    await isShown(journey)
    machine.setClock(0)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isNowhere(journey, helpHost)
    if (scope === "recent") await isNowhere(journey, "aside.test")
    await isSettled(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it("was twelve hours behind when the pages were visited, and is right at the press", async () => {
    const machine = oddMachine()
    machine.setClock(-12 * 60 * minute)
    const journey = await newJourney(name, { env: machine.env })
    const unrelated = await liveAround(journey, "tab")
    await visited(journey, `http://${helpHost}/plain`)
    await journey.browser.open(secret)
    await isShown(journey)
    machine.setClock(0)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isNowhere(journey, helpHost)
    await isSettled(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it("is set back an hour while the exit is at work", async () => {
    const machine = oddMachine()
    const journey = await newJourney(name, { env: machine.env })
    const unrelated = await liveAround(journey, "tab")
    await visited(journey, `http://${helpHost}/plain`)
    await journey.browser.open(secret)
    await isShown(journey)
    await journey.pressExit()
    await isOffScreen(journey)
    machine.setClock(-60 * minute)
    await isNowhere(journey, "found.test")
    await isNowhere(journey, helpHost)
    await isSettled(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  /** In the zone of the journeys, California's: the hour is put back in November and forward in March. */
  it.each([
    ["put back", "2026-11-01T09:00:00Z"],
    ["put forward", "2027-03-14T10:00:00Z"],
  ])(
    "is %s by daylight saving time during the exit: the last minutes are still the last minutes",
    async (_, change) => {
      const machine = oddMachine()
      const at = (minutes: number): void => machine.setClock(millisecondsUntil(change) + minutes * minute)
      at(-40)
      const journey = await newJourney(name, { env: machine.env })
      await visited(journey, "http://old.test/plain?forty-minutes-before")
      at(-10)
      await visited(journey, "http://aside.test/plain")
      await journey.browser.open(calm)
      await journey.browser.open(secret)
      await isShown(journey)
      machine.setClock(millisecondsUntil(change) - 300)
      await journey.pressExit()
      await isNowhere(journey, "found.test")
      await isNowhere(journey, "aside.test")
      await isSettled(journey)
      expect((await journey.traces("old.test")).history).toHaveLength(1)
      expect(await inFront(journey)).toBe(calm)
    },
  )
})

/** All of one browser's processes, as when the lid is closed. */
function processGroup({ browser, profile }: Journey): number {
  const option = browser.name === "chromium" ? `--user-data-dir=${profile}` : `--profile ${profile}`
  const found = execFileSync("pgrep", ["-o", "-f", "--", option], { encoding: "utf8" })
  return Number.parseInt(found)
}

describe.each(browsers)("in %s,", (name) => {
  it("after the computer has slept: the first press counts", { timeout: 150_000 }, async () => {
    const journey = await newJourney(name)
    const unrelated = await liveAround(journey, "tab")
    await journey.browser.open(secret)
    await isShown(journey)
    const group = -processGroup(journey)
    process.kill(group, "SIGSTOP")
    const slept = performance.now()
    // Longer than a worker or an event page may be idle.
    await until("it has slept", () => performance.now() - slept > 35_000, { timeoutMs: 40_000, intervalMs: 500 })
    process.kill(group, "SIGCONT")
    await xdotool(journey, "key", "alt+x")
    await isNowhere(journey, "found.test")
    await isSettled(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it("in the first moment after the start, the page as the start page", async () => {
    const journey = await newJourney(name)
    const { screen, site, profile } = journey
    await journey.browser.open(calm)
    await isSettled(journey)
    await journey.browser.quit()
    const launching = launch(name, { screen, site, profile, extension: extensionFor(name), flags: [secret] })
    await isShown(journey)
    await until(
      "the page is off the screen",
      async () => {
        if (screen.pixel(640, 600) !== red) return true
        await xdotool(journey, "key", "alt+x")
        return until("", () => screen.pixel(640, 600) !== red, { timeoutMs: 400 }).catch(() => false)
      },
      { timeoutMs: 30_000 },
    )
    const browser = await launching
    onTestFinished(() => browser.quit())
    const left = () =>
      browser.ask(async (api) => {
        const has = (url?: string): boolean => url?.includes("found.test") ?? false
        const tabs = (await api.tabs.query({})).filter((tab) => has(tab.pendingUrl || tab.url))
        const pages = await api.history.search({ text: "found.test", startTime: 0 })
        const closed = await api.sessions.getRecentlyClosed()
        return tabs.length + pages.length + closed.filter(({ tab }) => has(tab?.url)).length
      })
    await until("nothing is left of the page", async () => (await left()) === 0)
  })

  it.each(scopes)(
    "set to go on where it ended, and quit right after the exit: the page does not come back (%s)",
    async (scope) => {
      const goOn = (profile: string): void => {
        if (name === "firefox") return
        const file = join(profile, "Default", "Preferences")
        const preferences = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>
        writeFileSync(file, JSON.stringify({ ...preferences, session: { restore_on_startup: 1 } }))
      }
      const journey = await newJourney(name, { prepare: goOn, preferences: { "browser.startup.page": 3 } })
      await liveAround(journey, scope)
      await journey.browser.open(secret)
      await isShown(journey)
      await journey.pressExit()
      await until("the page is closed", async () => (await journey.traces("found.test")).tabs.length === 0)
      await journey.restart()
      await until("the other tabs are back", async () => (await journey.traces("news.test")).tabs.length === 1)
      await isSettled(journey)
      expect(await journey.traces("found.test")).toEqual(nothing)
      for (const host of ["other.test", "account.test"]) expect((await journey.traces(host)).tabs).toHaveLength(1)
    },
  )

  it("where the browser stops the background before the last look, and the page is opened again: it stays", async () => {
    const journey = await newJourney(name)
    await journey.browser.open(calm)
    await journey.browser.open(secret)
    await isShown(journey)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await journey.browser.stopBackground()
    const again = await journey.browser.open(secret)
    await isSettled(journey)
    expect(await again.isOpen()).toBe(true)
  })

  const windows: Readonly<Record<string, readonly string[]>> = {
    "the whole screen (--kiosk)": ["--kiosk", secret],
    ...(name === "chromium" && { "a window of its own (--app)": [`--app=${secret}`] }),
  }
  it.each(Object.entries(windows))("started with the page in %s: gone, and the browser stays", async (_, flags) => {
    const journey = await newJourney(name, { flags })
    await isShown(journey)
    await journey.screen.still()
    await journey.pressExit()
    await isOffScreen(journey)
    await isNowhere(journey, "found.test")
    await isSettled(journey)
    expect(await journey.browser.ask(async (api) => (await api.tabs.query({})).length)).toBe(1)
  })
})

describe.runIf(browsers.includes("chromium"))("Chromium", () => {
  it.each(["de", "es", "nl", "pt-BR", "vi"])("in %s: the key works, and the popup's", async (language) => {
    ensurePackages("chromium-l10n")
    const journey = await newJourney("chromium", { language })
    expect(await journey.browser.ask((api) => api.i18n.getUILanguage())).toMatch(language.slice(0, 2))
    const unrelated = await liveAround(journey, "tab")
    const page = await journey.browser.open(secret)
    await journey.browser.openPopup()
    await journey.screen.press("Escape")
    await page.clickOn("body")
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isSettled(journey)
    expect(await unrelated.lost()).toEqual([])
  })
})

/** Where the pointer stands, there the keyboard is. */
function fluxboxByPointer(): readonly [string, ...string[]] {
  const file = join("/tmp", `porchlight-fluxbox-${process.pid}`)
  writeFileSync(file, "session.screen0.focusModel: MouseFocus\n")
  return ["fluxbox", "-rc", file]
}

const windowManagers: readonly [string, () => readonly [string, ...string[]] | null, string | null][] = [
  ["IceWM", () => ["icewm"], "icewm"],
  ["Fluxbox", () => ["fluxbox"], "fluxbox"],
  ["Fluxbox, the keyboard where the pointer is", fluxboxByPointer, "fluxbox"],
  ["no window manager", () => null, null],
]

describe.each(browsers)("the window manager of %s is", (name: BrowserName) => {
  it.each(windowManagers)("%s: the key works, and the popup's", async (_, manager, packageName) => {
    if (packageName !== null) ensurePackages(packageName)
    const journey = await newJourney(name, { windowManager: manager() })
    const unrelated = await liveAround(journey, "tab")
    const page = await journey.browser.open(secret)
    await isShown(journey)
    await journey.browser.openPopup("by key")
    await journey.screen.press("Escape")
    await page.clickOn("body")
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    expect(await inFront(journey)).toBe(calm)
    await isSettled(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it("one where Alt+Shift changes the keyboard's language: the exit key is heard, the popup's is not", async () => {
    const journey = await newJourney(name)
    await journey.browser.open(calm)
    await journey.browser.open(secret)
    await isShown(journey)
    execFileSync("setxkbmap", ["-layout", "us,ru", "-option", "grp:alt_shift_toggle"], { env: journey.screen.env })
    await journey.screen.focus(journey.browser.windowClass)
    await expect(journey.browser.openPopup("by key")).rejects.toThrow()
    await journey.pressExit()
    await isNowhere(journey, "found.test")
  })
})
