import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { compareFolders } from "../../../../scripts/package/compare.ts"
import { filesIn } from "../../../../scripts/package/files.ts"

describe("compareFolders", () => {
  let here: string
  let there: string
  beforeEach(() => {
    here = mkdtempSync(join(tmpdir(), "porchlight-here-"))
    there = mkdtempSync(join(tmpdir(), "porchlight-there-"))
    for (const folder of [here, there]) {
      writeIn(folder, "manifest.json", '{"version":"2026.11.30.905"}')
      writeIn(folder, "chunks/b.js", "b")
      writeIn(folder, "chunks/A.js", "a")
    }
  })
  afterEach(() => {
    for (const folder of [here, there]) rmSync(folder, { recursive: true, force: true })
  })

  function writeIn(folder: string, path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }

  it("is empty for folders with the same files", () => {
    expect(compareFolders(here, there)).toEqual([])
  })

  it("names a file that only one folder has", () => {
    writeIn(here, "chunks/extra.js", "")
    writeIn(there, ".hidden", "")
    expect(compareFolders(here, there)).toEqual([`chunks/extra.js is only in ${here}`, `.hidden is only in ${there}`])
  })

  it("quotes the first difference of a file, even at its end", () => {
    writeIn(there, "manifest.json", '{"version":"2026.11.30.906"}')
    writeIn(there, "chunks/b.js", "b\n")
    expect(compareFolders(here, there)).toEqual([
      'chunks/b.js differs: "b" here, "b\\n" there',
      'manifest.json differs: "sion\\":\\"2026.11.30.905\\"}" here, "sion\\":\\"2026.11.30.906\\"}" there',
    ])
  })

  it("lists files in an order that does not depend on the locale", () => {
    expect(filesIn(here)).toEqual(["chunks/A.js", "chunks/b.js", "manifest.json"])
  })
})
