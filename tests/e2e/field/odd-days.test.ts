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
  exitIsDone,
  isShown,
  openUnrelated,
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

/** Milliseconds from now until `moment`, to set the simulated clock with. */
const millisecondsUntil = (moment: string): number => Date.parse(moment) - Date.now()

async function visited(journey: Journey, address: string): Promise<void> {
  await journey.browser.open(address)
  await until("the page is in the history", async () => (await journey.traces(address)).history.length === 1)
  await closeTab(journey, address)
}

describe.each(browsers)("an exit in %s", (name) => {
  it.each(scopes)("erases pages visited while the clock was an hour ahead (%s)", async (scope) => {
    const machine = oddMachine()
    machine.setClock(60 * minute)
    const journey = await newJourney(name, { env: machine.env })
    const unrelated = await openUnrelated(journey, scope)
    await visited(journey, `http://${helpHost}/plain`)
    await visited(journey, "http://aside.test/plain")
    await journey.browser.open(secret)
    await isShown(journey)
    machine.setClock(0)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isNowhere(journey, helpHost)
    if (scope === "recent") await isNowhere(journey, "aside.test")
    await exitIsDone(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it("erases pages visited while the clock was twelve hours behind", async () => {
    const machine = oddMachine()
    machine.setClock(-12 * 60 * minute)
    const journey = await newJourney(name, { env: machine.env })
    const unrelated = await openUnrelated(journey, "tab")
    await visited(journey, `http://${helpHost}/plain`)
    await journey.browser.open(secret)
    await isShown(journey)
    machine.setClock(0)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isNowhere(journey, helpHost)
    await exitIsDone(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it("completes when the clock is set back an hour while it erases", async () => {
    const machine = oddMachine()
    const journey = await newJourney(name, { env: machine.env })
    const unrelated = await openUnrelated(journey, "tab")
    await visited(journey, `http://${helpHost}/plain`)
    await journey.browser.open(secret)
    await isShown(journey)
    await journey.pressExit()
    await isOffScreen(journey)
    machine.setClock(-60 * minute)
    await isNowhere(journey, "found.test")
    await isNowhere(journey, helpHost)
    await exitIsDone(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  /** In California, the time zone of these tests, clocks go back in November and forward in March. */
  it.each([
    ["back", "2026-11-01T09:00:00Z"],
    ["forward", "2027-03-14T10:00:00Z"],
  ])("erases exactly the last minutes when daylight saving time sets clocks %s during the exit", async (_, change) => {
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
    await exitIsDone(journey)
    expect((await journey.traces("old.test")).history).toHaveLength(1)
    expect(await inFront(journey)).toBe(calm)
  })
})

/** The process group of one browser; stopping it acts like a closed laptop lid. */
function processGroup({ browser, profile }: Journey): number {
  const option = browser.name === "chromium" ? `--user-data-dir=${profile}` : `--profile ${profile}`
  const found = execFileSync("pgrep", ["-o", "-f", "--", option], { encoding: "utf8" })
  return Number.parseInt(found)
}

describe.each(browsers)("an exit in %s", (name) => {
  it("works at the first press after the computer slept", { timeout: 150_000 }, async () => {
    const journey = await newJourney(name)
    const unrelated = await openUnrelated(journey, "tab")
    await journey.browser.open(secret)
    await isShown(journey)
    const group = -processGroup(journey)
    process.kill(group, "SIGSTOP")
    const sleptSince = performance.now()
    // Longer than a service worker or an event page may stay idle.
    await until("the browser has slept", () => performance.now() - sleptSince > 35_000, {
      timeoutMs: 40_000,
      intervalMs: 500,
    })
    process.kill(group, "SIGCONT")
    await xdotool(journey, "key", "alt+x")
    await isNowhere(journey, "found.test")
    await exitIsDone(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it("erases the start page when someone keeps pressing the key from the start", async () => {
    const journey = await newJourney(name)
    const { screen, site, profile } = journey
    await journey.browser.open(calm)
    await exitIsDone(journey)
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
    "erases the page from the session that the browser restores, even if it quits right after the exit (%s)",
    async (scope) => {
      const restoreSession = (profile: string): void => {
        if (name === "firefox") return
        const file = join(profile, "Default", "Preferences")
        const preferences = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>
        writeFileSync(file, JSON.stringify({ ...preferences, session: { restore_on_startup: 1 } }))
      }
      const journey = await newJourney(name, { prepare: restoreSession, preferences: { "browser.startup.page": 3 } })
      await openUnrelated(journey, scope)
      await journey.browser.open(secret)
      await isShown(journey)
      await journey.pressExit()
      await until("the page is closed", async () => (await journey.traces("found.test")).tabs.length === 0)
      await journey.restart()
      await until("the other tabs are back", async () => (await journey.traces("news.test")).tabs.length === 1)
      await exitIsDone(journey)
      expect(await journey.traces("found.test")).toEqual(nothing)
      for (const host of ["other.test", "account.test"]) expect((await journey.traces(host)).tabs).toHaveLength(1)
    },
  )

  it("keeps the page if it is opened again after the browser stopped the background before the last verification", async () => {
    const journey = await newJourney(name)
    await journey.browser.open(calm)
    await journey.browser.open(secret)
    await isShown(journey)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await journey.browser.stopBackground()
    const again = await journey.browser.open(secret)
    await exitIsDone(journey)
    expect(await again.isOpen()).toBe(true)
  })

  const windows: Readonly<Record<string, readonly string[]>> = {
    "full screen (--kiosk)": ["--kiosk", secret],
    ...(name === "chromium" && { "an app window (--app)": [`--app=${secret}`] }),
  }
  it.each(Object.entries(windows))("erases the page and keeps the browser open, started in %s", async (_, flags) => {
    const journey = await newJourney(name, { flags })
    await isShown(journey)
    await journey.screen.still()
    await journey.pressExit()
    await isOffScreen(journey)
    await isNowhere(journey, "found.test")
    await exitIsDone(journey)
    expect(await journey.browser.ask(async (api) => (await api.tabs.query({})).length)).toBe(1)
  })
})

describe.runIf(browsers.includes("chromium"))("Chromium", () => {
  it.each(["de", "es", "nl", "pt-BR", "vi"])("in %s accepts the exit key and the popup key", async (language) => {
    ensurePackages("chromium-l10n")
    const journey = await newJourney("chromium", { language })
    expect(await journey.browser.ask((api) => api.i18n.getUILanguage())).toMatch(language.slice(0, 2))
    const unrelated = await openUnrelated(journey, "tab")
    const page = await journey.browser.open(secret)
    await journey.browser.openPopup()
    await journey.screen.press("Escape")
    await page.clickOn("body")
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await exitIsDone(journey)
    expect(await unrelated.lost()).toEqual([])
  })
})

/** A Fluxbox whose keyboard focus follows the pointer. */
function fluxboxByPointer(): readonly [string, ...string[]] {
  const file = join("/tmp", `porchlight-fluxbox-${process.pid}`)
  writeFileSync(file, "session.screen0.focusModel: MouseFocus\n")
  return ["fluxbox", "-rc", file]
}

const windowManagers: readonly [string, () => readonly [string, ...string[]] | null, string | null][] = [
  ["IceWM", () => ["icewm"], "icewm"],
  ["Fluxbox", () => ["fluxbox"], "fluxbox"],
  ["Fluxbox whose focus follows the pointer", fluxboxByPointer, "fluxbox"],
  ["no window manager", () => null, null],
]

describe.each(browsers)("%s", (name: BrowserName) => {
  it.each(windowManagers)("under %s accepts the exit key and the popup key", async (_, manager, packageName) => {
    if (packageName !== null) ensurePackages(packageName)
    const journey = await newJourney(name, { windowManager: manager() })
    const unrelated = await openUnrelated(journey, "tab")
    const page = await journey.browser.open(secret)
    await isShown(journey)
    await journey.browser.openPopup("by key")
    await journey.screen.press("Escape")
    await page.clickOn("body")
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    expect(await inFront(journey)).toBe(calm)
    await exitIsDone(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it("accepts the exit key but not the popup key where Alt+Shift switches the keyboard layout", async () => {
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
