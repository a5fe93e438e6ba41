import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { languages } from "../../../../core/languages"
import { flattenTexts, localesFolder, readTextFile } from "../../../../build/locale-files"

const permissions = readFileSync(new URL("../../../../docs/PERMISSIONS.md", import.meta.url), "utf8")
const explained = [...permissions.matchAll(/^## (\w+)$/gm)].map(([, name]) => name)
const textsOf = (language: string, file: string) =>
  flattenTexts(readTextFile(`${localesFolder}${language}/${file}.json`))

describe.each(languages)("the store and manifest texts in %s", (language) => {
  const store = textsOf(language, "store")
  const manifest = textsOf(language, "manifest")

  it("fit the limits: 132 characters for Chrome's description, 250 for Firefox's summary", () => {
    expect([...(manifest.get("description") ?? "").trim()].length).toBeGreaterThan(20)
    expect([...(manifest.get("description") ?? "")].length).toBeLessThanOrEqual(132)
    expect([...(store.get("summary") ?? "")].length).toBeGreaterThan(132)
    expect([...(store.get("summary") ?? "")].length).toBeLessThanOrEqual(250)
    for (const [key, text] of store) expect([key, text.length <= 1000]).toEqual([key, true])
  })

  it("give a reason for each permission, and for no other", () => {
    const reasons = [...store.keys()].flatMap((key) => /^permissions\.(\w+)$/.exec(key)?.[1] ?? [])
    expect(explained.length).toBeGreaterThan(6)
    expect(reasons.toSorted()).toEqual(explained.toSorted())
  })
})
