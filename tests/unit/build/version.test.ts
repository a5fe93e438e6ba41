import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { currentVersion, readCommitTime, unknownVersion, versionOf } from "../../../build/version.ts"
import { isValidVersion } from "../../../scripts/package/limits.ts"

const secondsAt = (time: string): number => Date.parse(time) / 1000

describe("versionOf", () => {
  it.each([
    ["2026-11-30T09:05:59Z", "2026.11.30.905"],
    ["2027-01-02T00:00:00Z", "2027.1.2.0"],
    ["2027-01-01T00:30:00+01:00", "2026.12.31.2330"],
  ])("turns %s into %s", (time, version) => {
    expect(versionOf(secondsAt(time))).toBe(version)
  })

  it("gives later minutes higher versions that browsers accept", () => {
    const times = ["2026-12-31T23:59:00Z", "2027-01-01T00:00:00Z", "2027-01-01T00:09:00Z", "2027-01-01T10:00:00Z"]
    const versions = times.map((time) => versionOf(secondsAt(time)))
    expect(versions.filter((version) => !isValidVersion(version))).toEqual([])
    const numbers = versions.map((version) => version.split(".").map(Number))
    const sorted = numbers.toSorted((a, b) => a.map((part, index) => part - (b[index] ?? 0)).find(Boolean) ?? 0)
    expect(numbers).toEqual(sorted)
  })
})

describe("the time of the commit", () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "porchlight-version-"))
    mkdirSync(join(root, "build"))
    writeFileSync(join(root, "build/commit-time.txt"), "$Format:%ct$\n")
    writeFileSync(join(root, ".gitattributes"), "build/commit-time.txt export-subst\n")
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  function git(...args: string[]): void {
    const env = { ...process.env, GIT_COMMITTER_DATE: "2026-11-20T09:05:00Z" }
    const identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"]
    execFileSync("git", [...identity, ...args], { cwd: root, env, stdio: "ignore" })
  }

  it("is unknown in a folder without .git, even inside another repository", () => {
    const inside = join(root, "inside")
    mkdirSync(join(inside, "build"), { recursive: true })
    writeFileSync(join(inside, "build/commit-time.txt"), "$Format:%ct$\n")
    git("init", "--quiet")
    git("commit", "--allow-empty", "--quiet", "-m", "someone else's")
    expect(readCommitTime(inside)).toBeNull()
    expect(currentVersion(inside)).toBe(unknownVersion)
    expect(readCommitTime(root)).toBe(secondsAt("2026-11-20T09:05:00Z"))
  })

  it("is the same in a checkout and in its archive", () => {
    git("init", "--quiet")
    git("add", "-A")
    git("commit", "--quiet", "-m", "first")
    expect(currentVersion(root)).toBe("2026.11.20.905")

    git("archive", "--format=tar", "--prefix=archive/", "--output=archive.tar", "HEAD")
    execFileSync("tar", ["-xf", "archive.tar"], { cwd: root })
    expect(currentVersion(join(root, "archive"))).toBe("2026.11.20.905")
  })
})

it("this repository makes `git archive` write the time of the commit into a source archive", () => {
  const root = process.cwd()
  expect(readFileSync(join(root, "build/commit-time.txt"), "utf8")).toMatch(/^(\$Format:%ct\$|\d+)\n$/)
  expect(readFileSync(join(root, ".gitattributes"), "utf8")).toContain("build/commit-time.txt export-subst")
})
