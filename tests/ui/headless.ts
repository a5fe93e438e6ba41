import { mkdirSync } from "node:fs"
import { basename, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { test, type TestContext } from "vitest"
import { folderOf, type Build } from "./states/builds.ts"
import { openView, type View } from "./states/view.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const evidenceFolder = join(root, ".pictures/failed")

function fileNameOf(task: TestContext["task"]): string {
  const file = basename(task.file.filepath, ".test.ts")
  return `${file} ${task.name}`.replace(/[^\p{L}\p{N}]+/gu, "-")
}

/** Writes a screenshot and a trace that help to see why a test failed. Returns their file names. */
async function writeEvidence(view: View, name: string): Promise<readonly string[]> {
  mkdirSync(evidenceFolder, { recursive: true })
  const picture = join(evidenceFolder, `${name}.png`)
  const trace = join(evidenceFolder, `${name}.zip`)
  await view.page.screenshot({ path: picture })
  await view.page.context().tracing.stopChunk({ path: trace })
  return [picture, trace].map((file) => relative(root, file))
}

/**
 * Vitest's `test` with a `view` of a build: one browser for each file. A failing test writes a screenshot and a
 * trace and prints their names; docs/TESTING.md explains how to view a trace.
 */
export function headless(build: Build) {
  const folder = folderOf(build)
  return test
    .extend("extension", { scope: "file" }, () => folder)
    .extend("view", { scope: "file" }, async ({ extension }, { onCleanup }) => {
      const view = await openView(extension)
      onCleanup(() => view.close())
      const { tracing } = view.page.context()
      await tracing.start({ snapshots: true })
      // `start` also starts a chunk. Stop it: each test records its own, and a running chunk leaves a folder in /tmp.
      await tracing.stopChunk()
      return view
    })
    .extend("evidence", { auto: true }, async ({ view, task }, { onCleanup }) => {
      const { tracing } = view.page.context()
      await tracing.startChunk({ title: task.fullName })
      onCleanup(async () => {
        const error = task.result?.errors?.[0]
        if (error === undefined) return tracing.stopChunk()
        const files = await writeEvidence(view, fileNameOf(task))
        const message = `${error.message}\nLook at ${files.join(" and ")}`
        // Vitest merges two failures with the same stack into one.
        error.stack = error.stack?.replace(error.message, () => message) ?? message
        error.message = message
      })
    })
}
