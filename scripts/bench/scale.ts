import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { LabBrowser } from "../../tests/lab/browser.ts"
import { launch } from "../../tests/lab/launch.ts"
import { openScreen } from "../../tests/lab/screen.ts"
import { openSite } from "../../tests/lab/site.ts"
import { until } from "../../tests/lab/wait.ts"
import { median, row } from "./figures.ts"
import { fillHistory } from "./load.ts"
import { gone, openPresser, shown } from "./presser.ts"
import { publish } from "./publish.ts"

/** `npm run bench:scale`: does a long history slow the exit down? Chromium. */
const extension = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url))
const red = "#ff0000"
const window = 14
const repeats = 3

async function withHistory<T>(
  visits: number,
  work: (browser: LabBrowser, press: () => Promise<{ hidden: number; begin: number }>) => Promise<T>,
): Promise<T> {
  const screen = await openScreen()
  const site = await openSite()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-scale-"))
  const start = (): Promise<LabBrowser> => launch("chromium", { screen, site, profile, extension })
  await (await start()).quit()
  fillHistory(visits, window)(profile)
  const browser = await start()
  const presser = openPresser(screen)
  try {
    await browser.open("http://news.test/plain?colour=00ff00")
    await browser.open("http://found.test/plain?colour=ff0000")
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

async function ours(visits: number): Promise<{ hidden: number; erased: number }> {
  return withHistory(visits, async (browser, press) => {
    const { hidden, begin } = await press()
    await until("everything is erased", async () => (await left(browser)) === 0, { atMost: 300_000, every: 5 })
    return { hidden, erased: performance.now() - begin }
  })
}

async function bare(visits: number): Promise<number> {
  return withHistory(visits, (browser) =>
    browser.ask(async (api, minutes: number) => {
      const begin = performance.now()
      await api.history.deleteRange({ startTime: Date.now() - minutes * 60_000, endTime: Date.now() + 1000 })
      return performance.now() - begin
    }, window + 1),
  )
}

const rows: string[] = []
for (const visits of [100, 1000, 10_000, 100_000]) {
  const times = visits > 10_000 ? 1 : repeats
  const exits: { hidden: number; erased: number }[] = []
  const deletions: number[] = []
  for (let round = 0; round < times; round += 1) {
    exits.push(await ours(visits))
    deletions.push(await bare(visits))
  }
  const hidden = median(exits.map((one) => one.hidden))
  const erased = median(exits.map((one) => one.erased))
  const deleted = median(deletions)
  rows.push(row(visits.toLocaleString("en"), hidden, erased, deleted, (erased / deleted).toFixed(2)))
  console.log(rows.at(-1))
}
publish("scale", [
  `Medians of ${repeats} (of 100,000: one). Milliseconds from the press.`,
  "",
  "| visits in the last minutes | hidden | erased | the bare `deleteRange` alone | erased / bare |",
  "|---|---|---|---|---|",
  ...rows,
])
process.exit(0)
