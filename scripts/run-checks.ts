import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestRunResult } from "./checks-reporter.ts"
import { parseArguments } from "./checks/arguments.ts"
import { commandsOf, runCommand, type Command, type Outcome } from "./checks/command.ts"
import { processInParallel } from "./checks/in-parallel.ts"
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
const { requestedStageNames, minutes } = request
const timeLimit = minutes === null ? undefined : AbortSignal.timeout(minutes * 60_000)

const resultsFolder = mkdtempSync(join(tmpdir(), "porchlight-checks-"))
process.once("exit", () => rmSync(resultsFolder, { recursive: true, force: true }))
let passedCount = 0
const problems: string[] = []

function summaryOf(title: string, outcome: Outcome): string {
  return `${title}: ${outcome.passed ? "passed" : "FAILED"}, ${outcome.seconds.toFixed(1)} s`
}

/** Runs the commands one after the other, until one fails. */
async function runInOrder(commands: readonly Command[]): Promise<Outcome> {
  let total: Outcome = { passed: true, seconds: 0, output: "" }
  for (const command of commands) {
    const { passed, seconds, output } = await runCommand(command, { signal: timeLimit })
    total = { passed, seconds: total.seconds + seconds, output: total.output + output }
    if (!passed) break
  }
  return total
}

/**
 * Runs an npm script and returns whether it passed. It counts as one check. Its output is printed only if it failed.
 */
async function runScript(script: Script): Promise<boolean> {
  const outcome = await runInOrder(commandsOf(script))
  console.log(summaryOf(script, outcome))
  if (outcome.passed) passedCount += 1
  else {
    console.log(outcome.output.trimEnd())
    problems.push(`npm run ${script}`)
  }
  return outcome.passed
}

/** Returns an empty result if the run did not write one. */
function readResult(file: string): TestRunResult {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as TestRunResult
  } catch {
    return { passed: 0, problems: [] }
  }
}

/** Runs one Vitest project and counts its tests. A run that crashes even though no test failed counts as one failure. */
async function runTests(project: string): Promise<void> {
  console.log(`\n== ${project}`)
  const file = join(resultsFolder, `${project}.json`)
  const reporters = ["--reporter=default", "--reporter=./scripts/checks-reporter.ts"]
  const outcome = await runCommand(["vitest", "run", `--project=${project}`, ...reporters], {
    printsToTerminal: true,
    env: { PORCHLIGHT_TEST_RESULT: file },
    signal: timeLimit,
  })
  console.log(`== ${summaryOf(project, outcome)}`)

  const result = readResult(file)
  passedCount += result.passed
  problems.push(...result.problems)
  if (outcome.passed) return
  if (timeLimit?.aborted) problems.push(`${project}: stopped at the limit of ${minutes ?? 0} minutes`)
  else if (result.problems.length === 0)
    problems.push(`${project}: the run failed, even though no test failed. See its output above`)
}

async function runStages(): Promise<void> {
  // Without the generated types, everything below would fail.
  if (!(await runScript(makeTypes))) return

  const testStagesToRun = testStages.filter(({ name }) => requestedStageNames.has(name))
  const builds = new Set(testStagesToRun.flatMap((stage) => stage.builds))
  const failedScripts = new Set<Script>()
  await processInParallel([...(requestedStageNames.has("check") ? checks : []), ...builds], async (script) => {
    if (!(await runScript(script))) failedScripts.add(script)
  })

  for (const { name, builds: neededBuilds } of testStagesToRun) {
    const failedBuild = neededBuilds.find((build) => failedScripts.has(build))
    // An earlier build does not contain the current code.
    if (failedBuild) console.log(`\n== ${name}: not run, because ${failedBuild} failed`)
    else if (timeLimit?.aborted) problems.push(`${name}: not run: the limit of ${minutes ?? 0} minutes was reached`)
    else await runTests(name)
  }
}

await runStages().catch((error: unknown) => {
  console.error(error)
  problems.push(error instanceof Error ? error.message : String(error))
})
console.log("")
for (const problem of problems) console.log(`failed: ${problem}`)
console.log(`${passedCount} passed, ${problems.length} failed`)
process.exitCode = problems.length > 0 ? 1 : 0
