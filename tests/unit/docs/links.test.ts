import { existsSync, globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { anchorsOf, deadLinks, unreachablePages } from "./pages"

const root = fileURLToPath(new URL("../../../", import.meta.url))

const pages = new Map(
  globSync(["*.md", "docs/**/*.md"], { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .map((path) => [path, readFileSync(root + path, "utf8")]),
)

describe("the pages of the documentation", () => {
  it("are all reachable by links from README.md", () => {
    expect(pages.size).toBeGreaterThan(15)
    expect(unreachablePages(pages, "README.md"), "link to each of these from where a reader looks for it").toEqual([])
  })

  it("link only to existing files and headings", () => {
    const dead = deadLinks(pages, (path) => existsSync(root + path))
    expect(dead, "fix or remove each of these links").toEqual([])
  })
})

describe("deadLinks, unreachablePages and anchorsOf", () => {
  const samplePages = new Map([
    ["README.md", "# Home\n\n[a](docs/A.md#one-more) · [web](https://example.org/x) · [decisions](docs/decisions/)"],
    ["docs/A.md", "# A\n\n## One\n\n## One more: `it`\n\n## One\n\n[b](B.md) [up](../README.md) [here](#one-1)"],
    ["docs/B.md", '<a href="../LICENSE">x</a> <img src="gone.png"> [c](C.md) [no](A.md#two) `[code](D.md)`'],
    ["docs/LOST.md", "[home](../README.md)"],
    ["docs/decisions/README.md", "[one](0001.md)"],
    ["docs/decisions/0001.md", ""],
  ])
  const exists = (path: string): boolean => path === "LICENSE"

  it("find each link to a missing page, picture or heading", () => {
    expect(deadLinks(samplePages, exists)).toEqual([
      "README.md: docs/A.md#one-more",
      "docs/B.md: docs/gone.png",
      "docs/B.md: docs/C.md",
      "docs/B.md: docs/A.md#two",
    ])
  })

  it("find each page that no link leads to", () => {
    expect(unreachablePages(samplePages, "README.md")).toEqual(["docs/LOST.md"])
  })

  it("make the anchors of headings as GitHub does", () => {
    const headings = "# What it can't do\n# On the disk: `storage.local`\n# 1. ¿Qué? – a_b\n# [Unreleased](x)\n# a\n# a"
    expect([...anchorsOf(headings)]).toEqual([
      "what-it-cant-do",
      "on-the-disk-storagelocal",
      "1-qué--a_b",
      "unreleased",
      "a",
      "a-1",
    ])
  })
})
