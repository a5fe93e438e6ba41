import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Found } from "./checks-reporter.ts"
import { parseArguments } from "./checks/arguments.ts"
import { run, type Outcome } from "./checks/command.ts"
import { inParallel } from "./checks/in-parallel.ts"
import { checks, prepare, testStages, type Step } from "./checks/stages.ts"

/*
 * `node scripts/run-checks.ts check unit …` runs the stages that are named, in the order of
 * checks/stages.ts. It goes on after a fault, so that one run shows them all.
 */

const request = parseArguments(process.argv.slice(2))
if (typeof request === "string") {
  console.error(request)
  process.exit(1)
}
const { stages, minutes } = request
const timeLimit = minutes === null ? undefined : AbortSignal.timeout(minutes * 60_000)

const results = mkdtempSync(join(tmpdir(), "porchlight-checks-"))
process.once("exit", () => rmSync(results, { recursive: true, force: true }))
let passed = 0
const faults: string[] = []

function describe(title: string, outcome: Outcome): string {
  return `${title}: ${outcome.passed ? "passed" : "FAILED"}, ${outcome.seconds.toFixed(1)} s`
}

/** Whether it passed. It counts as one, and prints only if it failed. */
async function runStep(step: Step): Promise<boolean> {
  const outcome = await run(step, { signal: timeLimit })
  console.log(describe(step.title, outcome))
  if (outcome.passed) passed += 1
  else {
    console.log(outcome.output.trimEnd())
    faults.push(`${step.title} (alone: npm run ${step.script})`)
  }
  return outcome.passed
}

function readFound(file: string): Found {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Found
  } catch {
    return { passed: 0, faults: [] }
  }
}

/** Counts each test. A run that ends badly though no test failed (a crash) counts as one fault. */
async function runTests(project: string): Promise<void> {
  console.log(`\n== ${project}`)
  const file = join(results, `${project}.json`)
  const reporters = ["--reporter=default", "--reporter=./scripts/checks-reporter.ts"]
  const vitest = { package: "vitest", args: ["run", `--project=${project}`, ...reporters] }
  const outcome = await run(vitest, { isShown: true, env: { PORCHLIGHT_FOUND: file }, signal: timeLimit })
  console.log(`== ${describe(project, outcome)}`)

  const found = readFound(file)
  passed += found.passed
  faults.push(...found.faults)
  if (!outcome.passed && found.faults.length === 0) faults.push(`${project}: it ended badly, though no test failed`)
}

async function runStages(): Promise<void> {
  // Without the types that WXT writes, everything below would fail.
  if (!(await runStep(prepare))) return

  const chosen = testStages.filter(({ name }) => stages.has(name))
  const builds = new Set(chosen.flatMap((stage) => stage.builds))
  const broken = new Set<Step>()
  await inParallel([...(stages.has("check") ? checks : []), ...builds], async (step) => {
    if (!(await runStep(step))) broken.add(step)
  })

  for (const { name, builds: needed } of chosen) {
    const missing = needed.find((build) => broken.has(build))
    // What was built before says nothing about the present code.
    if (missing) console.log(`\n== ${name}: not run, because the ${missing.title} failed`)
    else if (timeLimit?.aborted) faults.push(`${name}: not run, because the ${minutes} minutes were over`)
    else await runTests(name)
  }
}

await runStages()
console.log("")
for (const fault of faults) console.log(`failed: ${fault}`)
console.log(`${passed} passed, ${faults.length} failed`)
process.exitCode = faults.length > 0 ? 1 : 0
