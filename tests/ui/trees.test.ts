import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { describe, expect, it as plain } from "vitest"
import { headless } from "./headless.ts"
import { treeFiles, treeOf } from "./states/tree-files.ts"

const it = headless("chrome-mv3")

/** As somebody has read it. `npm run update:trees` writes it anew. */
describe("what a screen reader is told", () => {
  it.for(treeFiles)("$surface in $language", async (tree, { view }) => {
    const isReviewed = existsSync(tree.file)
    const reviewed = isReviewed ? readFileSync(tree.file, "utf8") : "nobody has read it yet: npm run update:trees"
    expect(await treeOf(view, tree)).toBe(reviewed)
  })

  plain("keeps no file of what is no longer shown", () => {
    const folder = dirname(treeFiles[0]?.file ?? "")
    expect(readdirSync(folder).toSorted()).toEqual(treeFiles.map(({ file }) => basename(file)).toSorted())
  })
})
