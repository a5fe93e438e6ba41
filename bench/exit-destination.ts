import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserName, LabBrowser } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen } from "../tests/e2e/lab/screen.ts"
import { openSite } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { row } from "./figures.ts"
import { gone, shown } from "./presser.ts"
import { publish } from "./publish.ts"

/**
 * `npm run bench:exit-destination`: with a new tab as the exit destination, how often does the exit know
 * that setting in time? It does not wait for it.
 */
const presses = 20
const red = "#ff0000"
const calm = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"
const builds = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const

/** Closes all tabs except the harmless one, and clears the journal, so that the worker's next start does not recover. */
async function tidy(browser: LabBrowser): Promise<void> {
  await browser.ask(async (api, address: string) => {
    const tabs = await api.tabs.query({})
    const kept = tabs.find((tab) => tab.url === address) ?? (await api.tabs.create({ url: address }))
    await api.tabs.remove(tabs.flatMap((tab) => (tab.id === undefined || tab.id === kept.id ? [] : tab.id)))
    const stored = Object.keys(await api.storage.local.get(null))
    await api.storage.local.remove(stored.filter((key) => key.startsWith("journal:")))
  }, calm)
}

const isThere = (browser: LabBrowser): Promise<boolean> =>
  browser.ask(async (api) => {
    const tabs = await api.tabs.query({})
    const pages = await api.history.search({ text: "found.test", startTime: 0 })
    return pages.length > 0 || tabs.some((tab) => tab.url?.includes("found.test"))
  })

async function measure(name: BrowserName, stopped: boolean): Promise<number> {
  const [screen, site] = [await openScreen(), await openSite()]
  const profile = mkdtempSync(join(tmpdir(), "porchlight-exit-destination-"))
  const extension = fileURLToPath(new URL(`../.output/${builds[name]}`, import.meta.url))
  const browser = await launch(name, { screen, site, profile, extension })
  await browser.ask((api) => api.storage.local.set({ settings: { exitDestination: "new-tab" } }))
  let newTabs = 0
  let last = 0
  for (let press = 0; press < presses; press += 1) {
    await tidy(browser)
    await browser.open(secret)
    await shown(screen, red)
    if (stopped) await browser.stopBackground()
    await screen.focus(browser.windowClass)
    // Presses in quick succession count as one exit: core/exit/debounce-presses.ts.
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, last + 1500 - performance.now())))
    await screen.press("alt+x")
    last = await gone(screen, red)
    await until("the page is erased", async () => !(await isThere(browser)), { timeoutMs: 30_000 })
    const front = await browser.ask(async (api) => (await api.tabs.query({ active: true }))[0]?.url)
    if (front !== calm) newTabs += 1
  }
  await browser.quit()
  await site.close()
  await screen.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return newTabs
}

const rows: string[] = []
for (const name of ["chromium", "firefox"] as const) {
  const [stopped, running] = [await measure(name, true), await measure(name, false)]
  rows.push(row(name, `${stopped}/${presses}`, `${running}/${presses}`))
  console.log(rows.at(-1))
}
publish("exit-destination", ["| browser | worker stopped | worker running |", "|---|---|---|", ...rows])
process.exit(0)
