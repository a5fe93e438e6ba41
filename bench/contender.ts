import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { LabBrowser, Question } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen, type Screen } from "../tests/e2e/lab/screen.ts"
import type { Site } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { gone, openPresser, shown } from "./presser.ts"

const red = "#ff0000"
const base = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"

/** The pause between keys for a rival that needs several: a quick finger. */
const betweenKeysMs = 150

export interface Plan {
  readonly name: string
  /** Folder of the unpacked extension. */
  readonly extension: string
  readonly keys: readonly string[]
  readonly page?: string
  readonly onlyTab?: boolean
  readonly stopped?: boolean
  /** After each press, waits until the exit has verified for the last time and cleared its journal entry. */
  readonly waitsForJournal?: boolean
  /** Runs once, before the first press. */
  readonly prepare?: (browser: LabBrowser) => Promise<void>
  /** Changes the profile on disk after a first start. */
  readonly fill?: (profile: string) => void
}

/** Milliseconds from the first and from the last key until the page is off the screen, and from the first key until its tab is closed. */
export interface Times {
  readonly first: number
  readonly last: number
  readonly closed: number
}

export interface Contender {
  readonly name: string
  press(): Promise<Times>
  end(): Promise<void>
}

/** The exit clears its journal entry at the last verification, ten seconds after the rest. */
const untilCleared = { intervalMs: 200, timeoutMs: 120_000 }

/** Closes all tabs except `keep` (opened if missing) and the many tabs of the load. */
async function tidy(browser: LabBrowser, keep: string): Promise<void> {
  await browser.ask(async (api, address: string) => {
    const tabs = await api.tabs.query({})
    const kept = tabs.find((tab) => tab.url === address) ?? (await api.tabs.create({ url: address }))
    const isExtra = (url: string) => !url.startsWith("http://many.test/")
    await api.tabs.remove(
      tabs.filter((tab) => tab.id !== kept.id && isExtra(tab.url ?? "")).flatMap((tab) => tab.id ?? []),
    )
  }, keep)
}

/** If the worker stops while a journal entry is left, it recovers at its next start, which would be measured too. */
const hasNoEntry: Question<undefined, boolean> = async (api) =>
  !("storage" in api) || Object.keys(await api.storage.local.get(null)).every((key) => !key.startsWith("journal:"))

/** Opens a new address each time: an exit still erasing under load would close the same page again. */
async function showSecret(browser: LabBrowser, screen: Screen, plan: Plan): Promise<void> {
  await tidy(browser, plan.onlyTab ? "about:blank" : base)
  if (plan.stopped) {
    await until("the previous exit is done", () => browser.ask(hasNoEntry), untilCleared)
  }
  await browser.ask(
    async (api, to: { url: string; alone: boolean }) => {
      const others = await api.tabs.query({})
      await api.tabs.create({ url: to.url, active: true })
      if (to.alone) await api.tabs.remove(others.flatMap((tab) => tab.id ?? []))
    },
    { url: plan.page ?? `${secret}&visit=${performance.now()}`, alone: plan.onlyTab === true },
  )
  await shown(screen, red)
  if (plan.stopped) await browser.stopBackground()
  await screen.focus(browser.windowClass)
}

export async function enter(plan: Plan, site: Site): Promise<Contender> {
  const screen = await openScreen()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-bench-"))
  const start = (): Promise<LabBrowser> => launch("chromium", { screen, site, profile, extension: plan.extension })
  let browser = await start()
  if (plan.fill) {
    await browser.quit()
    plan.fill(profile)
    browser = await start()
  }
  await plan.prepare?.(browser)
  const presser = openPresser(screen)
  let lastExit = 0
  return {
    name: plan.name,
    async press() {
      await showSecret(browser, screen, plan)
      // Presses in quick succession count as one exit, measured from when the worker receives them: core/exit/debounce-presses.ts.
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, lastExit + 1500 - performance.now())))
      const times: number[] = []
      for (const key of plan.keys) {
        if (times.length > 0) await new Promise((resolve) => setTimeout(resolve, betweenKeysMs))
        times.push(presser.press(key))
      }
      const end = await gone(screen, red)
      lastExit = end
      const isThere = () =>
        browser.ask(async (api) => (await api.tabs.query({})).some((tab) => tab.url?.startsWith("http://found.test/")))
      const isBaseline = plan.name.startsWith("baseline")
      if (!isBaseline)
        await until("the tab is closed", async () => !(await isThere()), { intervalMs: 2, timeoutMs: 20_000 })
      const closed = performance.now()
      if (plan.waitsForJournal) await until("the exit is done", () => browser.ask(hasNoEntry), untilCleared)
      const [first = end] = times
      return { first: end - first, last: end - (times.at(-1) ?? end), closed: closed - first }
    },
    async end() {
      presser.close()
      await browser.kill()
      await screen.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
