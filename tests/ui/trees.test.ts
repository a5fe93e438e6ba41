import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { describe, expect, it as plain } from "vitest"
import { headless } from "./headless.ts"
import { treeFiles, treeOf } from "./states/tree-files.ts"

const it = headless("chrome-mv3")

/** Compares with trees that a person has reviewed. `npm run update:trees` updates them. */
describe("the accessibility tree is the reviewed one", () => {
  it.for(treeFiles)("$uiState in $language", async (tree, { view }) => {
    const isReviewed = existsSync(tree.file)
    const reviewed = isReviewed ? readFileSync(tree.file, "utf8") : "nobody has read it yet: npm run update:trees"
    expect(await treeOf(view, tree)).toBe(reviewed)
  })

  plain("and there is no file for a UI state that no longer exists", () => {
    const folder = dirname(treeFiles[0]?.file ?? "")
    expect(readdirSync(folder).toSorted()).toEqual(treeFiles.map(({ file }) => basename(file)).toSorted())
  })
})
