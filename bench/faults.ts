import { fileURLToPath } from "node:url"
import { breakEach, tableOf } from "./broken-calls.ts"
import { median, row } from "./figures.ts"
import { cutPower, type Cut } from "./power-cut.ts"
import { publish } from "./publish.ts"

/**
 * `npm run bench:faults`: what is left at the next start after a power cut at a random moment, or with
 * a broken browser call? `-- calls` or `-- cuts 10` runs only one of the two.
 */
const [, , what = "both", given = ""] = process.argv
const build = (name: string): string => fileURLToPath(new URL(`../.output/${name}-mv3`, import.meta.url))

function rowOf(name: string, cuts: readonly Cut[]): string {
  const survived = cuts.filter(({ found }) => found.length === 0)
  const after = cuts.map((cut) => cut.after)
  const found = [...new Set(cuts.flatMap((cut) => cut.found))].join(", ") || "nothing"
  return row(name, `${survived.length}/${cuts.length}`, Math.min(...after), median(after), Math.max(...after), found)
}

async function powerCuts(times: number): Promise<void> {
  const [chromium, firefox] = await Promise.all([
    cutPower("chromium", build("chrome"), times),
    cutPower("firefox", build("firefox"), times),
  ])
  publish("faults", [
    "| browser | survived/tried | earliest cut, ms after the press | median | latest | what was found |",
    "|---|---|---|---|---|---|",
    rowOf("Chromium", chromium),
    rowOf("Firefox", firefox),
  ])
}

async function brokenCalls(word: string): Promise<void> {
  const trials = await Promise.all([breakEach("chromium", word), breakEach("firefox", word)])
  if (word === "") publish("broken-calls", tableOf(trials.flat()))
}

if (what !== "calls") await powerCuts(Number(given || 40))
if (what !== "cuts") await brokenCalls(what === "calls" ? given : "")
process.exit(0)
