import type { BrowserName } from "../tests/e2e/lab/browser.ts"
import { publish } from "./publish.ts"
import { row } from "./figures.ts"
import type { Found } from "./traces-files.ts"
import { expectedTable, faultsOf } from "./traces-judge.ts"
import { measure, type Remains } from "./traces-run.ts"
import { ways, type Way } from "./traces-ways.ts"

const shown = (names: readonly string[]): string => names.join(", ") || "none"
const shownFiles = (files: Found): string =>
  shown(Object.entries(files).map(([kind, traces]) => `${kind} (${traces.join(", ")})`))

function rowOf({ browser, way, visit, listed, listedLater, files }: Remains): string {
  return row(browser, way, visit, shown(listed), shown(listedLater), shownFiles(files))
}

const [onlyBrowser, onlyWay = ""] = process.argv.slice(2)
const browsers = (["chromium", "firefox"] as const).filter((name: BrowserName) => name === (onlyBrowser ?? name))
const all: Remains[] = []
for (const name of browsers) {
  let own: Found[] = []
  for (const way of ways.filter((one: Way) => one === "no visit" || one.includes(onlyWay))) {
    const remains = await measure(name, way, own)
    if (way === "no visit") own = remains.map(({ files }) => files)
    all.push(...remains)
    console.log(remains.map(rowOf).join("\n"))
  }
}

const faults = all.flatMap(faultsOf)
// Publish only a complete run; one limited to a browser or a way out only prints.
if (process.argv.length === 2) {
  const head = [
    "| browser | way out | visit | listed | listed after the next start | files with its marks, or its host alone |",
    "|---|---|---|---|---|---|",
  ]
  const beyond = faults.length === 0 ? ["Nothing was found beyond it."] : faults.map((fault) => `- ${fault}`)
  const ours = ["", "Expected after an exit:", "", ...expectedTable(), "", "Found beyond it:", "", ...beyond]
  publish("traces", [...head, ...all.map(rowOf), ...ours], "TRACES")
}
if (faults.length > 0) console.error(`${faults.length} differences from what is expected:\n${faults.join("\n")}`)
process.exit(faults.length > 0 ? 1 : 0)
