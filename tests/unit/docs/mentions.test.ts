import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { codeIn, pathsIn, scriptsIn } from "./mentions"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const read = (path: string): string => readFileSync(root + path, "utf8")

const pages = globSync(["*.md", "docs/**/*.md", ".github/**/*.md"], { cwd: root })
const workflows = globSync(".github/workflows/*.yml", { cwd: root })

/** What has a name that nothing answers to, as `page: name`. */
function unknownIn(
  files: readonly string[],
  namesIn: (text: string) => string[],
  hasHotlines: (name: string) => boolean,
) {
  return files.flatMap((file) => {
    const text = file.endsWith(".md") ? codeIn(read(file)) : read(file)
    return namesIn(text).flatMap((name) => (hasHotlines(name) ? [] : [`${file}: ${name}`]))
  })
}

describe("what the documentation names", () => {
  it("is a command that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: object }
    const files = [...pages, ...workflows]
    expect(files.flatMap((file) => scriptsIn(read(file))).length).toBeGreaterThan(20)
    expect(
      unknownIn(files, scriptsIn, (name) => name in scripts),
      "correct these commands",
    ).toEqual([])
  })

  it("is a file or folder that there is", () => {
    const files = [...pages, ...workflows]
    expect(files.flatMap((file) => pathsIn(read(file))).length).toBeGreaterThan(100)
    // A page may name a module as an import does, without its ending.
    const isThere = (path: string): boolean => globSync([path, `${path}.ts`], { cwd: root }).length > 0
    expect(unknownIn(files, pathsIn, isThere), "correct these paths; <name> stands for any name").toEqual([])
  })
})

describe("the search for names", () => {
  it("finds scripts and paths in code alone", () => {
    const code = codeIn(
      "`npm run a:b-c`, `npm test`, npm run prose\n```\nnpm start\nnode scripts/x.ts\n```\n`a/docs/b`",
    )
    expect(scriptsIn(code).toSorted()).toEqual(["a:b-c", "start", "test"])
    expect(pathsIn(code)).toEqual(["scripts/x.ts"])
  })

  it("takes a placeholder for any name, and no full stop for a part of it", () => {
    expect(pathsIn("locales/<code>/popup.json and tests/data/broken-*.ts, docs/.")).toEqual([
      "locales/*/popup.json",
      "tests/data/broken-*.ts",
      "docs/",
    ])
  })
})
