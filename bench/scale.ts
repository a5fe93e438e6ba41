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
import { openPresser, waitUntilGone, waitUntilShown } from "./presser.ts"
import { publishTable } from "./publish.ts"
import { writeRival } from "./rivals.ts"

/**
 * `npm run bench:scale` measures whether a long history slows down the exit in Chromium. `-- 1000` tests only that many
 * visits, and does not write to docs/.
 */
const ours = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "porchlight-rivals-"))
const bare = writeRival(join(folder, "bare"), "bare", "Alt+X")
const red = "#ff0000"
const windowMinutes = 14
const repeats = 5
const requestedCounts = process.argv.slice(2).map(Number)

async function withHistory<T>(
  extension: string,
  visits: number,
  task: (browser: LabBrowser, press: () => Promise<{ hiddenMs: number; pressedAt: number }>) => Promise<T>,
): Promise<T> {
  const screen = await openScreen()
  const site = await openSite()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-scale-"))
  const launchBrowser = (): Promise<LabBrowser> => launch("chromium", { screen, site, profile, extension })
  await (await launchBrowser()).quit()
  fillHistory(visits, windowMinutes)(profile)
  const browser = await launchBrowser()
  const presser = openPresser(screen)
  try {
    await browser.open("http://news.test/plain?color=00ff00")
    await browser.open("http://found.test/plain?color=ff0000")
    await waitUntilShown(screen, red)
    await screen.focus(browser.windowClass)
    return await task(browser, async () => {
      const pressedAt = presser.press("alt+x")
      return { pressedAt, hiddenMs: (await waitUntilGone(screen, red)) - pressedAt }
    })
  } finally {
    presser.close()
    await browser.kill()
    await site.close()
    await screen.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const countRemainingPages = (browser: LabBrowser): Promise<number> =>
  browser.ask(async (api) => (await api.history.search({ text: "", startTime: 0, maxResults: 5 })).length)

/** Measures one exit with so many visits in the history. */
async function measureExit(extension: string, visits: number): Promise<{ hiddenMs: number; erasedMs: number }> {
  return withHistory(extension, visits, async (browser, press) => {
    const { hiddenMs, pressedAt } = await press()
    await until("everything is erased", async () => (await countRemainingPages(browser)) === 0, {
      timeoutMs: 300_000,
      intervalMs: 5,
    })
    return { hiddenMs, erasedMs: performance.now() - pressedAt }
  })
}

/** Measures `deleteRange` alone, with so many visits in the history. */
async function measureDeleteRange(visits: number): Promise<number> {
  return withHistory(bare, visits, (browser) =>
    browser.ask(async (api, minutes: number) => {
      const calledAt = performance.now()
      await api.history.deleteRange({ startTime: Date.now() - minutes * 60_000, endTime: Date.now() + 1000 })
      return performance.now() - calledAt
    }, windowMinutes + 1),
  )
}

const rows: string[] = []
for (const visits of requestedCounts.length > 0 ? requestedCounts : [100, 1000, 10_000, 100_000]) {
  const roundCount = visits > 10_000 ? 1 : repeats
  const exits: { hiddenMs: number; erasedMs: number }[] = []
  const bareExits: typeof exits = []
  const deleteRangeTimes: number[] = []
  for (let round = 0; round < roundCount; round += 1) {
    exits.push(await measureExit(ours, visits))
    bareExits.push(await measureExit(bare, visits))
    deleteRangeTimes.push(await measureDeleteRange(visits))
  }
  const [hidden, bareHidden] = [exits, bareExits].map((list) => median(list.map((exit) => exit.hiddenMs)))
  const [erased = 0, bareErased = 0] = [exits, bareExits].map((list) => median(list.map((exit) => exit.erasedMs)))
  const ratio = (erased / bareErased).toFixed(2)
  rows.push(
    row(visits.toLocaleString("en"), hidden ?? 0, bareHidden ?? 0, erased, bareErased, ratio, median(deleteRangeTimes)),
  )
  console.log(rows.at(-1))
}
rmSync(folder, { recursive: true, force: true })
if (requestedCounts.length > 0) process.exit(0)
await publishTable("scale", [
  `Medians of ${repeats} (of 100,000: one). Milliseconds from the press; of the call alone, from the call.`,
  "",
  "| visits in the last minutes | hidden | a bare exit, hidden | erased | a bare exit, erased | erased: ours / bare exit | the call `deleteRange` alone |",
  "|---|---|---|---|---|---|---|",
  ...rows,
])
process.exit(0)
