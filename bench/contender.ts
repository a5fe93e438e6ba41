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

/** Milliseconds from one key to the next, where a rival wants several: a quick finger. */
const betweenKeys = 150

export interface Plan {
  readonly name: string
  /** Folder of the unpacked extension. */
  readonly extension: string
  readonly keys: readonly string[]
  readonly page?: string
  readonly onlyTab?: boolean
  readonly stopped?: boolean
  /** After each press everybody waits until its exit has looked again for the last time. */
  readonly settled?: boolean
  /** Done once, before the first press. */
  readonly prepare?: (browser: LabBrowser) => Promise<void>
  /** Done to the profile on the disk after a first start. */
  readonly fill?: (profile: string) => void
}

/** From the first and from the last key to the page being off the screen, and to its tab being gone; milliseconds. */
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

/** The mark goes with the last look, ten seconds after the rest. */
const settledWithin = { intervalMs: 200, timeoutMs: 120_000 }

/** Leaves one harmless tab, or for the only tab an empty one. */
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

/** A worker that stops while an exit still has a mark would begin the next start with the sweep. */
const hasNoEntry: Question<undefined, boolean> = async (api) =>
  !("storage" in api) || Object.keys(await api.storage.local.get(null)).every((key) => !key.startsWith("journal:"))

/** Another address each time: an exit that still erases under load would close the same page again. */
async function showSecret(browser: LabBrowser, screen: Screen, plan: Plan): Promise<void> {
  await tidy(browser, plan.onlyTab ? "about:blank" : base)
  if (plan.stopped) {
    await until("the exit before has finished", () => browser.ask(hasNoEntry), settledWithin)
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
      // Presses that follow each other at once are one exit, as the worker hears them: core/exit/debounce-presses.ts.
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, lastExit + 1500 - performance.now())))
      const times: number[] = []
      for (const key of plan.keys) {
        if (times.length > 0) await new Promise((resolve) => setTimeout(resolve, betweenKeys))
        times.push(presser.press(key))
      }
      const end = await gone(screen, red)
      lastExit = end
      const isThere = () =>
        browser.ask(async (api) => (await api.tabs.query({})).some((tab) => tab.url?.startsWith("http://found.test/")))
      const isFloor = plan.name.startsWith("floor")
      if (!isFloor) await until("the tab is gone", async () => !(await isThere()), { intervalMs: 2, timeoutMs: 20_000 })
      const closed = performance.now()
      if (plan.settled) await until("the exit has settled", () => browser.ask(hasNoEntry), settledWithin)
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
