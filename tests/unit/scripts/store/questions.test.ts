import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { countries } from "@/directory/hotlines"
import { questionsFor } from "@/scripts/store/questions"
import { readDirectory } from "@/scripts/report/read-directory"
import { languages } from "@/core/i18n/languages"
import { listingIn } from "@/scripts/store/listing"

describe("the answers to reviewers", () => {
  const questions = questionsFor(readDirectory())

  it("give the number of countries that Porchlight shows, and leave no placeholder", () => {
    const shown = Object.keys(countries).filter((code) => code !== "ZZ").length
    expect(questions).toContain(`${shown} countries and territories are shown`)
    expect(questions).not.toMatch(/[{}]/)
  })

  it("give more countries than the listing claims", () => {
    const [, count = 0] = /(\d+) countries and territories are shown/.exec(questions) ?? []
    for (const language of languages)
      expect(listingIn(language, "chrome").description).toMatch(/(?:more than|más de) 200 (?:countries|países)/)
    expect(Number(count)).toBeGreaterThan(200)
  })

  it("name only files that exist", () => {
    const files = [...questions.matchAll(/`((?:docs|directory)\/[\w./-]+)`/g)].map(([, file = ""]) => file)
    expect(files.length).toBeGreaterThan(4)
    for (const file of files) expect(readFileSync(new URL(`../../../../${file}`, import.meta.url), "utf8")).not.toBe("")
  })
})
