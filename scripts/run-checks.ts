import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Found } from "./checks-reporter.ts"
import { parseArguments } from "./checks/arguments.ts"
import { commandsOf, run, type Command, type Outcome } from "./checks/command.ts"
import { inParallel } from "./checks/in-parallel.ts"
import { checks, makeTypes, testStages, type Script } from "./checks/stages.ts"

/*
 * `node scripts/run-checks.ts check unit …` runs the named stages in the order of checks/stages.ts. It continues after
 * a failure, so that one run shows all failures.
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
const problems: string[] = []

function describe(title: string, outcome: Outcome): string {
  return `${title}: ${outcome.passed ? "passed" : "FAILED"}, ${outcome.seconds.toFixed(1)} s`
}

async function runInOrder(commands: readonly Command[]): Promise<Outcome> {
  let all: Outcome = { passed: true, seconds: 0, output: "" }
  for (const command of commands) {
    const { passed, seconds, output } = await run(command, { signal: timeLimit })
    all = { passed, seconds: all.seconds + seconds, output: all.output + output }
    if (!passed) break
  }
  return all
}

/** Runs a step and returns whether it passed. A step counts as one, and prints its output only if it failed. */
async function runScript(script: Script): Promise<boolean> {
  const outcome = await runInOrder(commandsOf(script))
  console.log(describe(script, outcome))
  if (outcome.passed) passed += 1
  else {
    console.log(outcome.output.trimEnd())
    problems.push(`npm run ${script}`)
  }
  return outcome.passed
}

function readFound(file: string): Found {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Found
  } catch {
    return { passed: 0, problems: [] }
  }
}

/** Counts each test. A run that crashes although no test failed counts as one failure. */
async function runTests(project: string): Promise<void> {
  console.log(`\n== ${project}`)
  const file = join(results, `${project}.json`)
  const reporters = ["--reporter=default", "--reporter=./scripts/checks-reporter.ts"]
  const outcome = await run(["vitest", "run", `--project=${project}`, ...reporters], {
    isShown: true,
    env: { PORCHLIGHT_FOUND: file },
    signal: timeLimit,
  })
  console.log(`== ${describe(project, outcome)}`)

  const found = readFound(file)
  passed += found.passed
  problems.push(...found.problems)
  if (outcome.passed) return
  if (timeLimit?.aborted) problems.push(`${project}: stopped, because the ${minutes ?? 0} minutes were over`)
  else if (found.problems.length === 0) problems.push(`${project}: it ended badly, though no test failed`)
}

async function runStages(): Promise<void> {
  // Without them everything below would fail.
  if (!(await runScript(makeTypes))) return

  const chosen = testStages.filter(({ name }) => stages.has(name))
  const builds = new Set(chosen.flatMap((stage) => stage.builds))
  const failed = new Set<Script>()
  await inParallel([...(stages.has("check") ? checks : []), ...builds], async (script) => {
    if (!(await runScript(script))) failed.add(script)
  })

  for (const { name, builds: needed } of chosen) {
    const missing = needed.find((build) => failed.has(build))
    // What was built before says nothing about the present code.
    if (missing) console.log(`\n== ${name}: not run, because ${missing} failed`)
    else if (timeLimit?.aborted) problems.push(`${name}: not run, because the ${minutes ?? 0} minutes were over`)
    else await runTests(name)
  }
}

await runStages().catch((error: unknown) => {
  console.error(error)
  problems.push(error instanceof Error ? error.message : String(error))
})
console.log("")
for (const problem of problems) console.log(`failed: ${problem}`)
console.log(`${passed} passed, ${problems.length} failed`)
process.exitCode = problems.length > 0 ? 1 : 0
