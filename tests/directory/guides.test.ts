import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import type { Guide, LearnMore } from "../../core/guides/guide"
import { languages, type Language } from "../../core/lines/line"
import { parseGuide } from "../../scripts/build/guide"
import { officialHosts, refused } from "./guide-rules"

const folder = fileURLToPath(new URL("../../directory/guides/", import.meta.url))
const names = (language: Language): string[] => readdirSync(folder + language).filter((name) => name.endsWith(".md"))
const read = (language: Language, name: string): Guide => {
  const file = `${folder}${language}/${name}`
  return parseGuide(file, readFileSync(file, "utf8"))
}
const guides = languages.flatMap((language) => names(language).map((name) => read(language, name)))
const byName = guides.map((guide): [string, Guide] => [`${guide.language}/${guide.id}`, guide])
const learnMore: readonly LearnMore[] = JSON.parse(readFileSync(`${folder}learn-more.json`, "utf8"))

const all = (pattern: RegExp, html: string): string[] => [...html.matchAll(pattern)].map((found) => found[1] ?? "")
const lineIds = (html: string): string[] => all(/data-line="([^"]*)"/g, html)
const addresses = (html: string): string[] => all(/href="(https?:[^"]*)"/g, html)
const steps = (guide: Guide): Guide["sections"][number]["steps"][number][] => guide.sections.flatMap((s) => s.steps)
const step = (guide: Guide, id: string): string => steps(guide).find((entry) => entry.id === id)?.html ?? ""

/** What a reader reads, one paragraph or list entry a line. */
function proseOf(guide: Guide): string[] {
  const html = steps(guide).flatMap((entry) => [entry.title, ...entry.html.split(/<\/?(?:p|li|ul|ol)>/)])
  const around = [guide.title, guide.summary, ...guide.sections.map((s) => s.title), ...guide.links.map((l) => l.note)]
  const plain = [...around, ...html].map((text) =>
    text
      .replace(/<[^>]*>/g, "")
      .replaceAll("&amp;", "&")
      .trim(),
  )
  return plain.filter((text) => text !== "")
}

function sentencesOf(prose: readonly string[]): string[] {
  const whole = prose.map((text) => text.replaceAll("U.S.", "US").replaceAll("EE. UU.", "EEUU"))
  return whole.flatMap((text) => text.split(/(?<=[.?!]["”]?)\s+/))
}

const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
const tooLong = (prose: readonly string[]): string[] => sentencesOf(prose).filter((s) => wordsIn(s) > 25)
const hostOf = (url: string): string => new URL(url).host

describe("guides in both languages", () => {
  it("are the same guides", () => {
    expect(names("es")).toEqual(names("en"))
    expect(names("en")).toContain("missing-child.md")
  })

  it.each(names("en"))("%s says the same in the same places", (name) => {
    const shape = (guide: Guide) => ({
      forWhom: guide.forWhom,
      lastReviewed: guide.lastReviewed,
      sections: guide.sections.map((section) => [section.id, ...section.steps.map((entry) => entry.id)]),
      lines: steps(guide).map((entry) => [entry.id, ...lineIds(entry.html)]),
      addresses: steps(guide).map((entry) => [entry.id, ...addresses(entry.html)]),
      entries: steps(guide).map((entry) => [entry.id, entry.html.split("<li>").length]),
      links: guide.links.map((link) => [link.language, link.url]),
      sources: guide.sources,
    })
    expect(shape(read("es", name))).toEqual(shape(read("en", name)))
  })
})

describe.each(byName)("%s", (_, guide) => {
  it("has no sentence of more than 25 words", () => expect(tooLong(proseOf(guide))).toEqual([]))

  it("links only to official pages", () => {
    const urls = [
      ...guide.sources,
      ...guide.links.map((link) => link.url),
      ...steps(guide).flatMap((s) => addresses(s.html)),
    ]
    expect(urls.filter((url) => !url.startsWith("https://") || !officialHosts.has(hostOf(url)))).toEqual([])
  })

  it.each(refused.filter((rule) => rule.language === guide.language))(
    "does not say $pattern",
    ({ pattern, quoted }) => {
      // Names of organisations are theirs, and what a parent says aloud is not said to the reader.
      const prose = proseOf(guide).map((text) => text.replaceAll("National Runaway Safeline", ""))
      const said = quoted === "allowed" ? prose.map((text) => text.replace(/“[^”]*”/g, "")) : prose
      expect(said.filter((text) => pattern.test(text))).toEqual([])
    },
  )
})

describe("My child is missing", () => {
  const missing = guides.filter((guide) => guide.id === "missing-child")

  it.each(missing)("begins with the police and the number, in $language", (guide) => {
    const [first] = steps(guide)
    expect(first?.id).toBe("call-police")
    expect(first?.html).toMatch(/^<p>[^<]{0,20}<a href="tel:911" data-line="us-911">/)
  })

  it.each(missing)("warns of the exit key where it speaks of the computer, in $language", (guide) => {
    const warning =
      guide.language === "en" ? /Do not use the exit key on this computer/ : /No use ahora la tecla de salida/
    expect(step(guide, "keep-devices")).toMatch(warning)
    expect(step(guide, "keep-devices")).toMatch(guide.language === "en" ? /Do not search/ : /No busque en/)
  })

  it.each(missing)("links to NCMEC and OJJDP in both languages, in $language", (guide) => {
    const spoken = (name: RegExp) => new Set(guide.links.filter((l) => name.test(l.title)).map((l) => l.language))
    expect(spoken(/NCMEC/)).toEqual(new Set(languages))
    expect(spoken(/OJJDP/)).toEqual(new Set(languages))
  })

  it.each(missing)("says of no state law that it holds everywhere, in $language", (guide) => {
    const claims = proseOf(guide).filter((text) =>
      /must take|under 21|custody|debe aceptar|menor de 21|custodia/.test(text),
    )
    const placed =
      step(guide, "amber-alert").includes("In California:") || step(guide, "amber-alert").includes("En California:")
    expect(claims.filter((text) => !/^(In|En) California|custod/.test(text))).toEqual([])
    expect(placed).toBe(true)
  })
})

describe("Learn more", () => {
  it("has the news page it all began with, and NCMEC and OJJDP in both languages", () => {
    const from = (publisher: string) => learnMore.filter((entry) => entry.publisher.includes(publisher))
    expect(from("NBC 7").map((entry) => entry.url)).toContain(
      "https://www.nbcsandiego.com/news/investigations/what-to-do-and-where-to-turn-if-someone-you-love-is-a-victim-of-sex-trafficking/2388374/",
    )
    expect(new Set(from("NCMEC").map((entry) => entry.language))).toEqual(new Set(languages))
    expect(new Set(from("OJJDP").map((entry) => entry.language))).toEqual(new Set(languages))
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
