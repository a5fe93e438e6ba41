import { mkdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { openChromiumView } from "../tests/ui/surfaces/chromium-view.ts"
import { treeFiles, treeOf } from "../tests/ui/surfaces/tree-files.ts"

/** `npm run update:trees`: writes down what a screen reader is told. What has changed is read before it is committed. */
const view = await openChromiumView(fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url)))
try {
  for (const tree of treeFiles) {
    mkdirSync(dirname(tree.file), { recursive: true })
    writeFileSync(tree.file, await treeOf(view, tree))
    console.log(tree.file)
  }
} finally {
  await view.end()
}
process.exit(0)
