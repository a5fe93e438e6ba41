import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Everything that `npm test` checks. One run shows all faults: a check goes on after one that failed. */
const results = mkdtempSync(join(tmpdir(), "porchlight-checks-"))
const bin = (name: string): string => join("node_modules", ".bin", name)
let passed = 0
let failed = 0

function run(title: string, command: string, ...args: string[]): boolean {
  console.log(`\n== ${title}`)
  const begin = performance.now()
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] })
  console.log(`== ${title}: ${status === 0 ? "good" : "FAILED"}, ${Math.round((performance.now() - begin) / 1000)} s`)
  return status === 0
}

function check(title: string, command: string, ...args: string[]): boolean {
  const good = run(title, command, ...args)
  if (!good) failed += 1
  return good
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report
  } catch {
    return null
  }
}

/** Counts each test; a run that ends badly though no test failed (a crash, a file that can't be read) counts as one. */
function test(title: string, ...projects: string[]): void {
  const file = join(results, `${title}.json`)
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const chosen = projects.map((project) => `--project=${project}`)
  const good = run(title, bin("vitest"), "run", ...chosen, ...reporters)
  const report = readReport(file)
  passed += report?.numPassedTests ?? 0
  failed += report?.numFailedTests || (good ? 0 : 1)
}

const prepared = check("prepare", bin("wxt"), "prepare")
check("format", bin("prettier"), "--check", "--log-level=warn", ".")
check("lint", bin("eslint"), ".")
if (prepared) check("types", bin("vue-tsc"), "--noEmit")
test("unit", "unit")
const built = ["chrome", "firefox"].map((browser) =>
  check(`build ${browser}`, bin("wxt"), "build", "--mv3", "-b", browser),
)
for (const mode of ["gallery", "pseudo"])
  built.push(check(`build ${mode}`, bin("wxt"), "build", "--mv3", "-b", "chrome", "--mode", mode))
// What was built before says nothing about the present code.
if (built.every(Boolean)) test("journeys", "build", "browser")

rmSync(results, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
