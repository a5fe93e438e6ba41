import { fileURLToPath } from "node:url"
import { breakEachCall, brokenCallsTable } from "./broken-calls.ts"
import { median, row } from "./figures.ts"
import { cutPower, type Cut } from "./power-cut.ts"
import { publishTable } from "./publish.ts"

/**
 * `npm run bench:faults` looks for what remains of a visit after a power cut at a random moment, and after an exit with
 * a broken browser call. `-- calls` or `-- cuts 10` runs only one of the two.
 */
const [, , part = "both", argument = ""] = process.argv
const buildFolder = (name: string): string => fileURLToPath(new URL(`../.output/${name}-mv3`, import.meta.url))

function rowOf(name: string, cuts: readonly Cut[]): string {
  const survivedCuts = cuts.filter(({ remainingIn }) => remainingIn.length === 0)
  const delaysMs = cuts.map((cut) => cut.afterMs)
  const lists = [...new Set(cuts.flatMap((cut) => cut.remainingIn))].join(", ") || "nothing"
  return row(
    name,
    `${survivedCuts.length}/${cuts.length}`,
    Math.min(...delaysMs),
    median(delaysMs),
    Math.max(...delaysMs),
    lists,
  )
}

async function benchPowerCuts(times: number): Promise<void> {
  const [chromium, firefox] = await Promise.all([
    cutPower("chromium", buildFolder("chrome"), times),
    cutPower("firefox", buildFolder("firefox"), times),
  ])
  await publishTable("faults", [
    "| browser | survived/tried | earliest cut, ms after the press | median | latest | what was found |",
    "|---|---|---|---|---|---|",
    rowOf("Chromium", chromium),
    rowOf("Firefox", firefox),
  ])
}

async function benchBrokenCalls(nameFilter: string): Promise<void> {
  const trials = await Promise.all([breakEachCall("chromium", nameFilter), breakEachCall("firefox", nameFilter)])
  if (nameFilter === "") await publishTable("broken-calls", brokenCallsTable(trials.flat()))
}

if (part !== "calls") await benchPowerCuts(Number(argument || 40))
if (part !== "cuts") await benchBrokenCalls(part === "calls" ? argument : "")
process.exit(0)
