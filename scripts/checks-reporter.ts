import { writeFileSync } from "node:fs"
import type { SerializedError } from "vitest"
import type { Reporter, TestCase, TestModule } from "vitest/node"

/** The result of a test run. `problems` has one line for each failure, including those outside a test. */
export interface Found {
  readonly passed: number
  readonly problems: readonly string[]
}

function line(where: string, errors: readonly SerializedError[]): string {
  return [where, ...errors.map(({ message }) => message.split("\n")[0])].join(": ")
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`
}

/** A file or group can fail even if all its tests passed: in a hook, or before the first test. */
function problemsIn(module: TestModule): string[] {
  const tests = [...module.children.allTests("failed")].map((test) => line(nameOf(test), test.result().errors ?? []))
  const groups = [module, ...module.children.allSuites()].filter((group) => group.errors().length > 0)
  return [...tests, ...groups.map((group) => line(module.relativeModuleId, group.errors()))]
}

function write(modules: Iterable<TestModule>, outside: readonly SerializedError[]): void {
  const file = process.env["PORCHLIGHT_FOUND"]
  if (file === undefined) return
  const all = [...modules]
  const passed = all.flatMap((module) => [...module.children.allTests("passed")]).length
  const problems = [...all.flatMap(problemsIn), ...outside.map((error) => line("outside of any test", [error]))]
  writeFileSync(file, JSON.stringify({ passed, problems } satisfies Found))
}

/** Reports to run-checks.ts, which lists all failures in its last lines, because earlier output is easily lost. */
export default class implements Reporter {
  readonly #ended = new Set<TestModule>()

  /** Written after each file, so that a run that is stopped or crashes still tells what it found. */
  onTestModuleEnd(module: TestModule): void {
    write(this.#ended.add(module), [])
  }

  onTestRunEnd(modules: readonly TestModule[], outside: readonly SerializedError[]): void {
    write(modules, outside)
  }
}
