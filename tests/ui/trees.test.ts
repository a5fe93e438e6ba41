import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { describe, expect, it as itWithoutView } from "vitest"
import { headless } from "./headless.ts"
import { readTreeOf, treeFiles } from "./states/tree-files.ts"

const it = headless("chrome-mv3")

/** `npm run update:trees` writes the files again. A person reviews each change. */
describe("the accessibility tree is the same as in its reviewed file", () => {
  it.for(treeFiles)("$uiState in $language", async (tree, { view }) => {
    const reviewed = existsSync(tree.file)
      ? readFileSync(tree.file, "utf8")
      : "the file is missing: run npm run update:trees and review it"
    expect(await readTreeOf(view, tree)).toBe(reviewed)
  })

  itWithoutView("and each file belongs to a UI state", () => {
    const folder = dirname(treeFiles[0]?.file ?? "")
    expect(readdirSync(folder).toSorted()).toEqual(treeFiles.map(({ file }) => basename(file)).toSorted())
  })
})
