import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const folderOf = (build: string): string => new URL(`../../.output/${build}`, import.meta.url).pathname

/** Finds files with a letter that only the pseudo-language has, or with right-to-left pages. */
const pseudoFilesIn = (build: string): string[] =>
  readdirSync(folderOf(build), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(js|html|json)$/.test(file))
    .filter((file) => /ẋẋ|ar-u-nu-latn/.test(readFileSync(join(folderOf(build), file), "utf8")))

it.each(["chrome-mv3", "firefox-mv3"])("%s ships without the pseudo-language", (build) => {
  expect(pseudoFilesIn(build)).toEqual([])
})

it("pseudoFilesIn finds the English files of the pseudo build, and no Spanish ones", () => {
  const files = pseudoFilesIn("chrome-mv3-pseudo").join("\n")
  expect(files).toMatch(/^chunks\/en-.*\.js$/m)
  expect(files).toMatch(/^chunks\/en\.first-.*\.js$/m)
  expect(files).toContain("hotlines/us.js")
  expect(files).toContain("_locales/en/messages.json")
  expect(files).not.toMatch(/chunks\/es[.-]|_locales\/es/)
})
