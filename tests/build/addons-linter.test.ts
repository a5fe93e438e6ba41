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

/** The known warnings. docs/TESTING.md, "Mozilla's linter", explains each. */
const knownWarnings = {
  "vue's insertStaticContent": { code: "UNSAFE_VAR_ASSIGNMENT", pattern: /\.cloneNode\(!0\).{0,80}\.innerHTML=/s },
  "dompurify's fallback without DOMParser": {
    code: "UNSAFE_VAR_ASSIGNMENT",
    pattern: /parseFromString.{0,160}\.innerHTML=/s,
  },
  "the hotlines of a country, from a file of our own": {
    code: "UNSAFE_VAR_ASSIGNMENT",
    pattern: /import\(`\/hotlines\/`\+/,
  },
  "our own emptying of the page that is closed": {
    code: "NO_DOCUMENT_WRITE",
    pattern: /document\.open\(\),document\.write\(.<title>…<\/title>/s,
  },
}

/** The name of a known warning, or the place of an unknown one. */
function nameOf({ code, file, line, column }: Finding): string {
  const text = readFileSync(join(build, file), "utf8").split("\n")[line - 1] ?? ""
  const surroundingCode = text.slice(Math.max(0, column - 200), column + 60)
  const [name] =
    Object.entries(knownWarnings).find(
      ([, warning]) => warning.code === code && warning.pattern.test(surroundingCode),
    ) ?? []
  return name ?? `${code} in ${file}, line ${line}, column ${column}`
}

it("Mozilla's linter reports no error and only known warnings", { timeout: 60_000 }, () => {
  const linter = join(root, "node_modules/.bin/addons-linter")
  const output = execFileSync(linter, [build, "--output", "json"], { encoding: "utf8" })
  const { errors, warnings } = JSON.parse(output) as { errors: Finding[]; warnings: Finding[] }
  expect(errors).toEqual([])
  expect([...new Set(warnings.map(nameOf))].toSorted()).toEqual(Object.keys(knownWarnings).toSorted())
})
