import { describe, expect, it } from "vitest"
import { readdirSync, readFileSync } from "node:fs"
import { scriptSizes } from "../../scripts/script-sizes.ts"

/** The limits are those of docs/BENCHMARKS.md. */
describe.each(["chrome", "firefox"])("the scripts of the popup in the %s build", (browser) => {
  const sizes = scriptSizes(new URL(`../../.output/${browser}-mv3`, import.meta.url).pathname)

  it("that load before the first hotline is shown are at most 72 kB", () => {
    expect(sizes.files.length).toBeGreaterThan(1)
    expect(sizes.initialBytes).toBeGreaterThan(30_000)
    expect(sizes.initialBytes).toBeLessThanOrEqual(72_000)
  })

  it("need at most 25 kB more for the hotlines of any country", () => {
    expect(sizes.largestCountry.bytes).toBeGreaterThan(1_000)
    expect(sizes.largestCountry.bytes).toBeLessThanOrEqual(25_000)
  })

  // Nothing else in the build names these files.
  it("have a file for each country, which exports its hotlines", () => {
    const folder = new URL(`../../.output/${browser}-mv3/hotlines/`, import.meta.url)
    const files = readdirSync(folder)
    expect(files.length).toBeGreaterThan(200)
    const filesWithoutExport = files.filter(
      (file) => !/export\{\w+ as default\}/.test(readFileSync(new URL(file, folder), "utf8")),
    )
    expect(filesWithoutExport).toEqual([])
  })

  it("include neither the guides nor the search nor the hotline card", () => {
    expect(sizes.files.filter((name) => /^(safe-html|GuidesPage|search|HotlineCard)/.test(name))).toEqual([])
  })
})
