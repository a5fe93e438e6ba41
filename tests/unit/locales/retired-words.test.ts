import { globSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { flattenTexts, localesFolder, readTextFile, searchWordsFile } from "../../../build/locale-files"
import { languages } from "../../../core/i18n/languages"
import { retiredInMessage, retiredInName } from "../../../lint/words.js"

const root = fileURLToPath(new URL("../../../", import.meta.url))

it.each(languages)("no message in %s has a word that docs/GLOSSARY.md retired, in its key or its text", (language) => {
  const files = readdirSync(localesFolder + language).filter(
    (name) => name.endsWith(".json") && name !== searchWordsFile,
  )
  const problems = files.flatMap((file) =>
    [...flattenTexts(readTextFile(`${localesFolder}${language}/${file}`))].flatMap(([key, text]) => {
      const retired = retiredInMessage(language, `${file}:${key}`, text)
      return retired ? [`${language}/${file}:${key}: write "${retired.write}", not "${retired.word}": ${text}`] : []
    }),
  )
  expect(files.length).toBeGreaterThan(5)
  expect(problems).toEqual([])
})

// ESLint checks the names of code files. This checks all other names.
it("no file, folder or command of package.json has a retired word in its name", () => {
  const paths = globSync("{assets,directory,docs,locales,public,tests}/**/*.*", { cwd: root })
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { readonly scripts: object }
  const names = new Set([...paths.flatMap((path) => path.split(/[\\/]/)), ...Object.keys(scripts)])
  expect(names.size).toBeGreaterThan(100)
  expect([...names].filter((name) => retiredInName(name.replace(/(?<=.)\..*$/, "")))).toEqual([])
})
