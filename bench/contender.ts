import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { LabBrowser, Question } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen, type Screen } from "../tests/e2e/lab/screen.ts"
import type { Site } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { openPresser, waitUntilGone, waitUntilShown } from "./presser.ts"

const red = "#ff0000"
const newsPage = "http://news.test/plain?color=00ff00"
const secretPage = "http://found.test/plain?color=ff0000"

/** The pause between the keys of a rival that needs several, as a quick finger makes it. */
const betweenKeysMs = 150

export interface ContenderPlan {
  readonly name: string
  /** The folder of the unpacked extension. */
  readonly extension: string
  readonly keys: readonly string[]
  /** The page to exit from, if it is not `secretPage`. */
  readonly page?: string
  /** Whether the page is in the only tab. */
  readonly isOnlyTab?: boolean
  /** Whether the background worker is stopped before each press. */
  readonly isWorkerStopped?: boolean
  /** After each press, waits until the exit has verified for the last time and cleared its journal entry. */
  readonly waitsForJournal?: boolean
  /** Runs once, before the first press. */
  readonly prepareBrowser?: (browser: LabBrowser) => Promise<void>
  /** Changes the profile on disk after a first start. */
  readonly fillProfile?: (profile: string) => void
}

/** The durations of one exit. */
export interface ExitTimes {
  /** From the first key until the page is off the screen. */
  readonly hiddenAfterFirstKeyMs: number
  /** From the last key until the page is off the screen. */
  readonly hiddenAfterLastKeyMs: number
  /** From the first key until the tab is closed. */
  readonly closedAfterFirstKeyMs: number
}

export interface Contender {
  readonly name: string
  press(): Promise<ExitTimes>
  end(): Promise<void>
}

/** Long enough for the exit's last verification, which clears the journal entry ten seconds after the rest. */
const journalTimeout = { intervalMs: 200, timeoutMs: 120_000 }

/** Closes all tabs except one with this address, which it opens if it is missing, and the many tabs of the load. */
async function closeOtherTabs(browser: LabBrowser, keptAddress: string): Promise<void> {
  await browser.ask(async (api, address: string) => {
    const tabs = await api.tabs.query({})
    const kept = tabs.find((tab) => tab.url === address) ?? (await api.tabs.create({ url: address }))
    const isNotLoad = (url: string) => !url.startsWith("http://many.test/")
    await api.tabs.remove(
      tabs.filter((tab) => tab.id !== kept.id && isNotLoad(tab.url ?? "")).flatMap((tab) => tab.id ?? []),
    )
  }, keptAddress)
}

/**
 * Whether the journal is empty. A worker that stops while the journal has an entry recovers at its next start. The
 * bench would measure that recovery too.
 */
const isJournalEmpty: Question<undefined, boolean> = async (api) =>
  !("storage" in api) || Object.keys(await api.storage.local.get(null)).every((key) => !key.startsWith("journal:"))

/**
 * Opens the secret page at a new address each time. An exit that is still erasing under load would close the same page
 * again.
 */
async function showSecretPage(browser: LabBrowser, screen: Screen, plan: ContenderPlan): Promise<void> {
  await closeOtherTabs(browser, plan.isOnlyTab ? "about:blank" : newsPage)
  if (plan.isWorkerStopped) {
    await until("the previous exit is done", () => browser.ask(isJournalEmpty), journalTimeout)
  }
  await browser.ask(
    async (api, page: { url: string; isOnlyTab: boolean }) => {
      const others = await api.tabs.query({})
      await api.tabs.create({ url: page.url, active: true })
      if (page.isOnlyTab) await api.tabs.remove(others.flatMap((tab) => tab.id ?? []))
    },
    { url: plan.page ?? `${secretPage}&visit=${performance.now()}`, isOnlyTab: plan.isOnlyTab === true },
  )
  await waitUntilShown(screen, red)
  if (plan.isWorkerStopped) await browser.stopBackground()
  await screen.focus(browser.windowClass)
}

/** Starts a browser with the contender's extension. */
export async function startContender(plan: ContenderPlan, site: Site): Promise<Contender> {
  const screen = await openScreen()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-bench-"))
  const launchBrowser = (): Promise<LabBrowser> =>
    launch("chromium", { screen, site, profile, extension: plan.extension })
  let browser = await launchBrowser()
  if (plan.fillProfile) {
    await browser.quit()
    plan.fillProfile(profile)
    browser = await launchBrowser()
  }
  await plan.prepareBrowser?.(browser)
  const presser = openPresser(screen)
  let lastExitAt = 0
  return {
    name: plan.name,
    async press() {
      await showSecretPage(browser, screen, plan)
      // Presses in quick succession count as one exit, measured from when the worker receives them:
      // core/exit/presses.ts.
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, lastExitAt + 1500 - performance.now())))
      const pressTimes: number[] = []
      for (const key of plan.keys) {
        if (pressTimes.length > 0) await new Promise((resolve) => setTimeout(resolve, betweenKeysMs))
        pressTimes.push(presser.press(key))
      }
      const hiddenAt = await waitUntilGone(screen, red)
      lastExitAt = hiddenAt
      const isTabOpen = () =>
        browser.ask(async (api) => (await api.tabs.query({})).some((tab) => tab.url?.startsWith("http://found.test/")))
      const isBaseline = plan.name.startsWith("baseline")
      if (!isBaseline)
        await until("the tab is closed", async () => !(await isTabOpen()), { intervalMs: 2, timeoutMs: 20_000 })
      const closedAt = performance.now()
      if (plan.waitsForJournal) await until("the exit is done", () => browser.ask(isJournalEmpty), journalTimeout)
      const [firstPressedAt = hiddenAt] = pressTimes
      return {
        hiddenAfterFirstKeyMs: hiddenAt - firstPressedAt,
        hiddenAfterLastKeyMs: hiddenAt - (pressTimes.at(-1) ?? hiddenAt),
        closedAfterFirstKeyMs: closedAt - firstPressedAt,
      }
    },
    async end() {
      presser.close()
      await browser.kill()
      await screen.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
