import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserName, ExtensionApi, LabBrowser, LabPage, LaunchOptions, Policies } from "./lab/browser.ts"
import { launch } from "./lab/launch.ts"
import { openScreen, type Screen } from "./lab/screen.ts"
import { openSite, type Site } from "./lab/site.ts"
import { until } from "./lab/wait.ts"

const allBrowsers = ["chromium", "firefox"] as const

/** Both browsers, or those in PORCHLIGHT_BROWSERS, separated by commas. */
export const browsers = allBrowsers.filter((name) =>
  (process.env["PORCHLIGHT_BROWSERS"] ?? allBrowsers.join()).split(",").includes(name),
)
export const exitKey = "alt+x"
/** A dedicated help site from the directory, which the lab serves. */
export const helpHost = "humantraffickinghotline.org"
const pictures = fileURLToPath(new URL("../../.pictures/", import.meta.url))

const builds = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const
export const extensionFor = (name: BrowserName): string =>
  fileURLToPath(new URL(`../../.output/${builds[name]}`, import.meta.url))

export const textOf = (page: LabPage): Promise<string> =>
  page.run(() => document.querySelector("body")?.innerText ?? "")

export interface View {
  readonly language?: string
  readonly browserLanguage?: string
  readonly dark?: boolean
  readonly scale?: number
  readonly policies?: Policies
  readonly before?: string
  readonly keepFirstPage?: boolean
  readonly downloads?: string
  readonly asSecure?: readonly string[]
  /** Hosts and pages that the lab serves besides its own. */
  readonly hosts?: readonly string[]
  readonly pages?: Readonly<Record<string, string>>
  /** Folder of a build to test instead of the one that ships. */
  readonly extension?: string
  readonly flags?: NonNullable<LaunchOptions["flags"]>
  readonly env?: NonNullable<LaunchOptions["env"]>
  readonly preferences?: NonNullable<LaunchOptions["preferences"]>
  readonly prepare?: NonNullable<LaunchOptions["prepare"]>
  readonly windowManager?: readonly [string, ...string[]] | null
  /** An empty folder for the profile, if it should not be in the system's temporary folder. */
  readonly profile?: string
}

/** A real browser with the built extension, on its own screen, with a local site that serves every host. */
export interface Journey {
  readonly screen: Screen
  readonly site: Site
  readonly browser: LabBrowser
  readonly profile: string
  /** Quits, runs `between` (to change the profile on disk), and starts again, with the options in `change` if given. */
  restart(between?: () => void, change?: View): Promise<void>
  /** Kills the browser, and starts again with what has reached the disk. */
  cutPower(): Promise<void>
  pressExit(): Promise<void>
  /** Opens a tab as a person does, and types the address. */
  typeAddress(address: string): Promise<LabPage>
  /** Addresses that contain this word, in open tabs, recently closed tabs and history. */
  traces(word: string): Promise<{ tabs: string[]; closed: string[]; history: string[] }>
  /** Waits until `traces` finds nothing with this word. */
  isGone(word: string): Promise<unknown>
  /** Resets the browser to the state of a new profile: no pages, history, cookies, downloads, settings or memory. */
  reset(): Promise<void>
  /** Takes a screenshot once the screen is still; returns the file's name. */
  picture(name: string): Promise<string>
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
  { extension = extensionFor(name), windowManager, hosts = [], pages = {}, ...view }: View = {},
): Promise<Journey> {
  const screen = await openScreen(windowManager === undefined ? {} : { windowManager })
  const site = await openSite({ hosts: [helpHost, ...hosts], pages })
  const profile = view.profile ?? mkdtempSync(join(tmpdir(), "porchlight-journey-"))
  const start = async (change: View = {}): Promise<LabBrowser> => {
    const started = await launch(name, { ...view, ...change, screen, site, profile, extension })
    await screen.focus(started.windowClass)
    return started
  }
  let browser = await start()

  const traces: Journey["traces"] = (word) =>
    browser.ask(async (api, wanted: string) => {
      const has = (url: string | undefined): url is string => url !== undefined && url.includes(wanted)
      const tabs = await api.tabs.query({})
      const sessions = await api.sessions.getRecentlyClosed()
      // An end in the future also finds visits made while the clock was ahead.
      const everything = { text: "", startTime: 0, endTime: Date.UTC(2100, 0), maxResults: 100_000 }
      const pages = await api.history.search(everything)
      return {
        tabs: tabs.map((tab) => tab.pendingUrl || tab.url).filter(has),
        closed: sessions
          .flatMap((one) => [one.tab?.url, ...(one.window?.tabs ?? []).map((tab) => tab.url)])
          .filter(has),
        history: pages.map((page) => page.url).filter(has),
      }
    }, word)

  return {
    screen,
    site,
    profile,
    get browser() {
      return browser
    },
    async restart(between = () => undefined, change) {
      await browser.quit()
      between()
      browser = await start(change)
    },
    async cutPower() {
      await browser.kill()
      browser = await start()
    },
    async pressExit() {
      await screen.focus(browser.windowClass)
      await screen.press(exitKey)
    },
    async typeAddress(address) {
      const newTabs = () => browser.ask(async (api) => (await api.tabs.query({ status: "complete" })).length)
      const before = await newTabs()
      await screen.focus(browser.windowClass)
      await screen.press("ctrl+t")
      await until("the new tab is open", async () => (await newTabs()) > before)
      await screen.press("ctrl+l")
      await screen.type(address)
      await screen.press("Return")
      const page = await browser.page(address)
      await until("the page has loaded", () =>
        page.run(() => document.readyState === "complete" && document.hasFocus()),
      )
      await page.run(
        () => new Promise((rendered) => requestAnimationFrame(() => requestAnimationFrame(() => rendered(true)))),
      )
      return page
    },
    traces,
    isGone: (word) =>
      until(`nothing is left of ${word}`, async () => {
        const { tabs, closed, history } = await traces(word)
        return tabs.length + closed.length + history.length === 0
      }),
    async reset() {
      await browser.closePages()
      // Clear storage before stopping the background: if it starts while a journal entry is there, it
      // recovers that exit and would erase what the next test opens.
      await browser.ask((api) => api.storage.local.clear())
      await browser.stopBackground()
      await browser.ask(eraseEverything)
      await until("the browser has no pages or history", async () => {
        const { tabs, closed, history } = await traces("")
        return tabs.length === 1 && closed.length + history.length === 0
      })
      site.clear()
      await screen.parkPointer()
      await screen.focus(browser.windowClass)
    },
    async picture(name) {
      await screen.still()
      return screen.picture(join(pictures, `${name}.png`))
    },
    async end() {
      await browser.quit()
      await site.close()
      await screen.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
