import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { folderOf } from "../tests/ui/states/builds.ts"
import { readTreeOf, treeFiles } from "../tests/ui/states/tree-files.ts"
import { openView } from "../tests/ui/states/view.ts"

/**
 * `npm run update:trees` saves the accessibility trees that screen readers use. Review each change before you commit
 * it.
 */
const view = await openView(folderOf("chrome-mv3"))
try {
  for (const tree of treeFiles) {
    mkdirSync(dirname(tree.file), { recursive: true })
    writeFileSync(tree.file, await readTreeOf(view, tree))
    console.log(tree.file)
  }
} finally {
  await view.close()
}
