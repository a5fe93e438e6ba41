import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { openSite } from "../tests/e2e/lab/site.ts"
import { agencyDirectory } from "../tests/ui/states/examples.ts"
import { scriptSizes } from "../scripts/script-sizes.ts"
import { median, percentile, row } from "./figures.ts"
import { buildWithHotlines, writeEmptyPopup } from "./popup-builds.ts"
import {
  measureKeyStrokes,
  startPopupContender,
  type KeyStroke,
  type PopupContender,
  type PopupPlan,
} from "./popup-contender.ts"
import { publishTable } from "./publish.ts"

/**
 * `npm run bench:popup` measures the time from the key press that opens the popup to its first hotline, and from a key
 * stroke to the changed list.
 */
const rounds = Number(process.argv[2] ?? 30)
process.env["TZ"] = "America/Los_Angeles"
const ours = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "porchlight-popups-"))

/** The searches to type, letter by letter as a person does. */
// cspell:ignore obliga trabajar traficking
const searches = [
  "my boyfriend hits me",
  "photos of me online",
  "me obliga a trabajar",
  "shelter tonight",
  "traficking",
]

const plans: readonly PopupPlan[] = [
  { name: "empty popup", extension: writeEmptyPopup(join(folder, "empty")) },
  { name: "ours", extension: ours },
  { name: "ours, 200 added hotlines", extension: ours, stored: agencyDirectory },
  { name: "ours, 100 hotlines", extension: await buildWithHotlines(join(folder, "few"), 100) },
  { name: "ours, 10,000 hotlines", extension: await buildWithHotlines(join(folder, "many"), 10_000) },
]

const site = await openSite()
const contenders: PopupContender[] = []
const times = new Map(plans.map(({ name }) => [name, [] as number[]]))
const strokes: KeyStroke[] = []
try {
  for (const plan of plans) contenders.push(await startPopupContender(plan, site))
  for (let round = 0; round < rounds; round += 1) {
    // Rotate who starts, so that no contender always follows the same one.
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(round + turn) % contenders.length]
      if (contender) times.get(contender.name)?.push(await contender.measureOpening())
    }
  }
  const withMost = contenders.at(-1)
  if (withMost) strokes.push(...(await measureKeyStrokes(withMost, searches)))
} finally {
  for (const contender of contenders) await contender.end()
  await site.close()
  rmSync(folder, { recursive: true, force: true })
}

const timesOf = (name: string): readonly number[] => times.get(name) ?? []
const ratio = (name: string, otherName: string): string =>
  (median(timesOf(name)) / median(timesOf(otherName))).toFixed(2)
const percentile95 = (duration: keyof KeyStroke): string =>
  `${percentile(
    strokes.map((stroke) => stroke[duration]),
    0.95,
  ).toFixed(1)} ms`
const sizes = scriptSizes(ours)
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
await publishTable("popup", [
  `${rounds} openings each, in turn; ${strokes.length} key strokes. Milliseconds.`,
  "",
  "| who | first hotline, median | first hotline, 95th percentile |",
  "|---|---|---|",
  ...plans.map(({ name }) => row(name, median(timesOf(name)), percentile(timesOf(name), 0.95))),
  "",
  "| bar | measured | at most |",
  "|---|---|---|",
  `| first hotline: ours / empty popup, medians | ${ratio("ours", "empty popup")} | 1.30 |`,
  `| first hotline: 200 added hotlines / none, medians | ${ratio("ours, 200 added hotlines", "ours")} | 1.20 |`,
  `| first hotline: 10,000 hotlines / 100 hotlines, medians | ${ratio("ours, 10,000 hotlines", "ours, 100 hotlines")} | 1.20 |`,
  `| key stroke to changed list, 10,000 hotlines, 95th percentile | ${percentile95("changedAfterMs")} | 16 ms |`,
  `| the slowest of them | ${Math.max(...strokes.map(({ changedAfterMs }) => changedAfterMs)).toFixed(1)} ms | |`,
  `| key stroke to the frame that shows the changed list, 95th percentile | ${percentile95("paintedAfterMs")} | |`,
  `| script read before the first hotline, gzip | ${kB(sizes.initialBytes)} | 75 kB |`,
  `| the largest country's hotlines, gzip (${sizes.largestCountry.name}) | ${kB(sizes.largestCountry.bytes)} | 25 kB |`,
])
process.exit(0)
