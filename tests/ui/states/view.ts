import type { CDPSession, Page } from "playwright-core"
import type { browser as extensionApi } from "wxt/browser"
import { fakeAnswersInPage, type BrowserAnswers } from "./answers.ts"
import { themes, type Size, type Theme } from "./appearance.ts"
import { startChromium } from "./chromium.ts"
import { startClock } from "./clock.ts"

/** Runs in a page of the extension. */
declare const chrome: typeof extensionApi

/** The circumstances in which a page opens. `open` first clears the stored data. */
export interface Start {
  /** The browser's language, which Porchlight follows by default. */
  readonly language?: string
  /** `storage.local`: the settings and the lock. */
  readonly local?: Readonly<Record<string, unknown>>
  /** `storage.session`, which lasts until the browser closes. */
  readonly session?: Readonly<Record<string, unknown>>
  /** The computer's time zone, from which the place is guessed. */
  readonly timeZone?: string
  readonly answers?: BrowserAnswers
}

/** One tab of a headless Chromium with the extension in it. */
export interface View {
  readonly page: Page
  /** The DevTools protocol, for tasks that Playwright can't do with an open page. */
  readonly devtools: CDPSession
  /** Opens a page of the extension and waits until it has a heading. */
  open(path: string, start?: Start): Promise<void>
  setTheme(theme: Theme): Promise<void>
  setSize(size: Size): Promise<void>
  /** Violations of the content security policy since the page was opened. */
  policyViolations(): Promise<readonly string[]>
  close(): Promise<void>
}

const defaultTimeZone = "America/Los_Angeles"
/** Generous, because a busy machine is slow. */
const timeoutMs = 20_000

/** Runs in a page of the extension. */
async function replaceStoredData({ local, session }: { local: object; session: object }): Promise<void> {
  const { storage } = chrome
  await Promise.all([storage.local.clear(), storage.session.clear()])
  await Promise.all([storage.local.set(local), storage.session.set(session)])
}

/** Runs in the page before any other script. */
function recordPolicyViolations(): void {
  const policyViolations: string[] = []
  Object.assign(globalThis, { policyViolations })
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
    policyViolations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`)
  })
}

/** Starts a headless Chromium with the extension. `extension` is the folder of a build. */
export async function openView(extension: string): Promise<View> {
  const { context, origin } = await startChromium(extension)
  context.setDefaultTimeout(timeoutMs)
  await context.addInitScript(startClock)
  await context.addInitScript(recordPolicyViolations)
  const page = context.pages()[0] ?? (await context.newPage())
  const devtools = await context.newCDPSession(page)
  const { userAgent } = await devtools.send("Browser.getVersion")

  return {
    page,
    devtools,
    async open(path, { language = "en", local = {}, session = {}, timeZone = defaultTimeZone, answers = {} } = {}) {
      // First open a file of the extension that is not a page, and store the data there, before the page starts.
      await page.goto(`${origin}manifest.json`)
      await page.evaluate(replaceStoredData, { local, session })
      await devtools.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: language })
      await devtools.send("Emulation.setTimezoneOverride", { timezoneId: timeZone })
      const fakeAnswers = await page.addInitScript(fakeAnswersInPage, answers)
      await page.goto(origin + path)
      await fakeAnswers.dispose()
      await page.bringToFront()
      await page.locator("h1").first().waitFor({ state: "attached" })
    },
    setTheme: (theme) => page.emulateMedia(themes[theme]),
    async setSize({ width, height, zoom }) {
      const metrics = { width, height, deviceScaleFactor: zoom, mobile: false }
      await devtools.send("Emulation.setDeviceMetricsOverride", metrics)
      await page.waitForFunction(
        (expected) => innerWidth === expected.width && innerHeight === expected.height,
        metrics,
      )
    },
    policyViolations: () =>
      page.evaluate(() => (globalThis as unknown as { policyViolations: string[] }).policyViolations),
    close: () => context.close(),
  }
}
