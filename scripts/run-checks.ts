import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Found } from "./checks-reporter.ts"

/** Everything that `npm test` checks. One run shows all faults: a check goes on after one that failed. */
const results = mkdtempSync(join(tmpdir(), "porchlight-checks-"))
const bin = (name: string): string => join("node_modules", ".bin", name)
let passed = 0
const wrong: string[] = []

function run(title: string, command: string, args: readonly string[], env = process.env): boolean {
  console.log(`\n== ${title}`)
  const begin = performance.now()
  const { status, signal } = spawnSync(command, args, { env, stdio: ["ignore", "inherit", "inherit"] })
  const how = status === 0 ? "good" : `FAILED${signal === null ? "" : ` (${signal})`}`
  console.log(`== ${title}: ${how}, ${Math.round((performance.now() - begin) / 1000)} s`)
  return status === 0
}

function check(title: string, command: string, ...args: string[]): boolean {
  const good = run(title, bin(command), args)
  if (!good) wrong.push(title)
  return good
}

function readFound(file: string): Found | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Found
  } catch {
    return null
  }
}

/** Counts each test; a run that ends badly though nothing was found (a crash) counts as one fault. */
function test(title: string, ...projects: string[]): void {
  const file = join(results, `${title}.json`)
  const args = ["run", ...projects.map((project) => `--project=${project}`)]
  const reporters = ["--reporter=default", "--reporter=./scripts/checks-reporter.ts"]
  const good = run(title, bin("vitest"), [...args, ...reporters], { ...process.env, PORCHLIGHT_FOUND: file })
  const found = readFound(file)
  passed += found?.passed ?? 0
  wrong.push(...(found?.wrong ?? []))
  if (!good && !found?.wrong.length) wrong.push(`${title}: it ended badly, though no test failed`)
}

const prepared = check("prepare", "wxt", "prepare")
check("format", "prettier", "--check", "--log-level=warn", ".")
check("lint", "eslint", ".")
if (prepared) check("types", "vue-tsc", "--noEmit")
test("unit", "unit", "data")
const built = ["chrome", "firefox"].map((browser) => check(`build ${browser}`, "wxt", "build", "--mv3", "-b", browser))
for (const mode of ["gallery", "pseudo"])
  built.push(check(`build ${mode}`, "wxt", "build", "--mv3", "-b", "chrome", "--mode", mode))
// What was built before says nothing about the present code.
if (built.every(Boolean)) test("journeys", "build", "ui", "e2e")

rmSync(results, { recursive: true, force: true })
for (const what of wrong) console.log(`wrong: ${what}`)
console.log(`\n${passed} passed, ${wrong.length} failed`)
process.exitCode = wrong.length > 0 ? 1 : 0
