import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { languages } from "../../core/languages"
import { parseGuide } from "../../build/guide"
import { records } from "./directory"
import { expectNone } from "./faults"
import { names, read } from "./guide-files"
import { shapeProblems } from "./guide-shape"
import { records as fixtures } from "../unit/build/guide-records"

const translations = languages.filter((language) => language !== "en")

describe.each(translations)("the guides in %s", (language) => {
  const translated = names(language)
  const english = names("en")

  it("are the same as in English", () => {
    const missing = english.filter((name) => !translated.includes(name))
    const extra = translated.filter((name) => !english.includes(name))
    expectNone([
      ...missing.map((name) => `directory/guides/${language}/${name} is missing: translate guides/en/${name}`),
      ...extra.map((name) => `directory/guides/en/${name} is missing: write it, or remove guides/${language}/${name}`),
    ])
    expect(english).toContain("missing-child.md")
  })

  it.each(translated.filter((name) => english.includes(name)))("%s has the same structure as in English", (name) => {
    expectNone(shapeProblems(read("en", name), read(language, name)))
  })
})

const head = (sources: readonly string[]): string => `---
title: Title
for: family
summary: Call.
lastReviewed: 2026-11-22
reviewer:
links:
  - en | https://www.missingkids.org/ | Name | Note.
sources:
${sources.map((source) => `  - ${source}\n`).join("")}---
`
const original = `${head(["https://one.test/", "https://two.test/"])}
## Now {#now}

### Call {#call}

Call [[hotline:us-911]] or [[hotline:us-ncmec]].

- Say where you are.
- Stay there.

### Wait {#wait}

Wait.
`
/** The structure checks do not depend on the words, so the English itself serves as the translation here. */
const translation = original

describe("the structure check of translations", () => {
  const english = parseGuide("guides/en/made-up.md", original, fixtures)
  const rows = (text: string): string[] => shapeProblems(english, parseGuide("guides/es/made-up.md", text, fixtures))

  it.each([
    ["- Stay there.\n", "", "step {#call}: list entries: found 1, expected 2 as in English: translate what is missing"],
    [
      "Wait.\n",
      "Wait.\n\nSleep.\n",
      "step {#wait}: paragraphs: found 2, expected 1 as in English: remove what English does not have",
    ],
    [
      "[[hotline:us-911]]",
      "[[hotline:us-ncmec]]",
      "step {#call}: [[hotline:…]] are us-ncmec, us-ncmec: write us-911, us-ncmec, in this order, as in English",
    ],
    ["{#wait}", "{#rest}", "headings missing that the English has: step {#wait}. Translate them"],
    ["### Wait {#wait}\n\nWait.\n", "", "headings missing that the English has: step {#wait}. Translate them"],
    ["  - https://two.test/\n", "", "sources missing that the English has: https://two.test/. Translate them"],
    [
      "lastReviewed: 2026-11-22",
      "lastReviewed: 2026-11-21",
      `"lastReviewed" is 2026-11-21: write 2026-11-22, as in English`,
    ],
    ["for: family", "for: young-person", `"for" is young-person: write family, as in English`],
  ])("notices %j replaced by %j", (from, to, row) => {
    expect(translation).toContain(from)
    expect(rows(translation.replace(from, to))).toEqual([`directory/guides/es/made-up.md, ${row}`])
  })

  it("notices any missing line of a real guide", () => {
    const file = fileURLToPath(new URL("../../directory/guides/es/grooming.md", import.meta.url))
    const lines = readFileSync(file, "utf8").split("\n")
    const body = lines.indexOf("---", 1)
    const real = read("en", "grooming.md")
    const isNoticed = (gone: number): boolean => {
      try {
        const text = lines.filter((_, at) => at !== gone).join("\n")
        return shapeProblems(real, parseGuide(file, text, records)).length > 0
      } catch {
        // The build refuses it.
        return true
      }
    }
    const said = lines.flatMap((line, at) => (at > body && line.trim() !== "" ? [at] : []))
    expect(said.length).toBeGreaterThan(80)
    expect(said.filter((at) => !isNoticed(at)).map((at) => lines[at])).toEqual([])
  })
})
