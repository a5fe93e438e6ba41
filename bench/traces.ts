import type { BrowserName } from "../tests/e2e/lab/browser.ts"
import { publishTable } from "./publish.ts"
import { row } from "./figures.ts"
import type { TracesByKind } from "./traces-files.ts"
import { expectedTracesTable, findFaults } from "./traces-judge.ts"
import { measureWayOut, type RemainingTraces } from "./traces-run.ts"
import { waysOut, type WayOut } from "./traces-ways.ts"

const listNames = (names: readonly string[]): string => names.join(", ") || "none"
const listFiles = (files: TracesByKind): string =>
  listNames(Object.entries(files).map(([kind, traces]) => `${kind} (${traces.join(", ")})`))

function rowOf({ browser, way, visit, listed, listedLater, files }: RemainingTraces): string {
  return row(browser, way, visit, listNames(listed), listNames(listedLater), listFiles(files))
}

/** `npm run bench:traces [-- firefox "exit: only"]` measures which traces of a visit remain after each way out. */
const [onlyBrowser, onlyWay = ""] = process.argv.slice(2)
const browsers = (["chromium", "firefox"] as const).filter((name: BrowserName) => name === (onlyBrowser ?? name))
const allRemaining: RemainingTraces[] = []
for (const name of browsers) {
  let baseline: TracesByKind[] = []
  for (const way of waysOut.filter((candidate: WayOut) => candidate === "no visit" || candidate.includes(onlyWay))) {
    const remaining = await measureWayOut(name, way, baseline)
    if (way === "no visit") baseline = remaining.map(({ files }) => files)
    allRemaining.push(...remaining)
    console.log(remaining.map(rowOf).join("\n"))
  }
}

const faults = allRemaining.flatMap(findFaults)
// Only a complete run is written to docs/. A run limited to one browser or one way out only prints.
if (process.argv.length === 2) {
  const visitsTable = [
    "| browser | way out | visit | listed | listed after the next start | files with its marks, or its host alone |",
    "|---|---|---|---|---|---|",
  ]
  const unexpected = faults.length === 0 ? ["Nothing else was found."] : faults.map((fault) => `- ${fault}`)
  const expectation = [
    "",
    "Expected after an exit:",
    "",
    ...expectedTracesTable(),
    "",
    "Found although not expected:",
    "",
    ...unexpected,
  ]
  await publishTable("traces", [...visitsTable, ...allRemaining.map(rowOf), ...expectation], "TRACES")
}
if (faults.length > 0) console.error(`${faults.length} unexpected results:\n${faults.join("\n")}`)
process.exit(faults.length > 0 ? 1 : 0)
