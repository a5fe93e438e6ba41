import { describe, expect, it } from "vitest"
import type { Guide, GuideStep } from "../../core/guides/guide"
import { languages, type Language } from "../../core/languages"
import { expectNone } from "./faults"
import {
  addresses,
  problemsIn,
  guideLinks,
  guides,
  hostOf,
  hotlineIds,
  passagesOf,
  proseOf,
  read,
  step,
  steps,
  tooLong,
} from "./guide-files"
import { officialHosts, refused, refusedIn } from "./guide-rules"

const allSteps = (guide: Guide): string =>
  steps(guide)
    .map(({ html }) => html)
    .join()

describe("every guide", () => {
  it("has no sentence of more than 25 words", () => {
    expectNone(
      problemsIn((guide) =>
        passagesOf(guide).flatMap(({ place, text }) => tooLong([text]).map((problem) => `${place}: ${problem}`)),
      ),
    )
  })

  it("links only to official pages", () => {
    const urlsOf = (guide: Guide): string[] => [
      ...guide.sources,
      ...guide.links.map(({ url }) => url),
      ...addresses(allSteps(guide)),
    ]
    const isOfficial = (url: string): boolean => url.startsWith("https://") && officialHosts.has(hostOf(url))
    const advice = "link to the organization's own page, or add its host to officialHosts in tests/data/guide-rules.ts"
    expectNone(
      problemsIn((guide) =>
        urlsOf(guide)
          .filter((url) => !isOfficial(url))
          .map((url) => `${url}: ${advice}`),
      ),
    )
  })

  it("links only to guides that the popup has", () => {
    const ids = guides.map(({ id }) => id)
    const lost = (guide: Guide): string[] => guideLinks(allSteps(guide)).filter((id) => !ids.includes(id))
    expectNone(problemsIn((guide) => lost(guide).map((id) => `[[guide:${id}]]: write the id of a guide that is there`)))
  })

  it("names a hotline within its first five steps", () => {
    const isLate = (guide: Guide): boolean =>
      steps(guide)
        .slice(0, 5)
        .every(({ html }) => hotlineIds(html).length === 0)
    expectNone(
      problemsIn((guide) => (isLate(guide) ? ["the first five steps: name a line, as [[hotline:us-ncmec]]"] : [])),
    )
  })

  it("breaks no rule of tests/data/guide-rules.ts", () => {
    expectNone(problemsIn(refusedIn))
  })

  it("is reported with file, place, words and reason if it breaks a rule", () => {
    const [guide] = guides.filter(({ id, language }) => id === "grooming" && language === "es")
    const saying = guide && { ...guide, summary: "No espere. Es confidencial." }
    expect(saying && refusedIn(saying)).toEqual([
      // cspell:ignore anónim
      'summary: "No espere. Es confidencial." has /confidencial|anónim|nunca dir|garanti/i: write it otherwise, because no one can promise this',
    ])
  })

  it("is in a language for which tests/data/guide-rules.ts has rules", () => {
    expect(languages.filter((language) => !refused.some((rule) => rule.language === language))).toEqual([])
  })
})

describe("My child is missing", () => {
  it.each(languages)("starts with the police and the number, in %s", (language) => {
    const [first] = steps(read(language, "missing-child.md"))
    expect(first?.id).toBe("call-police")
    expect(first?.html).toMatch(/^<p>[^<]{0,20}<a href="tel:911" data-hotline="us-911">/)
  })

  it.each(languages)("warns against the exit key in the steps about the computer, in %s", (language) => {
    const guide = read(language, "missing-child.md")
    const warning =
      guide.language === "en" ? /Do not use the exit key on this computer/ : /No use ahora la tecla de salida/
    for (const id of ["call-police", "keep-devices"]) expect(step(guide, id), id).toMatch(warning)
    expect(step(guide, "keep-devices")).toMatch(guide.language === "en" ? /Do not search/ : /No busque en/)
  })

  it.each(languages)("links to NCMEC and OJJDP in both languages, in %s", (language) => {
    const { links } = read(language, "missing-child.md")
    const spoken = (name: RegExp) => new Set(links.filter((l) => name.test(l.title)).map((l) => l.language))
    expect(spoken(/NCMEC/)).toEqual(new Set(["en", "es"]))
    expect(spoken(/OJJDP/)).toEqual(new Set(["en", "es"]))
  })

  it.each(languages)("does not present a state law as valid everywhere, in %s", (language) => {
    const guide = read(language, "missing-child.md")
    const claims = proseOf(guide).filter((text) =>
      /must take|under 21|custody|debe aceptar|menor de 21|custodia/.test(text),
    )
    const placed =
      step(guide, "amber-alert").includes("In California:") || step(guide, "amber-alert").includes("En California:")
    expect(claims.filter((text) => !/^(In|En) California|custod/.test(text))).toEqual([])
    expect(placed).toBe(true)
  })
})

describe("where erasing would destroy evidence", () => {
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

  it("every step that asks to keep something warns against the exit", () => {
    const forgets = ({ title, html }: GuideStep, language: Language): boolean =>
      keeps[language].test(`${title} ${html}`) && !anyWarning[language].test(html)
    const find = (guide: Guide): string[] => {
      const language = languages.find((each) => each === guide.language) ?? "en"
      return steps(guide)
        .filter((entry) => forgets(entry, language))
        .map(({ id }) => `step {#${id}}: asks to keep something: write "Do not use the exit key for this" as well`)
    }
    expectNone(problemsIn(find))
  })

  it.each(languages)("says so, in %s", (language) => {
    for (const [name, ids] of Object.entries(proof)) {
      for (const id of ids)
        expect(step(read(language, `${name}.md`), id), `${language}/${name}.md, step {#${id}}`).toMatch(
          warning[language],
        )
    }
  })

  it("starts with danger and a number", () => {
    const isLate = (guide: Guide): boolean => hotlineIds(steps(guide)[0]?.html ?? "")[0] !== "us-911"
    const mend = "begin the first step with [[hotline:us-911]]"
    expectNone(problemsIn((guide) => (guide.id in proof && isLate(guide) ? [mend] : [])))
  })
})
