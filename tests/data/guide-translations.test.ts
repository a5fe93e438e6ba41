import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { languages } from "../../core/i18n/languages"
import { parseGuide } from "../../build/guide"
import { records } from "./directory"
import { expectNone } from "./faults"
import { getGuide, guideNames } from "./guide-files"
import { shapeProblems } from "./guide-shape"
import { records as fixtures } from "../unit/build/guide-records"

const translations = languages.filter((language) => language !== "en")

describe.each(translations)("the guides in %s", (language) => {
  const translatedNames = guideNames(language)
  const englishNames = guideNames("en")

  it("are the same as in English", () => {
    const missing = englishNames.filter((name) => !translatedNames.includes(name))
    const extra = translatedNames.filter((name) => !englishNames.includes(name))
    expectNone([
      ...missing.map((name) => `directory/guides/${language}/${name} is missing: translate guides/en/${name}`),
      ...extra.map((name) => `directory/guides/en/${name} is missing: write it, or remove guides/${language}/${name}`),
    ])
    expect(englishNames).toContain("missing-child.md")
  })

  const namesInBoth = translatedNames.filter((name) => englishNames.includes(name))
  it.each(namesInBoth)("have the same structure as in English: %s", (name) => {
    expectNone(shapeProblems(getGuide("en", name), getGuide(language, name)))
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

Wait for [[hotline:us-all:text]].
`
/** Changed English text stands in for a translation, because the check compares only the structure. */
const translation = original

describe("shapeProblems", () => {
  const english = parseGuide("directory/guides/en/made-up.md", original, fixtures)
  const problemsWith = (text: string): string[] =>
    shapeProblems(english, parseGuide("directory/guides/es/made-up.md", text, fixtures))

  it.each([
    ["- Stay there.\n", "", "step {#call}: list entries: found 1, expected 2 as in English: translate what is missing"],
    [
      "[[hotline:us-all:text]].\n",
      "[[hotline:us-all:text]].\n\nSleep.\n",
      "step {#wait}: paragraphs: found 2, expected 1 as in English: remove what English does not have",
    ],
    [
      "[[hotline:us-911]]",
      "[[hotline:us-ncmec]]",
      "step {#call}: [[hotline:…]] are us-ncmec, us-ncmec: write us-911, us-ncmec, in this order, as in English",
    ],
    [
      "Wait for [[hotline:us-all:text]].",
      "Wait for [[hotline:us-all:chat]].",
      "step {#wait}: [[hotline:…]] are us-all:chat: write us-all:text, in this order, as in English",
    ],
    ["{#wait}", "{#rest}", "headings missing that the English has: step {#wait}. Translate them"],
    [
      "### Wait {#wait}\n\nWait for [[hotline:us-all:text]].\n",
      "",
      "headings missing that the English has: step {#wait}. Translate them",
    ],
    ["  - https://two.test/\n", "", "sources missing that the English has: https://two.test/. Translate them"],
    [
      "lastReviewed: 2026-11-22",
      "lastReviewed: 2026-11-21",
      `"lastReviewed" is 2026-11-21: write 2026-11-22, as in English`,
    ],
    ["for: family", "for: family\ncountry: MX", `"country" is MX: write absent, as in English`],
    [
      "links:",
      "notThisGuide:\n  - missing-child\nlinks:",
      "notThisGuide entries that the English lacks: missing-child. Remove them, or add them in English",
    ],
    [
      "## Now {#now}",
      "## Rules {#in-short}\n\nPay nothing.\n\n## Now {#now}",
      "headings that the English lacks: section {#in-short}. Remove them, or add them in English",
    ],
    ["for: family", "for: young-person", `"for" is young-person: write family, as in English`],
  ])("reports a translation in which %j is replaced by %j", (from, to, problem) => {
    expect(translation).toContain(from)
    expect(problemsWith(translation.replace(from, to))).toEqual([`directory/guides/es/made-up.md, ${problem}`])
  })

  it("reports each line that a real guide lacks, unless the build refuses the guide", () => {
    const file = fileURLToPath(new URL("../../directory/guides/es/grooming.md", import.meta.url))
    const lines = readFileSync(file, "utf8").split("\n")
    const endOfHead = lines.indexOf("---", 1)
    const englishGuide = getGuide("en", "grooming.md")
    const isReportedWithout = (missingLine: number): boolean => {
      try {
        const text = lines.filter((_, index) => index !== missingLine).join("\n")
        return shapeProblems(englishGuide, parseGuide(file, text, records)).length > 0
      } catch {
        // The build refuses it.
        return true
      }
    }
    const linesWithText = lines.flatMap((line, index) =>
      index > endOfHead && line.replace(">", "").trim() !== "" ? [index] : [],
    )
    expect(linesWithText.length).toBeGreaterThan(80)
    expect(linesWithText.filter((index) => !isReportedWithout(index)).map((index) => lines[index])).toEqual([])
  })
})
