import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { LabBrowser } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen } from "../tests/e2e/lab/screen.ts"
import { openSite } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { median, row } from "./figures.ts"
import { fillHistory } from "./load.ts"
import { gone, openPresser, shown } from "./presser.ts"
import { publish } from "./publish.ts"
import { writeRival } from "./rivals.ts"

/** `npm run bench:scale`: does a long history slow down the exit in Chromium? `-- 1000` tests only that many visits, and only prints. */
const ours = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "porchlight-rivals-"))
const bare = writeRival(join(folder, "bare"), "bare", "Alt+X")
const red = "#ff0000"
const windowMinutes = 14
const repeats = 5
const given = process.argv.slice(2).map(Number)

async function withHistory<T>(
  extension: string,
  visits: number,
  work: (browser: LabBrowser, press: () => Promise<{ hidden: number; begin: number }>) => Promise<T>,
): Promise<T> {
  const screen = await openScreen()
  const site = await openSite()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-scale-"))
  const start = (): Promise<LabBrowser> => launch("chromium", { screen, site, profile, extension })
  await (await start()).quit()
  fillHistory(visits, windowMinutes)(profile)
  const browser = await start()
  const presser = openPresser(screen)
  try {
    await browser.open("http://news.test/plain?color=00ff00")
    await browser.open("http://found.test/plain?color=ff0000")
    await shown(screen, red)
    await screen.focus(browser.windowClass)
    return await work(browser, async () => {
      const begin = presser.press("alt+x")
      return { begin, hidden: (await gone(screen, red)) - begin }
    })
  } finally {
    presser.close()
    await browser.kill()
    await site.close()
    await screen.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const left = (browser: LabBrowser): Promise<number> =>
  browser.ask(async (api) => (await api.history.search({ text: "", startTime: 0, maxResults: 5 })).length)

async function exit(extension: string, visits: number): Promise<{ hidden: number; erased: number }> {
  return withHistory(extension, visits, async (browser, press) => {
    const { hidden, begin } = await press()
    await until("everything is erased", async () => (await left(browser)) === 0, { timeoutMs: 300_000, intervalMs: 5 })
    return { hidden, erased: performance.now() - begin }
  })
}

async function call(visits: number): Promise<number> {
  return withHistory(bare, visits, (browser) =>
    browser.ask(async (api, minutes: number) => {
      const begin = performance.now()
      await api.history.deleteRange({ startTime: Date.now() - minutes * 60_000, endTime: Date.now() + 1000 })
      return performance.now() - begin
    }, windowMinutes + 1),
  )
}

const rows: string[] = []
for (const visits of given.length > 0 ? given : [100, 1000, 10_000, 100_000]) {
  const times = visits > 10_000 ? 1 : repeats
  const exits: { hidden: number; erased: number }[] = []
  const bareExits: typeof exits = []
  const calls: number[] = []
  for (let round = 0; round < times; round += 1) {
    exits.push(await exit(ours, visits))
    bareExits.push(await exit(bare, visits))
    calls.push(await call(visits))
  }
  const [hidden, leastHidden] = [exits, bareExits].map((all) => median(all.map((one) => one.hidden)))
  const [erased = 0, least = 0] = [exits, bareExits].map((all) => median(all.map((one) => one.erased)))
  const ratio = (erased / least).toFixed(2)
  rows.push(row(visits.toLocaleString("en"), hidden ?? 0, leastHidden ?? 0, erased, least, ratio, median(calls)))
  console.log(rows.at(-1))
}
rmSync(folder, { recursive: true, force: true })
if (given.length > 0) process.exit(0)
publish("scale", [
  `Medians of ${repeats} (of 100,000: one). Milliseconds from the press; of the call alone, from the call.`,
  "",
  "| visits in the last minutes | hidden | a bare exit, hidden | erased | a bare exit, erased | erased: ours / bare exit | the call `deleteRange` alone |",
  "|---|---|---|---|---|---|---|",
  ...rows,
])
process.exit(0)
