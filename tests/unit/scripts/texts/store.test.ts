import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { languages } from "../../../../core/i18n/languages"
import { flattenTexts, localesFolder, readTextFile } from "../../../../build/locale-files"

const permissions = readFileSync(new URL("../../../../docs/PERMISSIONS.md", import.meta.url), "utf8")
const explained = [...permissions.matchAll(/^## (\w+)$/gm)].map(([, name]) => name)

describe.each(languages)("the store texts in %s", (language) => {
  it("give a reason for each permission, and for no other", () => {
    const texts = flattenTexts(readTextFile(`${localesFolder}${language}/store.json`))
    const reasons = [...texts.keys()].flatMap((key) => /^permissions\.(\w+)$/.exec(key)?.[1] ?? [])
    expect(explained.length).toBeGreaterThan(6)
    expect(reasons.toSorted()).toEqual(explained.toSorted())
  })
})
