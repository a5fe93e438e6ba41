import { describe, expect, it } from "vitest"
import { languages } from "../../core/i18n/languages"
import { expectNone } from "./faults"
import { hostOf, learnMore, sentenceLengthProblems } from "./guide-files"
import { officialHosts, wordRules } from "./guide-rules"

describe("Learn more", () => {
  it("has the news page that Porchlight grew out of, and NCMEC and OJJDP in both languages", () => {
    const entriesFrom = (publisher: string) => learnMore.filter((entry) => entry.publisher.includes(publisher))
    expect(entriesFrom("NBC 7").map((entry) => entry.url)).toContain(
      "https://www.nbcsandiego.com/news/investigations/what-to-do-and-where-to-turn-if-someone-you-love-is-a-victim-of-sex-trafficking/2388374/",
    )
    expect(new Set(entriesFrom("NCMEC").map((entry) => entry.language))).toEqual(new Set(["en", "es"]))
    expect(new Set(entriesFrom("OJJDP").map((entry) => entry.language))).toEqual(new Set(["en", "es"]))
    expect(new Set(learnMore.map((entry) => entry.id)).size).toBe(learnMore.length)
  })

  it("has an official page and one short sentence in each language for each entry", () => {
    const hosts = [...officialHosts, "www.nbcsandiego.com"]
    expect(learnMore.length).toBeGreaterThan(5)
    expectNone(
      learnMore.flatMap(({ id, url, title, note }) => {
        const isOfficial = url.startsWith("https://") && hosts.includes(hostOf(url))
        const textProblems = languages.flatMap((language) => {
          const brokenRules = wordRules.filter(
            (rule) => rule.language === language && rule.pattern.test(note[language]),
          )
          return [
            ...(title[language] === "" ? [`title.${language}: write one`] : []),
            ...(/^[^.]+\.$/.test(note[language]) ? [] : [`note.${language}: write one sentence`]),
            ...sentenceLengthProblems([note[language]]).map((problem) => `note.${language}: ${problem}`),
            ...brokenRules.map(
              ({ pattern, reason }) => `note.${language}: has ${String(pattern)}: use other words, because ${reason}`,
            ),
          ]
        })
        const pageProblems = isOfficial ? [] : [`url: ${url}: link to the organization's own page`]
        return [...pageProblems, ...textProblems].map(
          (problem) => `directory/guides/learn-more.json, ${id}: ${problem}`,
        )
      }),
    )
  })
})
