import { describe, expect, it } from "vitest"
import type { Guide } from "../../core/guides/guide"
import { languages, type Language } from "../../core/languages"
import {
  addresses,
  byName,
  guideLinks,
  guides,
  hostOf,
  lineIds,
  names,
  proseOf,
  read,
  step,
  steps,
  tooLong,
  withoutLineNames,
} from "./guide-files"
import { officialHosts, refused } from "./guide-rules"

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
      guides: steps(guide).map((entry) => [entry.id, ...guideLinks(entry.html)]),
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

  it("leads from a link to a guide that the popup has", () => {
    const ids = guides.map((other) => other.id)
    expect(
      guideLinks(
        steps(guide)
          .map((entry) => entry.html)
          .join(),
      ).filter((id) => !ids.includes(id)),
    ).toEqual([])
  })

  it("names a line within its first five steps", () => {
    const first = steps(guide).slice(0, 5)
    expect(first.flatMap((entry) => lineIds(entry.html))).not.toEqual([])
  })

  const rules = refused.filter((rule) => rule.language === guide.language)
  it.each(rules.filter(({ forWhom = guide.forWhom }) => forWhom === guide.forWhom))(
    "does not say $pattern",
    ({ pattern, quoted }) => {
      // Names of organizations are theirs, and what a parent says aloud is not said to the reader.
      const prose = proseOf(withoutLineNames(guide)).map((text) => text.replaceAll("National Runaway Safeline", ""))
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
    for (const id of ["call-police", "keep-devices"]) expect(step(guide, id), id).toMatch(warning)
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

describe("where erasing would destroy proof", () => {
  const proof: Readonly<Record<string, readonly string[]>> = {
    "missing-child": ["met-someone"],
    "loved-one": ["keep-proof", "after-you-call"],
    "images-young-person": ["keep-everything", "report-then-block", "report"],
    "images-parent": ["keep-everything", "report-then-block", "report", "if-they-want"],
    grooming: ["keep-chats", "report"],
  }
  const warning: Readonly<Record<Language, RegExp>> = {
    en: /<strong>Do not use the exit key for this: keep the messages\.<\/strong>/,
    es: /<strong>No uses? la tecla de salida para esto: guard(a|e) los mensajes\.<\/strong>/,
  }

  const keeps: Readonly<Record<Language, RegExp>> = {
    en: /\bkeep (?:the |each |all |every |what )?(?:messages?|chats?|letters|proof|they|shows|may)|do not delete|keep everything/i,
    es: /\bguard(?:e|a|en) (?:los? |el |cada |todos los )?(?:mensajes?|chats?|cartas|pruebas|que|todo)|no borr(?:e|es|en)\b/i,
  }
  const anyWarning: Readonly<Record<Language, RegExp>> = {
    en: /Do not use the exit key (?:for this|on this computer now)/,
    es: /No uses? (?:la tecla de salida para esto|ahora la tecla de salida)/,
  }

  it.each(byName)("no step of %s asks to keep something and forgets to warn", (_, { language, ...guide }) => {
    const known = languages.find((each) => each === language) ?? "en"
    const asking = guide.sections
      .flatMap((section) => section.steps)
      .filter((entry) => keeps[known].test(`${entry.title} ${entry.html}`))
    expect(asking.filter((entry) => !anyWarning[known].test(entry.html)).map((entry) => entry.id)).toEqual([])
  })

  it.each(languages)("says so, in %s", (language) => {
    for (const [name, ids] of Object.entries(proof)) {
      for (const id of ids) expect(step(read(language, `${name}.md`), id), `${name}, ${id}`).toMatch(warning[language])
    }
  })

  it.each(guides.filter((guide) => guide.id in proof))("begins with danger and a number, in $language/$id", (guide) => {
    expect(lineIds(steps(guide)[0]?.html ?? "")[0]).toBe("us-911")
  })
})
