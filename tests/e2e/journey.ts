import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserName, ExtensionApi, LabBrowser, LabPage, LaunchOptions, Policies } from "./lab/browser.ts"
import { launch } from "./lab/launch.ts"
import { openScreen, type Screen } from "./lab/screen.ts"
import { openSite, type Site, type SiteOptions } from "./lab/site.ts"
import { until } from "./lab/wait.ts"

const allBrowsers = ["chromium", "firefox"] as const

/** Both browsers, or only those that PORCHLIGHT_BROWSERS lists, separated by commas. */
export const browsers = allBrowsers.filter((name) =>
  (process.env["PORCHLIGHT_BROWSERS"] ?? allBrowsers.join()).split(",").includes(name),
)
export const exitKey = "alt+x"
/** A dedicated help site from the directory, which the lab serves. */
export const helpHost = "humantraffickinghotline.org"
const pictureFolder = fileURLToPath(new URL("../../.pictures/", import.meta.url))

const buildFolders = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const
export const extensionFor = (name: BrowserName): string =>
  fileURLToPath(new URL(`../../.output/${buildFolders[name]}`, import.meta.url))

export const textOf = (page: LabPage): Promise<string> =>
  page.run(() => document.querySelector("body")?.innerText ?? "")

export interface JourneyOptions {
  readonly language?: string
  readonly browserLanguage?: string
  readonly dark?: boolean
  readonly scale?: number
  readonly policies?: Policies
  readonly idByPolicy?: string | null
  readonly updateFiles?: NonNullable<SiteOptions["updateFiles"]>
  /** The folder of a second extension. */
  readonly otherExtension?: string
  readonly keepWelcomePage?: boolean
  readonly downloads?: string
  readonly secureOrigins?: readonly string[]
  /** Hosts and pages that the lab serves besides its own. */
  readonly hosts?: readonly string[]
  readonly pages?: Readonly<Record<string, string>>
  /** The folder of a build to test instead of the one that ships. */
  readonly extension?: string
  readonly flags?: NonNullable<LaunchOptions["flags"]>
  readonly env?: NonNullable<LaunchOptions["env"]>
  readonly preferences?: NonNullable<LaunchOptions["preferences"]>
  readonly changeProfile?: NonNullable<LaunchOptions["changeProfile"]>
  readonly windowManager?: readonly [string, ...string[]] | null
  /** An empty folder for the profile. The default is a new one in the system's temporary folder. */
  readonly profile?: string
}

/** A real browser with the built extension, on its own screen, with a local site that serves every host. */
export interface Journey {
  readonly screen: Screen
  readonly site: Site
  readonly browser: LabBrowser
  readonly profile: string
  /** Quits, runs `whileClosed` (to change the profile on disk), and starts again. `changes` override the options. */
  restart(whileClosed?: () => void, changes?: JourneyOptions): Promise<void>
  /** Kills the browser, and starts it again with what has reached the disk. */
  cutPower(): Promise<void>
  pressExit(): Promise<void>
  /** Opens a new tab as a person does, and types the address. */
  openByTyping(address: string): Promise<LabPage>
  /** The addresses that contain this word, in open tabs, recently closed tabs and the history. */
  findTraces(word: string): Promise<{ tabs: string[]; closed: string[]; history: string[] }>
  /** Waits until `findTraces` finds nothing with this word. On failure the error shows what it still finds. */
  waitUntilGone(word: string, timeoutMs?: number): Promise<void>
  /** Resets the browser to the state of a new profile: no pages, history, cookies, downloads, settings or memory. */
  reset(): Promise<void>
  /** Takes a screenshot once the screen is still; returns the file's name. */
  savePicture(name: string): Promise<string>
  end(): Promise<void>
}

/**
 * Runs with the extension's rights. `deleteAll` also empties the list of closed tabs; in Firefox it is
 * the only call that removes closed tab groups.
 */
async function eraseEverything(api: ExtensionApi): Promise<void> {
  const stored = { cache: true, cookies: true, indexedDB: true, localStorage: true }
  await api.browsingData.remove({ since: 0 }, { ...stored, downloads: true, formData: true, history: true })
  await api.history.deleteAll()
  const firefox = api.sessions as unknown as {
    forgetClosedTab?: (windowId: number, sessionId: string) => Promise<void>
    forgetClosedWindow?: (sessionId: string) => Promise<void>
  }
  for (const { tab, window } of await api.sessions.getRecentlyClosed()) {
    if (tab) await firefox.forgetClosedTab?.(tab.windowId, tab.sessionId ?? "")
    if (window) await firefox.forgetClosedWindow?.(window.sessionId ?? "")
  }
  await api.storage.session.clear()
  await api.storage.local.clear()
}

export async function startJourney(
  name: BrowserName,
  { windowManager, hosts = [], pages = {}, updateFiles, ...options }: JourneyOptions = {},
): Promise<Journey> {
  const screen = await openScreen(windowManager === undefined ? {} : { windowManager })
  const site = await openSite({ hosts: [helpHost, ...hosts], pages, ...(updateFiles ? { updateFiles } : {}) })
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "porchlight-journey-"))
  const start = async (changes: JourneyOptions = {}): Promise<LabBrowser> => {
    const extension = changes.extension ?? options.extension ?? extensionFor(name)
    const started = await launch(name, { ...options, ...changes, screen, site, profile, extension })
    await screen.focus(started.windowClass)
    return started
  }
  let browser = await start()

  const findTraces: Journey["findTraces"] = (word) =>
    browser.ask(async (api, wanted: string) => {
      const hasWord = (url: string | undefined): url is string => url !== undefined && url.includes(wanted)
      const tabs = await api.tabs.query({})
      const sessions = await api.sessions.getRecentlyClosed()
      // An end in the future also finds visits made while the clock was ahead.
      const everything = { text: "", startTime: 0, endTime: Date.UTC(2100, 0), maxResults: 100_000 }
      const pages = await api.history.search(everything)
      return {
        tabs: tabs.map((tab) => tab.pendingUrl || tab.url).filter(hasWord),
        closed: sessions
          .flatMap(({ tab, window }) => [tab?.url, ...(window?.tabs ?? []).map(({ url }) => url)])
          .filter(hasWord),
        history: pages.map((page) => page.url).filter(hasWord),
      }
    }, word)

  return {
    screen,
    site,
    profile,
    get browser() {
      return browser
    },
    async restart(whileClosed = () => undefined, changes) {
      await browser.quit()
      whileClosed()
      browser = await start(changes)
    },
    async cutPower() {
      await browser.kill()
      browser = await start()
    },
    async pressExit() {
      await screen.focus(browser.windowClass)
      await screen.press(exitKey)
    },
    async openByTyping(address) {
      const countLoadedTabs = () => browser.ask(async (api) => (await api.tabs.query({ status: "complete" })).length)
      const before = await countLoadedTabs()
      await screen.focus(browser.windowClass)
      await screen.press("ctrl+t")
      await until("the new tab is open", async () => (await countLoadedTabs()) > before)
      await screen.press("ctrl+l")
      await screen.type(address)
      await screen.press("Return")
      const page = await browser.waitForPage(address)
      await until("the page has loaded", () =>
        page.run(() => document.readyState === "complete" && document.hasFocus()),
      )
      await page.run(
        () => new Promise((rendered) => requestAnimationFrame(() => requestAnimationFrame(() => rendered(true)))),
      )
      return page
    },
    findTraces,
    async waitUntilGone(word, timeoutMs = 10_000) {
      const isGone = async (): Promise<boolean> => {
        const { tabs, closed, history } = await findTraces(word)
        return tabs.length + closed.length + history.length === 0
      }
      await until(`no list has ${word}`, isGone, { timeoutMs }).catch(async (error: unknown) => {
        throw new Error(`${String(error)}; still there: ${JSON.stringify(await findTraces(word))}`)
      })
    },
    async reset() {
      await browser.closePages()
      // Clear storage before stopping the background. If the background started with a journal entry in
      // storage, it would recover that exit, and erase what the next test opens.
      await browser.ask((api) => api.storage.local.clear())
      await browser.stopBackground()
      // An exit of the last test may have opened a tab anew in the meantime, to drop its Back list.
      await browser.closePages()
      await browser.ask(eraseEverything)
      await until("the browser has no pages or history", async () => {
        const { tabs, closed, history } = await findTraces("")
        return tabs.length === 1 && closed.length + history.length === 0
      })
      site.clear()
      await screen.parkPointer()
      await screen.focus(browser.windowClass)
    },
    async savePicture(name) {
      await screen.waitUntilStill()
      return screen.savePicture(join(pictureFolder, `${name}.png`))
    },
    async end() {
      await browser.quit()
      await site.close()
      await screen.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
