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
import { extensionIdOf } from "../../scripts/package/crx.ts"
import { filesIn } from "../../scripts/package/files.ts"
import { limitProblems } from "../../scripts/package/limits.ts"
import { readVersion, writePackages, writeChecksums } from "../../scripts/package/write-packages.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"))
const builds = { chrome: join(root, ".output/chrome-mv3"), firefox: join(root, ".output/firefox-mv3") }

/** Reads the files of a zip archive from its central directory, and checks the CRC of each. */
function unzip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  const files = new Map<string, Buffer>()
  let entry = zip.readUInt32LE(end + 16)
  for (let remaining = zip.readUInt16LE(end + 10); remaining > 0; remaining -= 1) {
    const nameLength = zip.readUInt16LE(entry + 28)
    const name = zip.toString("utf8", entry + 46, entry + 46 + nameLength)
    const header = zip.readUInt32LE(entry + 42)
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const bytes = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
    const content = zip.readUInt16LE(entry + 10) === 8 ? inflateRawSync(bytes) : bytes
    expect(crc32(content)).toBe(zip.readUInt32LE(entry + 16))
    files.set(name, content)
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return files
}

describe("the packages of the builds", () => {
  const version = readVersion(builds.chrome)
  const { privateKey: key } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const server = "https://school.example/"
  const folders: string[] = []
  const read = (name: string): Buffer => readFileSync(join(folders[0] ?? "", name))

  beforeAll(async () => {
    const { packages: locked } = readJson(join(root, "package-lock.json")) as { packages: LockedPackages }
    for (const name of ["first", "second"]) {
      const folder = mkdtempSync(join(tmpdir(), `porchlight-packages-${name}-`))
      folders.push(folder)
      await writePackages({ ...builds, commitTime: readCommitTime() ?? 0, locked }, { key, server }, folder)
      writeChecksums(folder)
    }
  }, 60_000)
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it("are complete, with their licenses and checksums", () => {
    expect(readdirSync(folders[0] ?? "").toSorted()).toEqual(
      [
        `porchlight-${version}-chrome.zip`,
        `porchlight-${version}-edge.zip`,
        `porchlight-${version}-firefox.xpi`,
        `porchlight-${version}-managed.crx`,
        `porchlight-${version}-managed-kit`,
        `porchlight-${version}-managed-kit.zip`,
        `porchlight-${version}-sbom.cdx.json`,
        ...["CONTENTS.sha256", "LICENSE", "SHA256SUMS", "THIRD-PARTY-LICENSES.txt"],
      ].toSorted(),
    )
  })

  it("have the same bytes when they are made again", () => {
    const [first = [], second] = folders.map((folder) =>
      filesIn(folder).map((name) => [name, readFileSync(join(folder, name))]),
    )
    expect(first.length).toBeGreaterThan(8)
    expect(first).toEqual(second)
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

  it("have the kit for managed computers in a folder and in a zip, with the same packages", () => {
    const kit = `porchlight-${version}-managed-kit`
    const files = unzip(read(`${kit}.zip`))
    expect([...files.keys()]).toEqual(filesIn(join(folders[0] ?? "", kit)))
    expect(files.get("server/porchlight.crx")?.equals(read(`porchlight-${version}-managed.crx`))).toBe(true)
    expect(files.get("server/porchlight.xpi")?.equals(read(`porchlight-${version}-firefox.xpi`))).toBe(true)
    expect(String(files.get("policies/linux-chromium.json"))).toContain(extensionIdOf(key))
    expect(String(files.get("server/updates.xml"))).toContain(`version="${version}" prodversionmin="126"`)
    expect(String(files.get("server/updates.json"))).toContain('"strict_min_version": "142.0"')
  })

  it("have correct hashes for every package and every file inside", () => {
    const readChecksums = (name: string): string[][] =>
      read(name)
        .toString()
        .trimEnd()
        .split("\n")
        .map((line) => line.split("  "))
    const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex")
    const packageChecksums = readChecksums("SHA256SUMS")
    expect(packageChecksums.map(([, name]) => name)).toEqual(
      filesIn(folders[0] ?? "").filter((name) => name !== "SHA256SUMS"),
    )
    for (const [checksum, name = ""] of packageChecksums) expect(sha256(read(name))).toBe(checksum)
    for (const [checksum, name = ""] of readChecksums("CONTENTS.sha256")) {
      const [browser = "", ...path] = name.split("/")
      expect(sha256(readFileSync(join(root, `.output/${browser}-mv3`, ...path)))).toBe(checksum)
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
    // The package vue only re-exports its parts, so the bundle has no code of vue itself. Firefox needs no polyfill.
    const expected = Object.keys(dependencies)
      .filter((name) => browser === "chrome" || name !== "webextension-polyfill")
      .map((name) => (name === "vue" ? "@vue/runtime-dom" : name))
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
