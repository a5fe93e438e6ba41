import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { isValidVersion, limitProblems } from "../../../../scripts/package/limits.ts"

describe("isValidVersion", () => {
  it.each(["1", "2026.11.30", "2026.11.30.0", "0.0.1", "65535.0.0.65535"])("accepts %s", (version) => {
    expect(isValidVersion(version)).toBe(true)
  })

  it.each(["", "0.0.0", "2026.11.30.905.1", "2026.011.30", "65536", "2026.11.30-beta", "2026..30"])(
    "rejects %j",
    (version) => {
      expect(isValidVersion(version)).toBe(false)
    },
  )
})

describe("limitProblems", () => {
  let folder: string
  const manifest = {
    name: "__MSG_name__",
    description: "__MSG_description__",
    version: "2026.11.30.905",
    default_locale: "en",
    icons: { 16: "icon/16.png" },
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "porchlight-limits-"))
    write("manifest.json", JSON.stringify(manifest))
    writeTexts("en", "N".repeat(45), "d".repeat(132))
    writeTexts("es", "N", "é".repeat(132))
    for (const file of ["LICENSE", "THIRD-PARTY-LICENSES.txt", "icon/16.png", "chunks/_virtual.js"]) write(file, "")
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const writeTexts = (language: string, name: string, description: string): void =>
    write(
      `_locales/${language}/messages.json`,
      JSON.stringify({ name: { message: name }, description: { message: description } }),
    )

  it("accepts a folder that is exactly at the limits", () => {
    expect(limitProblems(folder)).toEqual([])
  })

  it("names each text that is too long or missing, in each language", () => {
    writeTexts("en", "N".repeat(46), "d")
    writeTexts("es", "", "d".repeat(133))
    expect(limitProblems(folder)).toEqual([
      'the name in "en" has 46 characters, but the limit is 45',
      'there is no name in "es"',
      'the description in "es" has 133 characters, but the limit is 132',
    ])
  })

  it("names missing files and files that don't belong", () => {
    for (const file of ["LICENSE", "icon/16.png"]) rmSync(join(folder, file))
    for (const file of [".env", "_made/file.js", "chunks/popup.js.map"]) write(file, "")
    expect(limitProblems(folder)).toEqual([
      "LICENSE is missing",
      "icon/16.png is missing",
      ".env is not allowed at the top of a package",
      "_made is not allowed at the top of a package",
      "chunks/popup.js.map doesn't belong in a package",
    ])
  })

  it("rejects an update URL, an invalid version, and a default language without texts", () => {
    const badManifest = { ...manifest, version: "0.0.0", update_url: "https://example.org", default_locale: "fr" }
    write("manifest.json", JSON.stringify(badManifest))
    expect(limitProblems(folder)).toEqual([
      "0.0.0 is not a valid version",
      "stores reject a manifest with update_url",
      "the default language has no texts",
    ])
  })
})
