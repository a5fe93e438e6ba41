import { globSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const read = (file: string): string => readFileSync(root + file, "utf8")

const reuse = read("REUSE.toml")
const named = new Set([...reuse.matchAll(/^SPDX-License-Identifier = "(.+)"$/gm)].map(([, id = ""]) => id))

describe("the licenses", () => {
  it("has the full text of each license that REUSE.toml names, and no other", () => {
    const texts = readdirSync(root + "LICENSES").map((file) => file.replace(/\.txt$/, ""))
    expect(named.size).toBeGreaterThan(3)
    expect(new Set(texts)).toEqual(named)
  })

  it("names the same licenses in package.json", () => {
    const { license } = JSON.parse(read("package.json")) as { readonly license: string }
    const open = [...named].filter((id) => !id.startsWith("LicenseRef-"))
    expect(new Set(license.split(" AND "))).toEqual(new Set(open))
  })

  it("names only folders and files that there are", () => {
    const paths = [...reuse.matchAll(/^path = (.+)$/gm)].flatMap(([, list = ""]) => list.match(/[^[\]", ]+/g) ?? [])
    expect(paths.length).toBeGreaterThan(5)
    expect(paths.filter((path) => path !== "**" && globSync(path, { cwd: root }).length === 0)).toEqual([])
  })

  it("says the same in LICENSE and LICENSES/MIT.txt, but for the holder", () => {
    const terms = (file: string): string => read(file).replace(/^Copyright .*$/m, "")
    expect(read("LICENSE")).toContain("Copyright (c) 2026 The Porchlight contributors")
    expect(terms("LICENSE")).toBe(terms("LICENSES/MIT.txt"))
  })
})
