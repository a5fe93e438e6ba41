import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { format } from "prettier"
import { describe, expect, it } from "vitest"
import { blocks } from "../../../scripts/docs/blocks"
import { alignedTable, fillBlocks } from "../../../scripts/docs/fill-blocks"
import { policyFiles } from "../../../scripts/policy/policy-files"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const pages = globSync("docs/**/*.md", { cwd: root })
const read = (page: string): string => readFileSync(root + page, "utf8")

describe("the generated blocks", () => {
  it.each(pages.filter((page) => read(page).includes("<!-- generated:")))(
    "are current in %s (npm run make:docs updates them)",
    (page) => {
      const text = read(page)
      expect(fillBlocks(text, blocks)).toBe(text)
    },
  )

  it("each appear in exactly one page", () => {
    const used = pages.flatMap((page) => read(page).match(/(?<=^<!-- generated:)[\w-]+/gm) ?? [])
    expect(used.toSorted()).toEqual(Object.keys(blocks).toSorted())
  })

  it("have no empty cell", () => {
    for (const [name, text] of Object.entries(blocks)) expect(text, name).not.toMatch(/\| +\|/)
  })
})

describe("the files about policies", async () => {
  it.each([...(await policyFiles())])("%s is current: else run npm run make:docs", (file, text) => {
    expect(read(file)).toBe(text)
  })
})

describe("fillBlocks", () => {
  const page = "# A\n\n<!-- generated:one -->\n\nold\n\n<!-- /generated -->\n\nProse.\n"

  it("replaces what is between the markers, and nothing else", () => {
    expect(fillBlocks(page, { one: "new" })).toBe(page.replace("old", "new"))
    expect(fillBlocks("No block.\n", { one: "new" })).toBe("No block.\n")
  })

  it("throws when a marker names no block", () => {
    expect(() => fillBlocks(page, {})).toThrow(/no generated block is named "one"/)
  })

  it("throws when a block is never closed", () => {
    expect(() => fillBlocks(page.replace("<!-- /generated -->", ""), { one: "new" })).toThrow(
      "1 generated blocks begin",
    )
  })
})

describe("alignedTable", () => {
  it("writes a table as Prettier does, with bars escaped", async () => {
    const table = alignedTable(
      ["a", "word"],
      [
        ["línea", "x | y"],
        ["", "long enough"],
      ],
    )
    expect(`${table}\n`).toBe(await format(table, { parser: "markdown" }))
    expect(table).toContain("x \\| y")
  })
})
