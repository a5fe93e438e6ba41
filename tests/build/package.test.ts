import { createHash, generateKeyPairSync } from "node:crypto"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { crc32, inflateRawSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { componentsFile } from "../../build/license-files.ts"
import type { Component } from "../../build/bundled.ts"
import { readCommitTime } from "../../build/version.ts"
import type { LockedPackages } from "../../scripts/package/bill-of-materials.ts"
import { filesIn } from "../../scripts/package/files.ts"
import { limitProblems } from "../../scripts/package/limits.ts"
import { readVersion, writePackages, writeChecksums } from "../../scripts/package/write-packages.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"))
const builds = { chrome: join(root, ".output/chrome-mv3"), firefox: join(root, ".output/firefox-mv3") }

/** Reads a zip archive by its central directory and checks each CRC. */
function unzip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength)
    const start = zip.readUInt32LE(at + 42)
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    const content = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes
    expect(crc32(content)).toBe(zip.readUInt32LE(at + 16))
    files.set(name, content)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

describe("the packages of the builds", () => {
  const version = readVersion(builds.chrome)
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const folders: string[] = []
  const read = (name: string): Buffer => readFileSync(join(folders[0] ?? "", name))

  beforeAll(async () => {
    const { packages: locked } = readJson(join(root, "package-lock.json")) as { packages: LockedPackages }
    for (const name of ["one", "two"]) {
      const folder = mkdtempSync(join(tmpdir(), `porchlight-packages-${name}-`))
      folders.push(folder)
      await writePackages({ ...builds, commitTime: readCommitTime() ?? 0, locked }, privateKey, folder)
      writeChecksums(folder)
    }
  }, 60_000)
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it("are all there", () => {
    expect(readdirSync(folders[0] ?? "").toSorted()).toEqual(
      [
        `porchlight-${version}-chrome.zip`,
        `porchlight-${version}-edge.zip`,
        `porchlight-${version}-firefox.xpi`,
        `porchlight-${version}-managed.crx`,
        `porchlight-${version}-sbom.cdx.json`,
        ...["CONTENTS.sha256", "LICENSE", "SHA256SUMS", "THIRD-PARTY-LICENSES.txt"],
      ].toSorted(),
    )
  })

  it("have the same bytes when they are made again", () => {
    const [one = [], two] = folders.map((folder) =>
      filesIn(folder).map((name) => [name, readFileSync(join(folder, name))]),
    )
    expect(one.length).toBeGreaterThan(8)
    expect(one).toEqual(two)
  })

  it.each([
    ["chrome", "chrome.zip"],
    ["chrome", "edge.zip"],
    ["firefox", "firefox.xpi"],
  ] as const)("have the files of the %s build in %s, in order", (browser, name) => {
    const files = unzip(read(`porchlight-${version}-${name}`))
    expect([...files.keys()]).toEqual(filesIn(builds[browser]))
    for (const [file, content] of files) expect(content.equals(readFileSync(join(builds[browser], file)))).toBe(true)
  })

  it("have the zip for Chrome inside the .crx", () => {
    const [crx, zip] = [read(`porchlight-${version}-managed.crx`), read(`porchlight-${version}-chrome.zip`)]
    expect(crx.subarray(12 + crx.readUInt32LE(8)).equals(zip)).toBe(true)
  })

  it("have correct hashes for every package and every file inside", () => {
    const sumsIn = (name: string): string[][] =>
      read(name)
        .toString()
        .trimEnd()
        .split("\n")
        .map((line) => line.split("  "))
    const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex")
    const outside = sumsIn("SHA256SUMS")
    expect(outside.map(([, name]) => name)).toEqual(filesIn(folders[0] ?? "").filter((name) => name !== "SHA256SUMS"))
    for (const [sum, name = ""] of outside) expect(sha256(read(name))).toBe(sum)
    for (const [sum, name = ""] of sumsIn("CONTENTS.sha256")) {
      const [browser = "", ...path] = name.split("/")
      expect(sha256(readFileSync(join(root, `.output/${browser}-mv3`, ...path)))).toBe(sum)
    }
  })
})

describe.each(["chrome", "firefox"] as const)("the %s build", (browser) => {
  const build = builds[browser]
  const read = (file: string): string => readFileSync(join(build, file), "utf8")
  const components = readJson(componentsFile(build)) as Component[]

  it("stays within the limits of every store", () => {
    expect(limitProblems(build)).toEqual([])
  })

  it("contains our own licenses: of the code, the texts and the name", () => {
    const license = read("LICENSE")
    expect(license).toContain(readFileSync(join(root, "LICENSE"), "utf8").trim())
    expect(license).toContain("CC BY 4.0")
    expect(license).toContain('The name "Porchlight" and the Porchlight icon are not covered')
  })

  it("contains the license of every third-party component, including all runtime dependencies and Chromium's translations", () => {
    const { dependencies } = readJson(join(root, "package.json")) as { dependencies: Record<string, string> }
    const names = components.map(({ name }) => name)
    // The package vue only re-exports its parts, so no code of its own is left.
    const expected = Object.keys(dependencies).map((name) => (name === "vue" ? "@vue/runtime-dom" : name))
    expect(names).toEqual(expect.arrayContaining([...expected, "Public Suffix List, in tldts"]))
    expect(names).toContain("names of keys in the translations of Chromium")
    const notices = read("THIRD-PARTY-LICENSES.txt")
    for (const { name, version, text } of components) {
      expect(notices).toContain(`${name} ${version} (`)
      expect(notices).toContain(text)
    }
  })

  it("contains components under the four known licenses only", () => {
    const licenses = new Set(components.map(({ license }) => license))
    expect([...licenses].toSorted()).toEqual(["Apache-2.0", "BSD-3-Clause", "MIT", "MPL-2.0"])
  })
})
