import type { CDPSession, Page } from "playwright-core"
import type { browser as extensionApi } from "wxt/browser"
import { answerInPage, type BrowserAnswers } from "./answers.ts"
import { themes, type Size, type Theme } from "./appearance.ts"
import { startChromium } from "./chromium.ts"
import { startClock } from "./clock.ts"

/** Runs in a page of the extension. */
declare const chrome: typeof extensionApi

/** The data a page finds when it opens. Earlier stored data is cleared. */
export interface Start {
  /** The browser's language, which Porchlight follows by default. */
  readonly language?: string
  /** `storage.local`: the settings, the lock. */
  readonly kept?: Readonly<Record<string, unknown>>
  /** `storage.session`: data until the browser closes. */
  readonly memory?: Readonly<Record<string, unknown>>
  /** The computer's time zone, from which the place is guessed. */
  readonly timeZone?: string
  readonly answers?: BrowserAnswers
}

/** One tab of a headless Chromium with the extension in it. */
export interface View {
  readonly page: Page
  /** The DevTools protocol, for what Playwright can't do with an open page. */
  readonly devtools: CDPSession
  /** Opens a page of the extension and waits until something is rendered. */
  open(path: string, start?: Start): Promise<void>
  setTheme(theme: Theme): Promise<void>
  setSize(size: Size): Promise<void>
  /** Content security policy violations since the page was opened. */
  violations(): Promise<readonly string[]>
  close(): Promise<void>
}

const defaultTimeZone = "America/Los_Angeles"
/** Generous, because a busy machine is slow. */
const patienceMs = 20_000

/** Runs in a page of the extension. */
async function replaceStored({ kept, memory }: { kept: object; memory: object }): Promise<void> {
  const { local, session } = chrome.storage
  await Promise.all([local.clear(), session.clear()])
  await Promise.all([local.set(kept), session.set(memory)])
}

/** Runs in the page before any other script. */
function noteViolations(): void {
  const noted: string[] = []
  Object.assign(globalThis, { violations: noted })
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
    noted.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`)
  })
}

/** `extension`: the folder of a build. */
export async function openView(extension: string): Promise<View> {
  const { context, origin } = await startChromium(extension)
  context.setDefaultTimeout(patienceMs)
  await context.addInitScript(startClock)
  await context.addInitScript(noteViolations)
  const page = context.pages()[0] ?? (await context.newPage())
  const devtools = await context.newCDPSession(page)
  const { userAgent } = await devtools.send("Browser.getVersion")

  return {
    page,
    devtools,
    async open(path, { language = "en", kept = {}, memory = {}, timeZone = defaultTimeZone, answers = {} } = {}) {
      // Open a file of the extension that is not a page, so that the data is stored before the page starts.
      await page.goto(`${origin}manifest.json`)
      await page.evaluate(replaceStored, { kept, memory })
      await devtools.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: language })
      await devtools.send("Emulation.setTimezoneOverride", { timezoneId: timeZone })
      const answering = await page.addInitScript(answerInPage, answers)
      await page.goto(origin + path)
      await answering.dispose()
      await page.bringToFront()
      await page.locator("h1").first().waitFor({ state: "attached" })
    },
    setTheme: (theme) => page.emulateMedia(themes[theme]),
    async setSize({ width, height, zoom }) {
      const metrics = { width, height, deviceScaleFactor: zoom, mobile: false }
      await devtools.send("Emulation.setDeviceMetricsOverride", metrics)
      await page.waitForFunction((wanted) => innerWidth === wanted.width && innerHeight === wanted.height, metrics)
    },
    violations: () => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations),
    close: () => context.close(),
  }
}
