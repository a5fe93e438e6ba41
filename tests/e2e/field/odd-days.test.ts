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
import { xdotool } from "./xdotool.ts"
import { ensurePackages } from "../lab/packages.ts"
import { closeTab, eraseScopes, harmlessPage, secretPage, waitUntilJournalCleared } from "../steps.ts"
import {
  noTraces,
  openUnrelatedPages,
  readFrontAddress,
  isSecretPageShown,
  waitUntilHidden,
  waitUntilShown,
} from "./unrelated.ts"

const minuteMs = 60_000

/** A slow disk or a wrong clock, until the end of the test. */
function useOddMachine(): OddMachine {
  const machine = makeOddMachine()
  onTestFinished(() => machine.remove())
  return machine
}

/** The clock offset, in milliseconds, that makes `moment` the current time. */
const clockOffsetFor = (moment: string): number => Date.parse(moment) - Date.now()

async function visitAndClose(journey: Journey, address: string): Promise<void> {
  await journey.browser.open(address)
  await until("the page is in the history", async () => (await journey.findTraces(address)).history.length === 1)
  await closeTab(journey, address)
}

describe.each(browsers)("an exit in %s", (name) => {
  it.each(eraseScopes)(
    "erases pages visited while the clock was an hour ahead, with the erase scope %s",
    async (eraseScope) => {
      const machine = useOddMachine()
      machine.setClockOffset(60 * minuteMs)
      const journey = await newJourney(name, { env: machine.env })
      const unrelated = await openUnrelatedPages(journey, eraseScope)
      await visitAndClose(journey, `http://${helpHost}/plain`)
      await visitAndClose(journey, "http://aside.test/plain")
      await journey.browser.open(secretPage)
      await waitUntilShown(journey)
      machine.setClockOffset(0)
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await journey.waitUntilGone(helpHost)
      if (eraseScope === "recent") await journey.waitUntilGone("aside.test")
      await waitUntilJournalCleared(journey)
      expect(await unrelated.findLost()).toEqual([])
    },
  )

  it("erases pages visited while the clock was twelve hours behind", async () => {
    const machine = useOddMachine()
    machine.setClockOffset(-12 * 60 * minuteMs)
    const journey = await newJourney(name, { env: machine.env })
    const unrelated = await openUnrelatedPages(journey, "tab")
    await visitAndClose(journey, `http://${helpHost}/plain`)
    await journey.browser.open(secretPage)
    await waitUntilShown(journey)
    machine.setClockOffset(0)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone(helpHost)
    await waitUntilJournalCleared(journey)
    expect(await unrelated.findLost()).toEqual([])
  })

  it("erases everything that it must, even if the clock is set back an hour while it erases", async () => {
    const machine = useOddMachine()
    const journey = await newJourney(name, { env: machine.env })
    const unrelated = await openUnrelatedPages(journey, "tab")
    await visitAndClose(journey, `http://${helpHost}/plain`)
    await journey.browser.open(secretPage)
    await waitUntilShown(journey)
    await journey.pressExit()
    await waitUntilHidden(journey)
    machine.setClockOffset(-60 * minuteMs)
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone(helpHost)
    await waitUntilJournalCleared(journey)
    expect(await unrelated.findLost()).toEqual([])
  })

  /** In California, the time zone of these tests, clocks go back in November and forward in March. */
  it.each([
    ["back", "2026-11-01T09:00:00Z"],
    ["forward", "2027-03-14T10:00:00Z"],
  ])(
    "erases exactly the last minutes when daylight saving time sets clocks %s during the exit",
    async (_, timeChange) => {
      const machine = useOddMachine()
      const setMinutesAfterChange = (minutes: number): void =>
        machine.setClockOffset(clockOffsetFor(timeChange) + minutes * minuteMs)
      setMinutesAfterChange(-40)
      const journey = await newJourney(name, { env: machine.env })
      await visitAndClose(journey, "http://old.test/plain?forty-minutes-before")
      setMinutesAfterChange(-10)
      await visitAndClose(journey, "http://aside.test/plain")
      await journey.browser.open(harmlessPage)
      await journey.browser.open(secretPage)
      await waitUntilShown(journey)
      machine.setClockOffset(clockOffsetFor(timeChange) - 300)
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await journey.waitUntilGone("aside.test")
      await waitUntilJournalCleared(journey)
      expect((await journey.findTraces("old.test")).history).toHaveLength(1)
      expect(await readFrontAddress(journey)).toBe(harmlessPage)
    },
  )
})

/** The process group of the journey's browser. Stopping it has the effect of a closed laptop lid. */
function findProcessGroup({ browser, profile }: Journey): number {
  const option = browser.name === "chromium" ? `--user-data-dir=${profile}` : `--profile ${profile}`
  const processId = execFileSync("pgrep", ["-o", "-f", "--", option], { encoding: "utf8" })
  return Number.parseInt(processId)
}

describe.each(browsers)("an exit in %s", (name) => {
  it("erases the page at the first press after the computer has slept", { timeout: 150_000 }, async () => {
    const journey = await newJourney(name)
    const unrelated = await openUnrelatedPages(journey, "tab")
    await journey.browser.open(secretPage)
    await waitUntilShown(journey)
    // A negative id names a whole process group.
    const processGroup = -findProcessGroup(journey)
    process.kill(processGroup, "SIGSTOP")
    const sleepStart = performance.now()
    // Longer than the browser lets a service worker or an event page be idle.
    await until("the browser has slept", () => performance.now() - sleepStart > 35_000, {
      timeoutMs: 40_000,
      intervalMs: 500,
    })
    process.kill(processGroup, "SIGCONT")
    await xdotool(journey, "key", "alt+x")
    await journey.waitUntilGone("found.test")
    await waitUntilJournalCleared(journey)
    expect(await unrelated.findLost()).toEqual([])
  })

  it("erases a start page if someone presses the key repeatedly while the browser starts", async () => {
    const journey = await newJourney(name)
    const { screen, site, profile } = journey
    await journey.browser.open(harmlessPage)
    await waitUntilJournalCleared(journey)
    await journey.browser.quit()
    const launching = launch(name, { screen, site, profile, extension: extensionFor(name), flags: [secretPage] })
    await waitUntilShown(journey)
    await until(
      "the page is off the screen",
      async () => {
        const isHidden = (): boolean => !isSecretPageShown(journey)
        if (isHidden()) return true
        await xdotool(journey, "key", "alt+x")
        return until("the page is off the screen", isHidden, { timeoutMs: 400 }).catch(() => false)
      },
      { timeoutMs: 30_000 },
    )
    const browser = await launching
    onTestFinished(() => browser.quit())
    const countTraces = () =>
      browser.ask(async (api) => {
        const isSecret = (url?: string): boolean => url?.includes("found.test") ?? false
        const tabs = (await api.tabs.query({})).filter((tab) => isSecret(tab.pendingUrl || tab.url))
        const pages = await api.history.search({ text: "found.test", startTime: 0 })
        const closed = await api.sessions.getRecentlyClosed()
        return tabs.length + pages.length + closed.filter(({ tab }) => isSecret(tab?.url)).length
      })
    await until("no trace of the page is left", async () => (await countTraces()) === 0)
  })

  it.each(eraseScopes)(
    "keeps the page out of the restored session even if the browser quits at once, with the erase scope %s",
    async (eraseScope) => {
      const restoreSession = (profile: string): void => {
        if (name === "firefox") return
        const file = join(profile, "Default", "Preferences")
        const preferences = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>
        writeFileSync(file, JSON.stringify({ ...preferences, session: { restore_on_startup: 1 } }))
      }
      const journey = await newJourney(name, {
        changeProfile: restoreSession,
        preferences: { "browser.startup.page": 3 },
      })
      await openUnrelatedPages(journey, eraseScope)
      await journey.browser.open(secretPage)
      await waitUntilShown(journey)
      await journey.pressExit()
      await until("the page is closed", async () => (await journey.findTraces("found.test")).tabs.length === 0)
      await journey.restart()
      await until("the other tabs are back", async () => (await journey.findTraces("news.test")).tabs.length === 1)
      await waitUntilJournalCleared(journey)
      expect(await journey.findTraces("found.test")).toEqual(noTraces)
      for (const host of ["other.test", "account.test"]) expect((await journey.findTraces(host)).tabs).toHaveLength(1)
    },
  )

  it("keeps a page that is opened again, even if the background was stopped before the last verification", async () => {
    const journey = await newJourney(name)
    await journey.browser.open(harmlessPage)
    await journey.browser.open(secretPage)
    await waitUntilShown(journey)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.browser.stopBackground()
    const reopenedPage = await journey.browser.open(secretPage)
    await waitUntilJournalCleared(journey)
    expect(await reopenedPage.isOpen()).toBe(true)
  })

  const startFlags: Readonly<Record<string, readonly string[]>> = {
    "full screen (--kiosk)": ["--kiosk", secretPage],
    ...(name === "chromium" && { "an app window (--app)": [`--app=${secretPage}`] }),
  }
  it.each(Object.entries(startFlags))(
    "erases the page and leaves the browser open, after a start in %s",
    async (_, flags) => {
      const journey = await newJourney(name, { flags })
      await waitUntilShown(journey)
      await journey.screen.waitUntilStill()
      await journey.pressExit()
      await waitUntilHidden(journey)
      await journey.waitUntilGone("found.test")
      await waitUntilJournalCleared(journey)
      expect(await journey.browser.ask(async (api) => (await api.tabs.query({})).length)).toBe(1)
    },
  )
})

describe.runIf(browsers.includes("chromium"))("Chromium", () => {
  it.each(["de", "es", "nl", "pt-BR", "vi"])("in %s accepts the exit key and the popup key", async (language) => {
    ensurePackages("chromium-l10n")
    const journey = await newJourney("chromium", { language })
    expect(await journey.browser.ask((api) => api.i18n.getUILanguage())).toMatch(language.slice(0, 2))
    const unrelated = await openUnrelatedPages(journey, "tab")
    const page = await journey.browser.open(secretPage)
    await journey.browser.openPopup()
    await journey.screen.press("Escape")
    await page.clickOn("body")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitUntilJournalCleared(journey)
    expect(await unrelated.findLost()).toEqual([])
  })
})

/** The command for a Fluxbox whose keyboard focus follows the pointer. */
function configureFluxboxByPointer(): readonly [string, ...string[]] {
  const file = join("/tmp", `porchlight-fluxbox-${process.pid}`)
  writeFileSync(file, "session.screen0.focusModel: MouseFocus\n")
  return ["fluxbox", "-rc", file]
}

const windowManagers: readonly [
  name: string,
  command: () => readonly [string, ...string[]] | null,
  packageName: string | null,
][] = [
  ["IceWM", () => ["icewm"], "icewm"],
  ["Fluxbox", () => ["fluxbox"], "fluxbox"],
  ["Fluxbox whose focus follows the pointer", configureFluxboxByPointer, "fluxbox"],
  ["no window manager", () => null, null],
]

describe.each(browsers)("%s", (name: BrowserName) => {
  it.each(windowManagers)("under %s accepts the exit key and the popup key", async (_, commandOf, packageName) => {
    if (packageName !== null) ensurePackages(packageName)
    const journey = await newJourney(name, { windowManager: commandOf() })
    const unrelated = await openUnrelatedPages(journey, "tab")
    const page = await journey.browser.open(secretPage)
    await waitUntilShown(journey)
    await journey.browser.openPopup("by key")
    await journey.screen.press("Escape")
    await page.clickOn("body")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect(await readFrontAddress(journey)).toBe(harmlessPage)
    await waitUntilJournalCleared(journey)
    expect(await unrelated.findLost()).toEqual([])
  })

  it("accepts the exit key but not the popup key where Alt+Shift switches the keyboard layout", async () => {
    const journey = await newJourney(name)
    await journey.browser.open(harmlessPage)
    await journey.browser.open(secretPage)
    await waitUntilShown(journey)
    execFileSync("setxkbmap", ["-layout", "us,ru", "-option", "grp:alt_shift_toggle"], { env: journey.screen.env })
    await journey.screen.focus(journey.browser.windowClass)
    await expect(journey.browser.openPopup("by key")).rejects.toThrow()
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
  })
})
