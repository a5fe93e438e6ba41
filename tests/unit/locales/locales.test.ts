import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { flattenTexts, localesFolder, readInterface, readTextFile } from "../../../build/locale-files"

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")
const en = flattenTexts(readInterface("en"))
const es = flattenTexts(readInterface("es"))

describe("the texts", () => {
  it("use no word that Porchlight avoids", () => {
    const avoided = /panic|pánico|rescue|rescat|víctima\b|victim\b|no trace|sin rastro|runaway\b/i
    const beside = ["en", "es"].flatMap((language) =>
      ["manifest.json", "store.json"].flatMap((name) => [
        ...flattenTexts(readTextFile(`${localesFolder}${language}/${name}`)).values(),
      ]),
    )
    for (const text of [...en.values(), ...es.values(), ...beside]) expect(text).not.toMatch(avoided)
  })

  it("are all used, and every used key exists", () => {
    const files = ["components", "entrypoints"].flatMap((folder) =>
      readdirSync(new URL(`../../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(vue|ts)$/.test(name))
        .map((name) => read(`${folder}/${name}`)),
    )
    const source = files.join("\n")
    const pattern = (key: string): RegExp =>
      new RegExp(`^${key.replace(/\./g, "\\.").replace(/\$\{[^}]+\}/g, "[^.]+")}$`)
    const keys = [...en.keys()]
    const asked = [...source.matchAll(/(?:\bt\(\s*|keypath=)["'`]([^"'`]+)["'`]/g)].map(([, key = ""]) => key)
    const quoted = [...source.matchAll(/["'`]([a-z]+\.[^"'`\s]+)["'`]/g)].map(([, key = ""]) => key)
    const missing = asked.filter((key) => !keys.some((known) => pattern(key).test(known)))
    const unused = keys.filter((key) => ![...asked, ...quoted].some((used) => pattern(used).test(key)))
    expect(asked.length).toBeGreaterThan(50)
    expect(missing).toEqual([])
    expect(unused).toEqual([])
  })
})
