import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

interface Finding {
  readonly code: string
  readonly file: string
  readonly line: number
  readonly column: number
}

const root = fileURLToPath(new URL("../../", import.meta.url))
const build = join(root, ".output/firefox-mv3")

/** `innerHTML` in two libraries, each on a road that we do not take: docs/TESTING.md, "Mozilla's linter". */
const known = {
  "vue's insertStaticContent": /\.cloneNode\(!0\).{0,80}\.innerHTML=/s,
  "dompurify's way without DOMParser": /parseFromString.{0,160}\.innerHTML=/s,
}

function whose({ code, file, line, column }: Finding): string {
  const text = readFileSync(join(build, file), "utf8").split("\n")[line - 1] ?? ""
  const around = text.slice(Math.max(0, column - 200), column + 60)
  const [name] = Object.entries(known).find(([, pattern]) => pattern.test(around)) ?? []
  return code === "UNSAFE_VAR_ASSIGNMENT" && name ? name : `${code} in ${file}, line ${line}, column ${column}`
}

it("Mozilla's linter finds no error, and no warning but the two that are known", { timeout: 60_000 }, () => {
  const linter = join(root, "node_modules/.bin/addons-linter")
  const output = execFileSync(linter, [build, "--output", "json"], { encoding: "utf8" })
  const { errors, warnings } = JSON.parse(output) as { errors: Finding[]; warnings: Finding[] }
  expect(errors).toEqual([])
  expect(warnings.map(whose).toSorted()).toEqual(Object.keys(known).toSorted())
})
