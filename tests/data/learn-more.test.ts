import { describe, expect, it } from "vitest"
import { languages } from "../../core/languages"
import { hostOf, learnMore, tooLong } from "./guide-files"
import { officialHosts, refused } from "./guide-rules"

describe("Learn more", () => {
  it("has the news page it all began with, and NCMEC and OJJDP in both languages", () => {
    const from = (publisher: string) => learnMore.filter((entry) => entry.publisher.includes(publisher))
    expect(from("NBC 7").map((entry) => entry.url)).toContain(
      "https://www.nbcsandiego.com/news/investigations/what-to-do-and-where-to-turn-if-someone-you-love-is-a-victim-of-sex-trafficking/2388374/",
    )
    expect(new Set(from("NCMEC").map((entry) => entry.language))).toEqual(new Set(["en", "es"]))
    expect(new Set(from("OJJDP").map((entry) => entry.language))).toEqual(new Set(["en", "es"]))
    expect(new Set(learnMore.map((entry) => entry.id)).size).toBe(learnMore.length)
  })

  it.each(learnMore)("$id: one short, honest sentence in each language, and an official page", (entry) => {
    expect(entry.url).toMatch(/^https:\/\//)
    expect([...officialHosts, "www.nbcsandiego.com"]).toContain(hostOf(entry.url))
    for (const language of languages) {
      expect(entry.title[language]).not.toBe("")
      expect(entry.note[language]).toMatch(/^[^.]+\.$/)
      expect(tooLong([entry.note[language]])).toEqual([])
      const rules = refused.filter((rule) => rule.language === language)
      expect(rules.filter((rule) => rule.pattern.test(entry.note[language]))).toEqual([])
    }
  })
})
