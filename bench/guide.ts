import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { LabBrowser } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen } from "../tests/e2e/lab/screen.ts"
import { openSite } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { median, percentile, row } from "./figures.ts"
import { publishTable } from "./publish.ts"

/**
 * `npm run bench:guide` measures the time from a click on a guide in the popup until the guide is painted, in Chromium.
 */
const rounds = Number(process.argv[2] ?? 30)
const maxMs = 100
const extension = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url))

interface OpeningWatcher {
  /** From the click's timestamp to the first task after the frame with the guide. */
  openedAfterMs?: number
}

/** Runs in the page. A message sent during a frame arrives after that frame is painted. */
function watchOpening(): void {
  const watcher = window as OpeningWatcher
  const afterFrame = new MessageChannel()
  document.addEventListener(
    "click",
    ({ timeStamp }) => {
      afterFrame.port1.onmessage = () => (watcher.openedAfterMs = performance.now() - timeStamp)
      const checkFrame = (): void => {
        if (document.querySelector(".step__title")) afterFrame.port2.postMessage(null)
        else requestAnimationFrame(checkFrame)
      }
      requestAnimationFrame(checkFrame)
    },
    { capture: true, once: true },
  )
}

/** Opens one guide in a new page, so that nothing of the previous guide is in memory or compiled. */
async function measureOpening(browser: LabBrowser, round: number): Promise<{ guide: string; milliseconds: number }> {
  const page = await browser.open(browser.extensionUrl("popup.html"))
  await page.clickOn(".switch__view:not([aria-current])")
  const listGuides = (): string[] =>
    [...document.querySelectorAll<HTMLElement>(".guide__open")].map((button) => button.dataset["guide"] ?? "")
  const guides = await until("the guides are listed", async () => {
    const listed = await page.run(listGuides)
    return listed.length > 0 && listed
  })
  const guide = guides[round % guides.length] ?? ""
  await page.run(watchOpening)
  await page.clickOn(`[data-guide="${guide}"]`)
  const milliseconds = await until("the guide is painted", () =>
    page.run(() => (window as OpeningWatcher).openedAfterMs),
  )
  await browser.ask(async (api) => {
    const [tab] = await api.tabs.query({ url: api.runtime.getURL("/popup.html") })
    if (tab?.id !== undefined) await api.tabs.remove(tab.id)
  })
  return { guide, milliseconds }
}

const screen = await openScreen()
const site = await openSite()
const profile = mkdtempSync(join(tmpdir(), "porchlight-guide-"))
const browser = await launch("chromium", { screen, site, profile, extension })
const openings: { guide: string; milliseconds: number }[] = []
for (let round = 0; round < rounds; round += 1) openings.push(await measureOpening(browser, round))
await browser.quit()
await site.close()
await screen.close()
rmSync(profile, { recursive: true, force: true, maxRetries: 5 })

const durationsMs = openings.map(({ milliseconds }) => milliseconds)
const slowest = openings.toSorted((a, b) => b.milliseconds - a.milliseconds)[0]
await publishTable("guide", [
  `${openings.length} openings, ${new Set(openings.map(({ guide }) => guide)).size} guides in turn. Milliseconds.`,
  "",
  "| from the click to the first paint | median | 95th percentile | slowest |",
  "|---|---|---|---|",
  row(
    "a guide",
    median(durationsMs),
    percentile(durationsMs, 0.95),
    `${Math.round(slowest?.milliseconds ?? 0)} (${slowest?.guide ?? "none"})`,
  ),
  row("bar", "", maxMs, ""),
])
process.exit(0)
