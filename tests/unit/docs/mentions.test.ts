import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { codeIn, pathsIn, scriptsIn } from "./mentions"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const read = (path: string): string => readFileSync(root + path, "utf8")

const pages = globSync(["*.md", "docs/**/*.md", ".github/**/*.md"], { cwd: root })
const workflows = globSync(".github/workflows/*.yml", { cwd: root })

/** The names in these files that do not exist, as `file: name`. */
function findUnknownNames(
  files: readonly string[],
  namesIn: (text: string) => string[],
  exists: (name: string) => boolean,
) {
  return files.flatMap((file) => {
    const text = file.endsWith(".md") ? codeIn(read(file)) : read(file)
    return namesIn(text).flatMap((name) => (exists(name) ? [] : [`${file}: ${name}`]))
  })
}

describe("the documentation", () => {
  it("names only commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: object }
    const files = [...pages, ...workflows]
    expect(files.flatMap((file) => scriptsIn(read(file))).length).toBeGreaterThan(20)
    expect(
      findUnknownNames(files, scriptsIn, (name) => name in scripts),
      "correct these commands",
    ).toEqual([])
  })

  it("names only files and folders that exist", () => {
    const files = [...pages, ...workflows]
    expect(files.flatMap((file) => pathsIn(read(file))).length).toBeGreaterThan(100)
    // A page may name a module without its extension, as an import does.
    const isThere = (path: string): boolean => globSync([path, `${path}.ts`], { cwd: root }).length > 0
    expect(findUnknownNames(files, pathsIn, isThere), "correct these paths; <name> stands for any name").toEqual([])
  })
})

describe("scriptsIn and pathsIn", () => {
  it("find scripts and paths only in code", () => {
    const code = codeIn(
      "`npm run a:b-c`, `npm test`, npm run prose\n```\nnpm start\nnode scripts/x.ts\n```\n`a/docs/b`",
    )
    expect(scriptsIn(code).toSorted()).toEqual(["a:b-c", "start", "test"])
    expect(pathsIn(code)).toEqual(["scripts/x.ts"])
  })

  it("treat a placeholder as any name, and a final period as punctuation", () => {
    expect(pathsIn("locales/<code>/popup.json and tests/data/broken-*.ts, docs/.")).toEqual([
      "locales/*/popup.json",
      "tests/data/broken-*.ts",
      "docs/",
    ])
  })
})
