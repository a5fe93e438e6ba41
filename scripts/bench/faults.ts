import { fileURLToPath } from "node:url"
import { median, row } from "./figures.ts"
import { cutPower, type Cut } from "./power-cut.ts"
import { publish } from "./publish.ts"

/** `npm run bench:faults`: the power goes at a random moment; what does the next start show? */
const times = Number(process.argv[2] ?? 40)
const build = (name: string): string => fileURLToPath(new URL(`../../.output/${name}-mv3`, import.meta.url))

const [chromium, firefox] = await Promise.all([
  cutPower("chromium", build("chrome"), times),
  cutPower("firefox", build("firefox"), times),
])

function line(name: string, cuts: readonly Cut[]): string {
  const survived = cuts.filter(({ found }) => found.length === 0)
  const after = cuts.map((cut) => cut.after)
  const found = [...new Set(cuts.flatMap((cut) => cut.found))].join(", ") || "nothing"
  return row(name, `${survived.length}/${cuts.length}`, Math.min(...after), median(after), Math.max(...after), found)
}

publish("faults", [
  "| browser | survived/tried | earliest cut, ms after the press | median | latest | what was found |",
  "|---|---|---|---|---|---|",
  line("Chromium", chromium),
  line("Firefox", firefox),
])
process.exit(0)
