import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const script = fileURLToPath(new URL("../../../scripts/postinstall.mjs", import.meta.url))

/** Runs in a fake clone, where the two programs only record that they ran. */
describe("the postinstall script", () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "porchlight-postinstall-"))
    mkdirSync(join(root, "scripts"))
    cpSync(script, join(root, "scripts", "postinstall.mjs"))
    mkdirSync(join(root, ".git"))
    writeProgram("wxt/bin/wxt.mjs", 0)
    writeProgram("simple-git-hooks/cli.js", 0)
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  function writeProgram(path: string, status: number): void {
    const file = join(root, "node_modules", path)
    mkdirSync(dirname(file), { recursive: true })
    const record = `["${path}", ...process.argv.slice(2)].join(" ") + "\\n"`
    writeFileSync(file, `process.getBuiltinModule("fs").appendFileSync("ran.txt", ${record}); process.exit(${status})`)
  }

  function runPostinstall(env: NodeJS.ProcessEnv = {}) {
    const { CI: _, ...rest } = process.env
    const options = { cwd: root, encoding: "utf8", env: { ...rest, ...env } } as const
    const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts", "postinstall.mjs")], options)
    const ran = join(root, "ran.txt")
    return { status, stderr: stderr.trim(), ran: existsSync(ran) ? readFileSync(ran, "utf8").trim().split("\n") : [] }
  }

  it("generates the types and installs the git hooks", () => {
    expect(runPostinstall()).toEqual({
      status: 0,
      stderr: "",
      ran: ["wxt/bin/wxt.mjs prepare", "simple-git-hooks/cli.js"],
    })
  })

  it("installs no hooks in CI or outside a git checkout", () => {
    expect(runPostinstall({ CI: "true" }).ran).toEqual(["wxt/bin/wxt.mjs prepare"])

    rmSync(join(root, "ran.txt"))
    rmSync(join(root, ".git"), { recursive: true })
    expect(runPostinstall().ran).toEqual(["wxt/bin/wxt.mjs prepare"])
  })

  it("says what is missing without failing the install", () => {
    writeProgram("wxt/bin/wxt.mjs", 1)
    writeProgram("simple-git-hooks/cli.js", 1)
    const { status, stderr } = runPostinstall()
    expect(status).toBe(0)
    expect(stderr).toContain("npm run make:types")
    expect(stderr).toContain("npx simple-git-hooks")
  })
})
