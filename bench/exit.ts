import { readFileSync } from "node:fs"
import { cpus } from "node:os"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openSite } from "../tests/e2e/lab/site.ts"
import { startContender, type Contender, type ContenderPlan, type ExitTimes } from "./contender.ts"
import { median, percentile, row } from "./figures.ts"
import { keepCoresBusy, fillHistory, openTabs } from "./load.ts"
import { publishTable } from "./publish.ts"
import { writeRival, writeRivalWithScriptOf } from "./rivals.ts"

/** `npm run bench:exit` measures the time from the key press until the page is off the screen. */
const rounds = Number(process.argv[2] ?? 40)
const key = "Alt+X"
const keys = [key.toLowerCase()]
const root = fileURLToPath(new URL("../", import.meta.url))
const ours = join(root, ".output/chrome-mv3")
const folder = mkdtempSync(join(tmpdir(), "porchlight-rivals-"))
const baseline = writeRival(join(folder, "baseline"), "baseline", key)
const baselineOnlyTab = writeRival(join(folder, "baseline-only-tab"), "baseline, only tab", key)
const baselineWithScript = writeRivalWithScriptOf(ours, join(folder, "baseline-with-script"), "baseline")
const decoy = writeRival(join(folder, "decoy"), "decoy", key)

function govukPage(): string {
  const dist = join(root, "node_modules/govuk-frontend/dist/govuk")
  const style = readFileSync(join(dist, "govuk-frontend.min.css"), "utf8")
  const script = readFileSync(join(dist, "all.bundle.js"), "utf8")
  return `<!doctype html><html class="govuk-template"><head><meta charset="utf-8"><title>Secret</title><style>${style}
html, body { background: #ff0000 !important }</style></head><body class="govuk-template__body js-enabled govuk-frontend-supported">
<div class="govuk-exit-this-page" data-module="govuk-exit-this-page">
<a href="http://weather.test/plain?color=00ff00" role="button" class="govuk-button govuk-button--warning
 govuk-exit-this-page__button govuk-js-exit-this-page-button" rel="nofollow noreferrer">Exit this page</a></div>
<script>${script}</script><script>GOVUKFrontend.initAll()</script></body></html>`
}

async function pressInTurn(contenders: readonly Contender[]): Promise<Map<string, ExitTimes[]>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as ExitTimes[]]))
  for (let round = 0; round < rounds; round += 1) {
    // Rotate who starts, so that no contender always follows the same one.
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(round + turn) % contenders.length]
      if (contender) times.get(contender.name)?.push(await contender.press())
    }
  }
  return times
}

async function runContenders(plans: readonly ContenderPlan[]): Promise<Map<string, ExitTimes[]>> {
  const site = await openSite({ pages: { "/govuk": govukPage() } })
  const contenders: Contender[] = []
  try {
    for (const plan of plans) contenders.push(await startContender(plan, site))
    return await pressInTurn(contenders)
  } finally {
    for (const contender of contenders) await contender.end()
    await site.close()
  }
}

const load = { prepareBrowser: openTabs(200), fillProfile: fillHistory(100_000), waitsForJournal: true }
const releaseCores = keepCoresBusy(cpus().length)
const loadedTimes = await runContenders([
  { name: "ours, loaded", extension: ours, keys, ...load },
  { name: "baseline, loaded", extension: baseline, keys, ...load },
])
releaseCores()
const unloadedTimes = await runContenders([
  { name: "ours", extension: ours, keys },
  { name: "baseline", extension: baseline, keys },
  { name: "ours, worker stopped", extension: ours, keys, isWorkerStopped: true },
  { name: "baseline, worker stopped", extension: baseline, keys, isWorkerStopped: true },
  {
    name: "baseline with our script, worker stopped",
    extension: baselineWithScript,
    keys,
    isWorkerStopped: true,
  },
  { name: "ours, only tab", extension: ours, keys, isOnlyTab: true },
  { name: "baseline, only tab", extension: baselineOnlyTab, keys, isOnlyTab: true },
  { name: "decoy page", extension: decoy, keys },
  {
    name: "GOV.UK's button",
    extension: baseline,
    keys: ["Shift_L", "Shift_L", "Shift_L"],
    page: "http://found.test/govuk",
  },
])
rmSync(folder, { recursive: true, force: true })

const timesByName = new Map([...unloadedTimes, ...loadedTimes])
const timesOf = (name: string, duration: keyof ExitTimes = "hiddenAfterFirstKeyMs"): number[] =>
  (timesByName.get(name) ?? []).map((times) => times[duration])
const rows = [...timesByName.keys()].map((name) =>
  row(
    name,
    median(timesOf(name)),
    percentile(timesOf(name), 0.95),
    median(timesOf(name, "hiddenAfterLastKeyMs")),
    name.startsWith("baseline") ? "" : median(timesOf(name, "closedAfterFirstKeyMs")),
  ),
)
const ratio = (a: number, b: number): string => (a / b).toFixed(2)
await publishTable("exit", [
  `${rounds} presses each, in turn. Milliseconds.`,
  "",
  "| who | gone, median | gone, 95th percentile | median from the last key | tab gone, median |",
  "|---|---|---|---|---|",
  ...rows,
  "",
  "| bar | measured | at most |",
  "|---|---|---|",
  `| ours / baseline, medians | ${ratio(median(timesOf("ours")), median(timesOf("baseline")))} | 1.15 |`,
  `| worker stopped: ours / baseline | ${ratio(median(timesOf("ours, worker stopped")), median(timesOf("baseline, worker stopped")))} | 1.25 |`,
  `| worker stopped: ours / baseline with our script | ${ratio(median(timesOf("ours, worker stopped")), median(timesOf("baseline with our script, worker stopped")))} | 1.12 |`,
  `| only tab: ours / baseline | ${ratio(median(timesOf("ours, only tab")), median(timesOf("baseline, only tab")))} | 1.25 |`,
  `| loaded: ours / baseline, 95th percentiles | ${ratio(percentile(timesOf("ours, loaded"), 0.95), percentile(timesOf("baseline, loaded"), 0.95))} | 1.50 |`,
  `| decoy page / ours, medians | ${ratio(median(timesOf("decoy page")), median(timesOf("ours")))} | at least 2.50 |`,
  `| decoy page / baseline, medians: the most that any extension could reach here | ${ratio(median(timesOf("decoy page")), median(timesOf("baseline")))} | |`,
])
process.exit(0)
