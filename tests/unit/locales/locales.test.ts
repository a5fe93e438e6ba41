import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import {
  flattenTexts,
  localesFolder,
  readInterface,
  readTextFile,
  searchWordsFile,
  type NestedTexts,
} from "../../../build/locale-files"
import { languages } from "../../../core/i18n/languages"
import { straightMarks } from "../../straight-marks"

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")
const englishTexts = flattenTexts(readInterface("en"))
const spanishTexts = flattenTexts(readInterface("es"))

describe("the texts", () => {
  it("use no word that Porchlight avoids", () => {
    const avoided = /panic|pánico|rescue|rescat|víctima\b|victim\b|no trace|sin rastro|runaway\b/i
    const manifestAndStoreTexts = ["en", "es"].flatMap((language) =>
      ["manifest.json", "store.json"].flatMap((name) => [
        ...flattenTexts(readTextFile(`${localesFolder}${language}/${name}`)).values(),
      ]),
    )
    for (const text of [...englishTexts.values(), ...spanishTexts.values(), ...manifestAndStoreTexts])
      expect(text).not.toMatch(avoided)
  })

  it("have ’ and “ ”, never straight marks", () => {
    const locales = languages.flatMap((language) =>
      readdirSync(localesFolder + language)
        .filter((name) => name.endsWith(".json") && name !== searchWordsFile)
        .map((name) => `locales/${language}/${name}`),
    )
    const withMarks = [...locales, "scripts/store/for-reviewers.json"].flatMap((file) =>
      [...flattenTexts(JSON.parse(read(file)) as NestedTexts)].flatMap(([key, text]) =>
        straightMarks.test(text) ? [`${file}:${key}: ${text}`] : [],
      ),
    )
    expect(locales.length).toBeGreaterThan(20)
    expect(withMarks).toEqual([])
  })

  it("are all used, and every key in the code has a text", () => {
    const files = ["components", "composables", "core", "entrypoints"].flatMap((folder) =>
      readdirSync(new URL(`../../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(vue|ts)$/.test(name))
        .map((name) => read(`${folder}/${name}`)),
    )
    const source = files.join("\n")
    const patternOf = (key: string): RegExp =>
      new RegExp(`^${key.replace(/\./g, "\\.").replace(/\$\{[^}]+\}/g, "[^.]+")}$`)
    const keys = [...englishTexts.keys()]
    const requestedKeys = [...source.matchAll(/(?:\bt\(\s*|keypath=)["'`]([^"'`]+)["'`]/g)].map(([, key = ""]) => key)
    const quotedKeys = [...source.matchAll(/["'`]([a-z]+\.[^"'`\s]+)["'`]/g)].map(([, key = ""]) => key)
    const missing = requestedKeys.filter((requested) => !keys.some((key) => patternOf(requested).test(key)))
    const unused = keys.filter((key) => ![...requestedKeys, ...quotedKeys].some((used) => patternOf(used).test(key)))
    expect(requestedKeys.length).toBeGreaterThan(50)
    expect(missing).toEqual([])
    expect(unused).toEqual([])
  })
})
