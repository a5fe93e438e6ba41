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
import { waitUntilGone, waitUntilShown } from "./presser.ts"
import { publishTable } from "./publish.ts"

/**
 * `npm run bench:exit-destination` counts how often an exit opens a new tab when the settings say so. The exit does not
 * wait for the settings, so it may show another tab first.
 */
const pressCount = 20
const red = "#ff0000"
const newsPage = "http://news.test/plain?color=00ff00"
const secretPage = "http://found.test/plain?color=ff0000"
const buildNames = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const

/**
 * Closes all tabs except the harmless page. Also clears the journal, so that the worker does not recover at its next
 * start.
 */
async function closeTabsAndClearJournal(browser: LabBrowser): Promise<void> {
  await browser.ask(async (api, address: string) => {
    const tabs = await api.tabs.query({})
    const kept = tabs.find((tab) => tab.url === address) ?? (await api.tabs.create({ url: address }))
    await api.tabs.remove(tabs.flatMap((tab) => (tab.id === undefined || tab.id === kept.id ? [] : tab.id)))
    const stored = Object.keys(await api.storage.local.get(null))
    await api.storage.local.remove(stored.filter((key) => key.startsWith("journal:")))
  }, newsPage)
}

const hasSecretPage = (browser: LabBrowser): Promise<boolean> =>
  browser.ask(async (api) => {
    const tabs = await api.tabs.query({})
    const pages = await api.history.search({ text: "found.test", startTime: 0 })
    return pages.length > 0 || tabs.some((tab) => tab.url?.includes("found.test"))
  })

/** Returns how many of the presses showed a new tab. */
async function countNewTabs(name: BrowserName, isWorkerStopped: boolean): Promise<number> {
  const [screen, site] = [await openScreen(), await openSite()]
  const profile = mkdtempSync(join(tmpdir(), "porchlight-exit-destination-"))
  const extension = fileURLToPath(new URL(`../.output/${buildNames[name]}`, import.meta.url))
  const browser = await launch(name, { screen, site, profile, extension })
  await browser.ask((api) => api.storage.local.set({ settings: { exitDestination: "new-tab" } }))
  let newTabs = 0
  let hiddenAt = 0
  for (let press = 0; press < pressCount; press += 1) {
    await closeTabsAndClearJournal(browser)
    await browser.open(secretPage)
    await waitUntilShown(screen, red)
    if (isWorkerStopped) await browser.stopBackground()
    await screen.focus(browser.windowClass)
    // Presses in quick succession count as one exit: core/exit/presses.ts.
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, hiddenAt + 1500 - performance.now())))
    await screen.press("alt+x")
    hiddenAt = await waitUntilGone(screen, red)
    await until("the page is erased", async () => !(await hasSecretPage(browser)), { timeoutMs: 30_000 })
    const front = await browser.ask(async (api) => (await api.tabs.query({ active: true }))[0]?.url)
    if (front !== newsPage) newTabs += 1
  }
  await browser.quit()
  await site.close()
  await screen.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return newTabs
}

const rows: string[] = []
for (const name of ["chromium", "firefox"] as const) {
  const [whenStopped, whenRunning] = [await countNewTabs(name, true), await countNewTabs(name, false)]
  rows.push(row(name, `${whenStopped}/${pressCount}`, `${whenRunning}/${pressCount}`))
  console.log(rows.at(-1))
}
await publishTable("exit-destination", ["| browser | worker stopped | worker running |", "|---|---|---|", ...rows])
process.exit(0)
