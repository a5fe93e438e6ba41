import { describe, expect, it } from "vitest"
import { languages } from "../../core/languages"
import { expectNone } from "./faults"
import { hostOf, learnMore, tooLong } from "./guide-files"
import { officialHosts, refused } from "./guide-rules"

describe("Learn more", () => {
  it("has the news page that Porchlight grew out of, and NCMEC and OJJDP in both languages", () => {
    const from = (publisher: string) => learnMore.filter((entry) => entry.publisher.includes(publisher))
    expect(from("NBC 7").map((entry) => entry.url)).toContain(
      "https://www.nbcsandiego.com/news/investigations/what-to-do-and-where-to-turn-if-someone-you-love-is-a-victim-of-sex-trafficking/2388374/",
    )
    expect(new Set(from("NCMEC").map((entry) => entry.language))).toEqual(new Set(["en", "es"]))
    expect(new Set(from("OJJDP").map((entry) => entry.language))).toEqual(new Set(["en", "es"]))
    expect(new Set(learnMore.map((entry) => entry.id)).size).toBe(learnMore.length)
  })

  it("has one short sentence in each language and an official page for each entry", () => {
    const hosts = [...officialHosts, "www.nbcsandiego.com"]
    expect(learnMore.length).toBeGreaterThan(5)
    expectNone(
      learnMore.flatMap(({ id, url, title, note }) => {
        const isOfficial = url.startsWith("https://") && hosts.includes(hostOf(url))
        const texts = languages.flatMap((language) => {
          const said = refused.filter((rule) => rule.language === language && rule.pattern.test(note[language]))
          return [
            ...(title[language] === "" ? [`title.${language}: write one`] : []),
            ...(/^[^.]+\.$/.test(note[language]) ? [] : [`note.${language}: write one sentence`]),
            ...tooLong([note[language]]).map((problem) => `note.${language}: ${problem}`),
            ...said.map(
              ({ pattern, because }) =>
                `note.${language}: has ${String(pattern)}: write it otherwise, because ${because}`,
            ),
          ]
        })
        const page = isOfficial ? [] : [`url: ${url}: link to the organization's own page`]
        return [...page, ...texts].map((problem) => `directory/guides/learn-more.json, ${id}: ${problem}`)
      }),
    )
  })
})
