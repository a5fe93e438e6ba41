import { execFileSync, spawnSync } from "node:child_process"
import { generateKeyPairSync } from "node:crypto"
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { extensionIdOf } from "../../scripts/package/crx.ts"

const root = process.cwd()
const minuteMs = 60_000

/** Creates a repository with the current working tree as its only commit. Returns its folder. */
function createRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-fresh-"))
  const options = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]
  const files = execFileSync("git", options, { cwd: root, encoding: "utf8" }).split("\0")
  for (const file of files.filter((name) => name !== "" && existsSync(join(root, name))))
    cpSync(join(root, file), join(folder, file))
  const git = (...args: string[]): void => {
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.org", ...args], { cwd: folder })
  }
  git("init", "--quiet")
  git("add", "--all")
  git("commit", "--quiet", "--no-verify", "--message", "everything")
  return folder
}

describe("npm run package in a fresh repository", () => {
  let folder: string
  let keyFile: string
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  beforeAll(() => {
    folder = createRepository()
    keyFile = `${folder}.pem`
    writeFileSync(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }))
  })
  afterAll(() => {
    for (const path of [folder, keyFile]) rmSync(path, { recursive: true, force: true })
  })

  function runPackage() {
    const env = { ...process.env, PORCHLIGHT_CRX_KEY: keyFile }
    return spawnSync(process.execPath, ["scripts/package.mjs", "--server", "https://school.example/"], {
      cwd: folder,
      env,
      encoding: "utf8",
    })
  }

  it("makes every package, and the same hashes when it runs again", { timeout: 20 * minuteMs }, () => {
    const { status, stdout, stderr } = runPackage()
    expect(stderr).toBe("")
    expect(status).toBe(0)
    expect(stdout).toContain(`In Chromium the .crx has the id ${extensionIdOf(privateKey)}.`)
    expect(stdout).not.toContain("generated for this run only")

    const out = join(folder, ".output/packages")
    const names = readdirSync(out).map((name) => name.replace(/^porchlight-[\d.]+-/, ""))
    expect(names.toSorted()).toEqual([
      ...["CONTENTS.sha256", "LICENSE", "SHA256SUMS", "THIRD-PARTY-LICENSES.txt"],
      ...["chrome.zip", "edge.zip", "firefox.xpi", "managed-kit", "managed-kit.zip", "managed.crx"],
      ...["sbom.cdx.json", "source.tar.gz"],
    ])
    const kit = join(out, readdirSync(out).find((name) => name.endsWith("managed-kit")) ?? "")
    expect(readFileSync(join(kit, "policies/linux-chromium.json"), "utf8")).toContain(
      "https://school.example/updates.xml",
    )
    const sums = readFileSync(join(out, "SHA256SUMS"), "utf8")
    expect(runPackage().status).toBe(0)
    expect(readFileSync(join(out, "SHA256SUMS"), "utf8")).toBe(sums)
  })

  it("stops with a one-line error that names any uncommitted file", () => {
    writeFileSync(join(folder, "note.txt"), "")
    const { status, stderr } = runPackage()
    expect(status).toBe(1)
    expect(stderr.trim().split("\n")).toHaveLength(1)
    expect(stderr).toContain("note.txt")
  })
})
