import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

const script = fileURLToPath(new URL("../../../scripts/postinstall.mjs", import.meta.url))

/** A fresh clone whose two programs only note that they ran. */
describe("what npm ci does at its end", () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "porchlight-postinstall-"))
    mkdirSync(join(root, "scripts"))
    cpSync(script, join(root, "scripts", "postinstall.mjs"))
    mkdirSync(join(root, ".git"))
    program("wxt/bin/wxt.mjs", 0)
    program("simple-git-hooks/cli.js", 0)
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  function program(path: string, status: number): void {
    const file = join(root, "node_modules", path)
    mkdirSync(dirname(file), { recursive: true })
    const note = `["${path}", ...process.argv.slice(2)].join(" ") + "\\n"`
    writeFileSync(file, `process.getBuiltinModule("fs").appendFileSync("ran.txt", ${note}); process.exit(${status})`)
  }

  function install(env: NodeJS.ProcessEnv = {}) {
    const { CI: _, ...rest } = process.env
    const options = { cwd: root, encoding: "utf8", env: { ...rest, ...env } } as const
    const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts", "postinstall.mjs")], options)
    const ran = join(root, "ran.txt")
    return { status, said: stderr.trim(), ran: existsSync(ran) ? readFileSync(ran, "utf8").trim().split("\n") : [] }
  }

  it("makes the types and sets the hooks", () => {
    expect(install()).toEqual({ status: 0, said: "", ran: ["wxt/bin/wxt.mjs prepare", "simple-git-hooks/cli.js"] })
  })

  it("sets no hooks on a build machine, nor where the folder is no checkout of its own", () => {
    expect(install({ CI: "true" }).ran).toEqual(["wxt/bin/wxt.mjs prepare"])

    rmSync(join(root, "ran.txt"))
    rmSync(join(root, ".git"), { recursive: true })
    expect(install().ran).toEqual(["wxt/bin/wxt.mjs prepare"])
  })

  it("says what is missing, and does not fail the install", () => {
    program("wxt/bin/wxt.mjs", 1)
    program("simple-git-hooks/cli.js", 1)
    const { status, said } = install()
    expect(status).toBe(0)
    expect(said).toContain("npm run make:types")
    expect(said).toContain("npx simple-git-hooks")
  })
})
