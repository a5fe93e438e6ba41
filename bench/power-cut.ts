import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { storedAddresses } from "../tests/e2e/history-file.ts"
import type { BrowserName, LaunchOptions } from "../tests/e2e/lab/browser.ts"
import { startAlone } from "../tests/e2e/lab/firefox-process.ts"
import { storedKeys } from "../tests/e2e/lab/firefox-storage.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { savedAt, savedSession, sessionHas } from "../tests/e2e/lab/profile.ts"
import { openScreen, type Screen } from "../tests/e2e/lab/screen.ts"
import { openSite, type Site } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { gone, shown } from "./presser.ts"

const red = "#ff0000"
const news = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"
/** Alternate between both scopes: with "tab" the exit does not make Firefox save its session. */
const scopes = ["recent", "tab"] as const

export interface Cut {
  /** Milliseconds from the press to the power cut. */
  readonly after: number
  /** Where the page was found after the next start; empty if nowhere. */
  readonly found: readonly string[]
}

const word = "found.test"
const isJournalKey = (key: string): boolean => key.startsWith("journal:")
const recoveryLimit = { timeoutMs: 90_000, intervalMs: 250 }

/** Starts the browser again and asks its API. */
async function leftInChromium(options: LaunchOptions): Promise<string[]> {
  const browser = await launch("chromium", options)
  try {
    const keys = () =>
      browser.ask(async (api) => Object.keys(await api.storage.local.get(null))).catch(() => ["journal:"])
    await until("recovery is done", async () => !(await keys()).some(isJournalKey), recoveryLimit)
    return await browser.ask(async (api, wanted: string) => {
      const has = (url: string | undefined): boolean => url?.includes(wanted) ?? false
      const tabs = (await api.tabs.query({})).filter((tab) => has(tab.url))
      const sessions = await api.sessions.getRecentlyClosed()
      const closed = sessions
        .flatMap(({ tab, window }) => [tab, ...(window?.tabs ?? [])])
        .filter((tab) => has(tab?.url))
      const pages = await api.history.search({ text: "", startTime: 0, maxResults: 100_000 })
      return [
        ...tabs.map(() => "an open tab"),
        ...closed.map(() => "recently closed"),
        ...pages.filter((page) => has(page.url)).map(() => "the history"),
      ]
    }, word)
  } finally {
    await browser.kill()
  }
}

/**
 * Starts Firefox without a driver, which may change what Firefox restores, and quits it by its key. Then
 * reads from its files what it would list. Firefox saves its session every 15 seconds.
 */
async function leftInFirefox(options: LaunchOptions): Promise<string[]> {
  const { profile, screen } = options
  const begin = Date.now()
  const firefox = startAlone(options)
  try {
    const written = (): boolean => savedAt(profile) > begin
    const journal = (): boolean => storedKeys(profile).some(isJournalKey)
    await until("the session is saved and recovery is done", () => written() && !journal(), recoveryLimit)
    await screen.focus("firefox")
    await screen.press("ctrl+q")
    await firefox.ended
  } finally {
    await firefox.kill()
  }
  const has = (url: string): boolean => url.includes(word)
  const { open, closed } = savedSession(profile)
  return [
    ...open.filter(has).map(() => "an open tab"),
    ...closed.filter(has).map(() => "recently closed"),
    ...storedAddresses("firefox", profile)
      .filter(has)
      .map(() => "the history"),
  ]
}

type Scope = (typeof scopes)[number]

async function cutOnce(name: BrowserName, extension: string, screen: Screen, site: Site, scope: Scope): Promise<Cut> {
  const profile = mkdtempSync(join(tmpdir(), "porchlight-cut-"))
  const options = { screen, site, profile, extension }
  const browser = await launch(name, options)
  try {
    const given = { settings: { eraseScope: scope } }
    await browser.ask((api, kept: typeof given) => api.storage.local.set(kept), given)
    await browser.open(news)
    // Opens in its own tab from a search, which belongs to the trail too.
    const search = await browser.open(`http://find.test/search?q=found.test&to=${encodeURIComponent(secret)}`)
    await search.clickOn("#new-tab")
    await shown(screen, red)
    // A cut before the browser has saved the page would prove nothing.
    await until("the page is on the disk", () => sessionHas(name, profile, "http://found.test/"), {
      timeoutMs: 60_000,
      intervalMs: 200,
    })
    await screen.focus(browser.windowClass)
    const pressed = performance.now()
    await screen.press("alt+x")
    await gone(screen, red)
    const rest = Math.random() * Math.max(0, 3000 - (performance.now() - pressed))
    await new Promise((resolve) => setTimeout(resolve, rest))
    await browser.kill()
    const after = performance.now() - pressed
    return { after, found: await (name === "chromium" ? leftInChromium(options) : leftInFirefox(options)) }
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
      `${name} ${index + 1}/${times}, ${scope}: after ${Math.round(cut.after)} ms, ${cut.found.join(", ") || "nothing left"}`,
    )
  }
  await site.close()
  await screen.close()
  return cuts
}
