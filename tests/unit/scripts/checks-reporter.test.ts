import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const project = fileURLToPath(new URL("../../../", import.meta.url))

describe("the reporter of the checks", () => {
  let root: string
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "porchlight-reporter-"))))
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  /** Runs Vitest over these test files. Returns its exit status and the reporter's result. */
  function runVitest(files: Readonly<Record<string, string>>) {
    for (const [name, code] of Object.entries(files)) writeFileSync(join(root, name), code)
    const file = join(root, "found.json")
    const vitest = join(project, "node_modules", "vitest", "vitest.mjs")
    const reporter = join(project, "scripts", "checks-reporter.ts")
    const args = [vitest, "run", "--root", root, "--globals", "--configLoader=runner", `--reporter=${reporter}`]
    const { status } = spawnSync(process.execPath, args, {
      cwd: root,
      env: { ...process.env, PORCHLIGHT_TEST_RESULT: file },
    })
    return { status, ...(JSON.parse(readFileSync(file, "utf8")) as { passed: number; problems: string[] }) }
  }

  it("counts passed tests, and reports one line for each failed test", () => {
    const result = runVitest({
      "good.test.js": `it("adds", () => expect(1 + 1).toBe(2)); it("waits", async () => {})`,
      "bad.test.js": `describe("the sum", () => { it("is right", () => { throw new Error("off by one\\nat line 3") }) })`,
    })
    expect(result).toEqual({ status: 1, passed: 2, problems: ["bad.test.js > the sum > is right: off by one"] })
  })

  it("reports a line for each failure outside a test", () => {
    const { status, passed, problems } = runVitest({
      "hook.test.js": `describe("a group", () => { afterAll(() => { throw new Error("not tidied up") }); it("passes", () => {}) })`,
      "import.test.js": `throw new Error("no such build")`,
      "late.test.js": `it("passes too", () => { void Promise.reject(new Error("nobody awaited this")) })`,
    })
    expect([status, passed]).toEqual([1, 2])
    expect(problems.toSorted()).toEqual([
      "hook.test.js: not tidied up",
      "import.test.js: no such build",
      "outside of any test: nobody awaited this",
    ])
  })
})
