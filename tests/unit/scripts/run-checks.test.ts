import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const project = fileURLToPath(new URL("../../../", import.meta.url))

/** A fake command, which behaves as the test's file behavior.json says. */
const fakeCommand = `
import { existsSync, readFileSync, appendFileSync, writeFileSync } from "node:fs"
const [name, ...args] = [process.argv[1].split(/[\\\\/]/).at(-2), ...process.argv.slice(2)]
appendFileSync("ran.txt", [name, ...args].join(" ") + "\\n")
const keys = [...args.filter((arg) => arg.startsWith("--project=")), [name, ...args].join(" "), name]
const behaviors = JSON.parse(readFileSync("behavior.json", "utf8"))
const behavior = behaviors[keys.find((key) => key in behaviors)] ?? {}
if (behavior.found) writeFileSync(process.env.PORCHLIGHT_TEST_RESULT, JSON.stringify(behavior.found))
if (behavior.prints) console.log(behavior.prints)
if (behavior.hangs) setInterval(() => {}, 1000)
else process.exit(behavior.status ?? 0)
`

interface Behavior {
  readonly status?: number
  readonly prints?: string
  readonly hangs?: boolean
  readonly found?: { readonly passed: number; readonly problems: readonly string[] }
}

/** Runs in a temporary folder where every command is fake. */
describe("the runner of the checks", () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "porchlight-runner-"))
    cpSync(join(project, "package.json"), join(root, "package.json"))
    for (const name of ["run-checks.ts", "checks"])
      cpSync(join(project, "scripts", name), join(root, "scripts", name), { recursive: true })
    for (const name of ["wxt", "eslint", "vue-tsc", "prettier", "cspell", "stylelint", "knip", "vitest"]) {
      const folder = join(root, "node_modules", name)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", bin: "command.js" }))
      writeFileSync(join(folder, "command.js"), fakeCommand)
    }
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  function run(args: readonly string[], behavior: Readonly<Record<string, Behavior>> = {}) {
    writeFileSync(join(root, "behavior.json"), JSON.stringify(behavior))
    writeFileSync(join(root, "ran.txt"), "")
    const command = [join(root, "scripts", "run-checks.ts"), ...args]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" })
    const ran = readFileSync(join(root, "ran.txt"), "utf8").trim().split("\n")
    return { status, stdout, stderr, ran, lines: stdout.trimEnd().split("\n") }
  }

  /** The lines after the last empty one: each failure, and the count. */
  const summaryOf = ({ lines }: ReturnType<typeof run>): string[] => lines.slice(lines.lastIndexOf("") + 1)

  it("adds up the tests of all stages and ends with one count", () => {
    const result = run(["unit", "data"], {
      "--project=unit": { found: { passed: 40, problems: [] } },
      "--project=data": { found: { passed: 2, problems: [] } },
    })
    // Generating the types comes first and counts as one.
    expect(summaryOf(result)).toEqual(["43 passed, 0 failed"])
    expect(result.stdout.match(/\d+ passed, \d+ failed/g)).toHaveLength(1)
    expect(result.status).toBe(0)
  })

  it("continues after a failure, lists each failure at the end, and exits with 1", () => {
    const result = run(["check", "unit", "data"], {
      eslint: { status: 1, prints: "exit.ts: a promise that nobody awaits" },
      "--project=unit": { status: 1, found: { passed: 3, problems: ["exit.test.ts > hides first: expected 1"] } },
      "--project=data": { found: { passed: 5, problems: [] } },
    })
    expect(result.stdout).toContain("exit.ts: a promise that nobody awaits")
    expect(summaryOf(result).slice(0, -1)).toEqual([
      "failed: npm run lint",
      "failed: exit.test.ts > hides first: expected 1",
    ])
    expect(summaryOf(result).at(-1)).toMatch(/^\d+ passed, 2 failed$/)
    expect(result.status).toBe(1)
  })

  it("prints one line for each step with its duration, and its output only if it failed", () => {
    const { stdout } = run(["check"], {
      eslint: { prints: "all is well" },
      "vue-tsc": { status: 2, prints: "TS2322" },
    })
    expect(stdout).toMatch(/^lint: passed, \d+\.\d s$/m)
    expect(stdout).not.toContain("all is well")
    expect(stdout).toMatch(/^typecheck: FAILED, \d+\.\d s\nTS2322$/m)
  })

  it("runs all commands of a step until one fails", () => {
    expect(run(["check"]).ran.filter((command) => command.startsWith("knip"))).toHaveLength(2)

    const { ran, status } = run(["check"], { knip: { status: 1 } })
    expect(ran.filter((command) => command.startsWith("knip"))).toHaveLength(1)
    expect(status).toBe(1)
  })

  it("counts a crashed test run as a failure even if no test failed", () => {
    const crashed = run(["unit"], { "--project=unit": { status: 134, found: { passed: 7, problems: [] } } })
    expect(summaryOf(crashed)).toEqual([
      "failed: unit: the run failed, even though no test failed. See its output above",
      "8 passed, 1 failed",
    ])
    expect(crashed.status).toBe(1)

    const neverStarted = run(["unit"], { "--project=unit": { status: 1 } })
    expect(summaryOf(neverStarted).at(-1)).toBe("1 passed, 1 failed")
  })

  it("counts a command that is not installed as a failure, and still ends with the count", () => {
    rmSync(join(root, "node_modules", "vitest"), { recursive: true })
    const result = run(["unit"])
    expect(summaryOf(result).at(-1)).toBe("1 passed, 1 failed")
    expect(result.status).toBe(1)
  })

  it("builds once for several stages, and skips the stages whose build failed", () => {
    const builds = (ran: readonly string[]) => ran.filter((command) => command.startsWith("wxt build")).sort()
    const buildArguments = ["-b chrome", "-b chrome --mode gallery", "-b chrome --mode pseudo", "-b firefox"]
    expect(builds(run(["build", "smoke", "ui", "e2e"]).ran)).toEqual(
      buildArguments.map((args) => `wxt build --mv3 ${args}`),
    )
    expect(builds(run(["unit", "data"]).ran)).toEqual([])

    const broken = run(["smoke", "ui"], { "wxt build --mv3 -b firefox": { status: 1 } })
    expect(broken.ran.join()).not.toContain("--project=smoke")
    expect(broken.ran.join()).toContain("--project=ui")
    expect(broken.stdout).toContain("== smoke: not run, because build:firefox failed")
    expect(broken.status).toBe(1)
  })

  it("runs nothing else if generating the types fails", () => {
    const result = run(["check", "unit"], { "wxt prepare": { status: 1, prints: "wxt.config.ts: no such module" } })
    expect(result.ran).toEqual(["wxt prepare"])
    expect(summaryOf(result)).toEqual(["failed: npm run make:types", "0 passed, 1 failed"])
  })

  it("stops at the time limit and lists what did not run", () => {
    const hanging = { "--project=unit": { hangs: true, found: { passed: 4, problems: [] } } }
    const result = run(["unit", "data", "--stop-after=0.1"], hanging)
    expect(summaryOf(result)).toEqual([
      "failed: unit: stopped at the limit of 0.1 minutes",
      "failed: data: not run: the limit of 0.1 minutes was reached",
      "5 passed, 2 failed",
    ])
    expect(result.status).toBe(1)
  })

  it.each([
    [["units"], "There is no stage named units. Name one or more of check, unit, data, build, smoke, ui, e2e, long."],
    [[], "Name one or more of check, unit, data, build, smoke, ui, e2e, long."],
    [["unit", "--stop-after=soon"], "Give --stop-after a number of minutes: --stop-after=24."],
  ])("explains the wrong arguments %j in one sentence", (args, sentence) => {
    const { status, stdout, stderr, ran } = run(args)
    expect([status, stdout, stderr.trim(), ran]).toEqual([1, "", sentence, [""]])
  })
})
