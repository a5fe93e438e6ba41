import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { storedAddresses } from "../tests/e2e/history-file.ts"
import type { BrowserName, LaunchOptions } from "../tests/e2e/lab/browser.ts"
import { startWithoutDriver } from "../tests/e2e/lab/firefox-process.ts"
import { readStoredKeys } from "../tests/e2e/lab/firefox-storage.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { sessionSavedAtMs, readSavedSession, savedSessionContains } from "../tests/e2e/lab/profile.ts"
import { openScreen, type Screen } from "../tests/e2e/lab/screen.ts"
import { openSite, type Site } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { waitUntilGone, waitUntilShown } from "./presser.ts"

const red = "#ff0000"
const newsPage = "http://news.test/plain?color=00ff00"
const secretPage = "http://found.test/plain?color=ff0000"
/** The cuts alternate between both scopes. With "tab", the exit does not make Firefox save its session. */
const scopes = ["recent", "tab"] as const

export interface Cut {
  /** From the press to the power cut. */
  readonly afterMs: number
  /** The lists in which the page remains after the next start. */
  readonly remainingIn: readonly string[]
}

const secretHost = "found.test"
const isJournalKey = (key: string): boolean => key.startsWith("journal:")
const recoveryTimeout = { timeoutMs: 90_000, intervalMs: 250 }

/** Restarts Chromium and asks its API for the lists in which the page remains. */
async function findRemainingInChromium(options: LaunchOptions): Promise<string[]> {
  const browser = await launch("chromium", options)
  try {
    const storedKeysNow = () =>
      browser.ask(async (api) => Object.keys(await api.storage.local.get(null))).catch(() => ["journal:"])
    await until("recovery is done", async () => !(await storedKeysNow()).some(isJournalKey), recoveryTimeout)
    return await browser.ask(async (api, host: string) => {
      const isOfHost = (url: string | undefined): boolean => url?.includes(host) ?? false
      const tabs = (await api.tabs.query({})).filter((tab) => isOfHost(tab.url))
      const sessions = await api.sessions.getRecentlyClosed()
      const closed = sessions
        .flatMap(({ tab, window }) => [tab, ...(window?.tabs ?? [])])
        .filter((tab) => isOfHost(tab?.url))
      const pages = await api.history.search({ text: "", startTime: 0, maxResults: 100_000 })
      return [
        ...tabs.map(() => "an open tab"),
        ...closed.map(() => "recently closed"),
        ...pages.filter((page) => isOfHost(page.url)).map(() => "the history"),
      ]
    }, secretHost)
  } finally {
    await browser.kill()
  }
}

/**
 * Restarts Firefox and reads from its files in which lists the page remains. It starts Firefox without a driver,
 * because a driver may change what Firefox restores, and quits it with the keyboard. Firefox saves its session every 15
 * seconds.
 */
async function findRemainingInFirefox(options: LaunchOptions): Promise<string[]> {
  const { profile, screen } = options
  const startedAt = Date.now()
  const firefox = startWithoutDriver(options)
  try {
    const isSaved = (): boolean => sessionSavedAtMs(profile) > startedAt
    const hasJournal = (): boolean => readStoredKeys(profile).some(isJournalKey)
    await until("the session is saved and recovery is done", () => isSaved() && !hasJournal(), recoveryTimeout)
    await screen.focus("firefox")
    await screen.press("ctrl+q")
    await firefox.whenEnded
  } finally {
    await firefox.kill()
  }
  const isOfHost = (url: string): boolean => url.includes(secretHost)
  const { open, closed } = readSavedSession(profile)
  return [
    ...open.filter(isOfHost).map(() => "an open tab"),
    ...closed.filter(isOfHost).map(() => "recently closed"),
    ...storedAddresses("firefox", profile)
      .filter(isOfHost)
      .map(() => "the history"),
  ]
}

type Scope = (typeof scopes)[number]

async function cutOnce(name: BrowserName, extension: string, screen: Screen, site: Site, scope: Scope): Promise<Cut> {
  const profile = mkdtempSync(join(tmpdir(), "porchlight-cut-"))
  const options = { screen, site, profile, extension }
  const browser = await launch(name, options)
  try {
    const settings = { settings: { eraseScope: scope } }
    await browser.ask((api, items: typeof settings) => api.storage.local.set(items), settings)
    await browser.open(newsPage)
    // Opens the page in a new tab from a search, which is part of the trail too.
    const search = await browser.open(`http://find.test/search?q=found.test&to=${encodeURIComponent(secretPage)}`)
    await search.clickOn("#new-tab")
    await waitUntilShown(screen, red)
    // A cut before the browser has saved the page would prove nothing.
    await until("the page is on the disk", () => savedSessionContains(name, profile, "http://found.test/"), {
      timeoutMs: 60_000,
      intervalMs: 200,
    })
    await screen.focus(browser.windowClass)
    const pressedAt = performance.now()
    await screen.press("alt+x")
    await waitUntilGone(screen, red)
    const delayMs = Math.random() * Math.max(0, 3000 - (performance.now() - pressedAt))
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    await browser.kill()
    const afterMs = performance.now() - pressedAt
    return {
      afterMs,
      remainingIn: await (name === "chromium" ? findRemainingInChromium(options) : findRemainingInFirefox(options)),
    }
  } finally {
    await browser.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Cuts the power `times` times, each with a new profile, at a random moment up to 3 s after the press. */
export async function cutPower(name: BrowserName, extension: string, times: number): Promise<Cut[]> {
  const screen = await openScreen()
  const site = await openSite()
  const cuts: Cut[] = []
  for (let index = 0; index < times; index += 1) {
    const scope = scopes[index % scopes.length] ?? "recent"
    const cut = await cutOnce(name, extension, screen, site, scope)
    cuts.push(cut)
    console.log(
      `${name} ${index + 1}/${times}, ${scope}: after ${Math.round(cut.afterMs)} ms, ${cut.remainingIn.join(", ") || "nothing remains"}`,
    )
  }
  await site.close()
  await screen.close()
  return cuts
}
