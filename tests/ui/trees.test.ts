import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openChromiumView, type View } from "./surfaces/chromium-view.ts"
import { treeFiles, treeOf } from "./surfaces/tree-files.ts"

/** What a screen reader is told, as somebody has read it. `npm run update:trees` writes it anew. */
describe("what a screen reader is told", () => {
  let view: View
  beforeAll(async () => {
    view = await openChromiumView(fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url)))
  })
  afterAll(() => view.end())

  it.each(treeFiles.map((tree) => [basename(tree.file), tree] as const))("%s", async (_, tree) => {
    const reviewed = existsSync(tree.file)
      ? readFileSync(tree.file, "utf8")
      : "nobody has read it yet: npm run update:trees"
    expect(await treeOf(view, tree)).toBe(reviewed)
  })

  it("keeps no file of what is no longer shown", () => {
    const folder = dirname(treeFiles[0]?.file ?? "")
    expect(readdirSync(folder).toSorted()).toEqual(treeFiles.map(({ file }) => basename(file)).toSorted())
  })
})
