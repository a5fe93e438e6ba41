import { globSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const read = (file: string): string => readFileSync(root + file, "utf8")

const reuse = read("REUSE.toml")
const licenseIds = new Set([...reuse.matchAll(/^SPDX-License-Identifier = "(.+)"$/gm)].map(([, id = ""]) => id))

describe("the licenses", () => {
  it("are exactly those that REUSE.toml names, each with its full text", () => {
    const texts = readdirSync(root + "LICENSES").map((file) => file.replace(/\.txt$/, ""))
    expect(licenseIds.size).toBeGreaterThan(3)
    expect(new Set(texts)).toEqual(licenseIds)
  })

  it("are the same in package.json, except for custom ones (LicenseRef-)", () => {
    const { license } = JSON.parse(read("package.json")) as { readonly license: string }
    const standardIds = [...licenseIds].filter((id) => !id.startsWith("LicenseRef-"))
    expect(new Set(license.split(" AND "))).toEqual(new Set(standardIds))
  })

  it("apply only to folders and files that exist", () => {
    const paths = [...reuse.matchAll(/^path = (.+)$/gm)].flatMap(([, list = ""]) => list.match(/[^[\]", ]+/g) ?? [])
    expect(paths.length).toBeGreaterThan(5)
    expect(paths.filter((path) => path !== "**" && globSync(path, { cwd: root }).length === 0)).toEqual([])
  })

  it("have the same terms in LICENSE and LICENSES/MIT.txt, except for the copyright holder", () => {
    const terms = (file: string): string => read(file).replace(/^Copyright .*$/m, "")
    expect(read("LICENSE")).toContain("Copyright (c) 2026 The Porchlight contributors")
    expect(terms("LICENSE")).toBe(terms("LICENSES/MIT.txt"))
  })
})
