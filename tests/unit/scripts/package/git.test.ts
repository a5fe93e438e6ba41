import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { filesIn } from "../../../../scripts/package/files.ts"
import { archiveSource, requireCleanTree } from "../../../../scripts/package/git.ts"

describe("a checkout", () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "porchlight-checkout-"))
    for (const name of [".npmrc", ".gitignore", "code.ts"]) write(name, name)
    mkdirSync(join(root, ".github"))
    write(".github/check.yml", "on: push")
    write(".gitignore", ".output/\n*.tar.gz\n")
    git("init", "--quiet")
    git("add", "-A")
    git("commit", "--quiet", "-m", "first")
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const write = (name: string, text: string): void => writeFileSync(join(root, name), text)
  function git(...args: string[]): void {
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", ...args], { cwd: root })
  }

  it("is accepted if everything is committed or ignored", () => {
    mkdirSync(join(root, ".output"))
    write(".output/manifest.json", "")
    expect(() => requireCleanTree(root)).not.toThrow()
  })

  it("is rejected with one sentence that names up to five uncommitted files", () => {
    write("code.ts", "changed")
    write("a file.ts", "new")
    expect(() => requireCleanTree(root)).toThrow(/^[^.]*committed files\. Commit, .*: code\.ts, a file\.ts\.$/)
    for (const name of ["1", "2", "3", "4"]) write(name, "new")
    expect(() => requireCleanTree(root)).toThrow(/ and 1 more\.$/)
  })

  it("is rejected without .git", () => {
    rmSync(join(root, ".git"), { recursive: true })
    expect(() => requireCleanTree(root)).toThrow("clone the repository")
  })

  it("is archived with its dotfiles, with the same bytes each time", () => {
    const archive = join(root, "source.tar.gz")
    archiveSource(root, "porchlight-1", archive)
    const first = readFileSync(archive)
    archiveSource(root, "porchlight-1", archive)
    expect(readFileSync(archive).equals(first)).toBe(true)

    execFileSync("tar", ["-xzf", archive], { cwd: root })
    expect(filesIn(join(root, "porchlight-1"))).toEqual([".github/check.yml", ".gitignore", ".npmrc", "code.ts"])
  })
})
