import { writeFileSync } from "node:fs"
import type { SerializedError } from "vitest"
import type { Reporter, TestCase, TestModule } from "vitest/node"

/** The result of a test run. `problems` has one line for each failure, including those outside a test. */
export interface TestRunResult {
  readonly passed: number
  readonly problems: readonly string[]
}

function problemLine(place: string, errors: readonly SerializedError[]): string {
  return [place, ...errors.map(({ message }) => message.split("\n")[0])].join(": ")
}

function fullNameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`
}

/** A file or group can fail even if all its tests passed: in a hook, or before the first test. */
function problemsIn(module: TestModule): string[] {
  const tests = [...module.children.allTests("failed")].map((test) =>
    problemLine(fullNameOf(test), test.result().errors ?? []),
  )
  const groups = [module, ...module.children.allSuites()].filter((group) => group.errors().length > 0)
  return [...tests, ...groups.map((group) => problemLine(module.relativeModuleId, group.errors()))]
}

function writeResult(modules: Iterable<TestModule>, errorsOutsideTests: readonly SerializedError[]): void {
  const file = process.env["PORCHLIGHT_TEST_RESULT"]
  if (file === undefined) return
  const allModules = [...modules]
  const passed = allModules.flatMap((module) => [...module.children.allTests("passed")]).length
  const problems = [
    ...allModules.flatMap(problemsIn),
    ...errorsOutsideTests.map((error) => problemLine("outside of any test", [error])),
  ]
  writeFileSync(file, JSON.stringify({ passed, problems } satisfies TestRunResult))
}

/** Reports the result to run-checks.ts, which lists all failures in its last lines. Earlier output is easily lost. */
export default class implements Reporter {
  readonly #endedModules = new Set<TestModule>()

  /** Writes after each file, so that a run that is stopped or crashes still leaves its result so far. */
  onTestModuleEnd(module: TestModule): void {
    writeResult(this.#endedModules.add(module), [])
  }

  onTestRunEnd(modules: readonly TestModule[], errorsOutsideTests: readonly SerializedError[]): void {
    writeResult(modules, errorsOutsideTests)
  }
}
