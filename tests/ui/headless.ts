import { mkdirSync } from "node:fs"
import { basename, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { test, type TestContext } from "vitest"
import { folderOf, type Build } from "./states/builds.ts"
import { openView, type View } from "./states/view.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const pictureFolder = join(root, ".pictures/failed")

function fileNameOf(task: TestContext["task"]): string {
  const file = basename(task.file.filepath, ".test.ts")
  return `${file} ${task.name}`.replace(/[^\p{L}\p{N}]+/gu, "-")
}

/** Takes a screenshot that helps to see why a test failed. Returns its file name. */
async function savePicture({ page }: View, name: string): Promise<string> {
  mkdirSync(pictureFolder, { recursive: true })
  const path = join(pictureFolder, `${name}.png`)
  await page.screenshot({ path })
  return relative(root, path)
}

/**
 * Vitest's `test` with a `view` of a build: one browser for each file. A failing test takes a screenshot and prints its
 * name.
 */
export function headless(build: Build) {
  const folder = folderOf(build)
  return test
    .extend("extension", { scope: "file" }, () => folder)
    .extend("view", { scope: "file" }, async ({ extension }, { onCleanup }) => {
      const view = await openView(extension)
      onCleanup(() => view.close())
      return view
    })
    .extend("picture", { auto: true }, ({ view, task }, { onCleanup }) => {
      onCleanup(async () => {
        const error = task.result?.errors?.[0]
        if (error === undefined) return
        const message = `${error.message}\nLook at ${await savePicture(view, fileNameOf(task))}`
        // Vitest merges two failures with the same stack into one.
        error.stack = error.stack?.replace(error.message, () => message) ?? message
        error.message = message
      })
    })
}
