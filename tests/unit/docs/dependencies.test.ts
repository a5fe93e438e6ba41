import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")

type Packages = Readonly<Record<string, string>>
interface Manifest {
  readonly dependencies: Packages
  readonly devDependencies: Packages
  readonly optionalDependencies: Packages
}

describe("docs/DEPENDENCIES.md", () => {
  it("gives a reason for each package", () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json")) as Manifest
    const packages = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const reasons =
      read("docs/DEPENDENCIES.md")
        .match(/^\|[^|]+(?=\|)/gm)
        ?.join() ?? ""
    const documented = new Set(reasons.match(/@?[\w./-]+/g))

    expect(packages.filter((name) => !documented.has(name))).toEqual([])
  })
})
