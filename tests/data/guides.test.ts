import { describe, expect, it } from "vitest"
import type { Guide, GuideStep } from "../../core/guides/guide"
import { hotlinesWithCallStep } from "../../core/guides/call-step"
import { languages, type Language } from "../../core/i18n/languages"
import { records } from "./directory"
import { expectNone } from "./faults"
import {
  addressesIn,
  getGuide,
  guideIdsIn,
  guides,
  hostOf,
  hotlineIdsIn,
  partsOf,
  passagesOf,
  problemsInGuides,
  proseOf,
  sentenceLengthProblems,
  stepHtml,
  stepsOf,
} from "./guide-files"
import { officialHosts, wordProblems, wordRules } from "./guide-rules"

const htmlOf = (guide: Guide): string =>
  partsOf(guide)
    .map(({ html }) => html)
    .join()

describe("every guide", () => {
  it("has no sentence of more than 25 words", () => {
    expectNone(
      problemsInGuides((guide) =>
        passagesOf(guide).flatMap(({ place, text }) =>
          sentenceLengthProblems([text]).map((problem) => `${place}: ${problem}`),
        ),
      ),
    )
  })

  it("links only to official pages", () => {
    const urlsOf = (guide: Guide): string[] => [
      ...guide.sources,
      ...guide.links.map(({ url }) => url),
      ...addressesIn(htmlOf(guide)),
    ]
    const isOfficial = (url: string): boolean => url.startsWith("https://") && officialHosts.has(hostOf(url))
    const advice = "link to the organization's own page, or add its host to officialHosts in tests/data/guide-rules.ts"
    expectNone(
      problemsInGuides((guide) =>
        urlsOf(guide)
          .filter((url) => !isOfficial(url))
          .map((url) => `${url}: ${advice}`),
      ),
    )
  })

  it("links only to guides that the popup has", () => {
    const ids = guides.map(({ id }) => id)
    const linkedIds = (guide: Guide): string[] => [
      ...guideIdsIn(htmlOf(guide)),
      ...guide.notThisGuide.map(({ id }) => id),
    ]
    const unknownIds = (guide: Guide): string[] => linkedIds(guide).filter((id) => !ids.includes(id))
    expectNone(
      problemsInGuides((guide) => unknownIds(guide).map((id) => `[[guide:${id}]]: write the id of an existing guide`)),
    )
  })

  it("names a hotline in its short form or its first step", () => {
    const namesHotlineTooLate = ({ shortForm, sections }: Guide): boolean =>
      hotlineIdsIn(`${shortForm?.html ?? ""}${sections[0]?.steps[0]?.html ?? ""}`).length === 0
    expectNone(
      problemsInGuides((guide) =>
        namesHotlineTooLate(guide) ? ["the first step: name a hotline, as [[hotline:us-ncmec]]"] : [],
      ),
    )
  })

  it("names at its head the countries of its phone numbers", () => {
    const countriesOf = (guide: Guide): string[] =>
      records.filter(({ id }) => hotlineIdsIn(htmlOf(guide)).includes(id)).map(({ country }) => country)
    const problemsOf = (guide: Guide): string[] => {
      const found = [...new Set(countriesOf(guide))].sort()
      return found.join() === guide.numbersOf.toSorted().join() ? [] : [`write numbers: ${found.join(", ")}`]
    }
    expectNone(problemsInGuides(problemsOf))
  })

  it("names a section of a law only if that law is among its sources", () => {
    const lawCodes: Readonly<Record<string, string>> = { Penal: "lawCode=PEN", Government: "lawCode=GOV" }
    const problemsOf = (guide: Guide): string[] => {
      const isSource = (...parts: readonly string[]): boolean =>
        guide.sources.some((source) => parts.every((part) => source.includes(part)))
      const sections = [...htmlOf(guide).matchAll(/\b(?:(Penal|Government) Code|section) (\d+(?:\.\d+)?)/g)]
      return sections
        .filter(([, code, number]) => !isSource(lawCodes[code ?? ""] ?? "title34-", `${number}`))
        .map(([name]) => `${name}: add the page with the text of this law to the sources`)
    }
    expectNone(problemsInGuides(problemsOf))
  })

  it("breaks no rule of tests/data/guide-rules.ts", () => {
    expectNone(problemsInGuides(wordProblems))
  })

  it("is reported with place, words and reason if it breaks a rule", () => {
    const [guide] = guides.filter(({ id, language }) => id === "grooming" && language === "es")
    const brokenGuide = guide && { ...guide, summary: "No espere. Es confidencial." }
    expect(brokenGuide && wordProblems(brokenGuide)).toEqual([
      // cspell:ignore anónim
      'summary: "No espere. Es confidencial." has /confidencial|anónim|nunca dir|garanti/i: use other words, because no one can promise this',
    ])
  })

  it("is in a language for which tests/data/guide-rules.ts has rules", () => {
    expect(languages.filter((language) => !wordRules.some((rule) => rule.language === language))).toEqual([])
  })
})

describe('the guide "My child is missing"', () => {
  it.each(languages)("starts with calling the police and their number, in %s", (language) => {
    const [first] = stepsOf(getGuide(language, "missing-child.md"))
    expect(first?.id).toBe("call-police")
    expect(first?.html).toMatch(/^<p>[^<]{0,20}<a href="tel:911" data-hotline="us-911">/)
  })

  it.each(languages)("warns against the exit key in the step about the computer, in %s", (language) => {
    const guide = getGuide(language, "missing-child.md")
    const warning =
      guide.language === "en"
        ? /Do not use the exit key on this computer|Exiting does not delete chats/
        : /No use ahora la tecla de salida|La salida rápida no borra los chats/
    expect(stepHtml(guide, "keep-devices")).toMatch(warning)
    expect(stepHtml(guide, "keep-devices")).toMatch(guide.language === "en" ? /Do not search/ : /No busque en/)
  })

  it.each(languages)("links to NCMEC and OJJDP in both languages, in %s", (language) => {
    const { links } = getGuide(language, "missing-child.md")
    const languagesOf = (publisher: RegExp) =>
      new Set(links.filter(({ title }) => publisher.test(title)).map((link) => link.language))
    expect(languagesOf(/NCMEC/)).toEqual(new Set(["en", "es"]))
    expect(languagesOf(/OJJDP/)).toEqual(new Set(["en", "es"]))
  })

  it.each(languages)("names the state for each state law, in %s", (language) => {
    const guide = getGuide(language, "missing-child.md")
    const claimsAboutLaw = proseOf(guide).filter((text) =>
      /must take|under 21|custody|debe aceptar|menor de 21|custodia/.test(text),
    )
    const amberAlert = stepHtml(guide, "amber-alert")
    const namesState = amberAlert.includes("In California:") || amberAlert.includes("En California:")
    expect(claimsAboutLaw.filter((text) => !/^(In|En) California|custod/.test(text))).toEqual([])
    expect(namesState).toBe(true)
  })
})

describe('the guide "What happens when you call"', () => {
  const cardsIn = (language: Language): GuideStep[] => {
    const ids = new Set(records.map(({ id }) => id))
    return stepsOf(getGuide(language, "when-you-call.md")).filter(({ id }) => ids.has(id))
  }
  /** The five answers: who answers, what they ask, who is told, who may come, what a caller can refuse. */
  const answersOf = ({ html }: GuideStep): number => html.match(/<li>\s*<strong>/g)?.length ?? 0

  it.each(languages)(
    "has a card for at least twelve hotlines, each with its contact and five answers, in %s",
    (language) => {
      const problems = cardsIn(language).flatMap((card) => [
        ...(hotlineIdsIn(card.html)[0] === card.id ? [] : [`step {#${card.id}}: begin with [[hotline:${card.id}]]`]),
        ...(answersOf(card) === 5 ? [] : [`step {#${card.id}}: has ${answersOf(card)} answers: write five`]),
      ])
      expectNone(problems)
      expect(cardsIn(language).length).toBeGreaterThanOrEqual(12)
      expect(
        cardsIn(language).map(({ id }) => id),
        "core/guides/call-step.ts",
      ).toEqual([...hotlinesWithCallStep])
    },
  )
})

describe("a guide about evidence, which erasing would destroy,", () => {
  const evidenceSteps: Readonly<Record<string, readonly string[]>> = {
    "missing-child": ["keep-devices"],
    "missing-mexico": ["ransom"],
    "loved-one": ["keep-proof"],
    "home-still-bonded": ["keep-proof"],
    "home-again": ["keep-proof"],
    "home-mexico": ["keep-proof"],
    "foster-care": ["keep-proof"],
    "this-computer": ["keep-proof"],
    "work-at-school": ["picture"],
    "images-young-person": ["keep-everything"],
    "money-for-picture": ["save-report-block"],
    "images-parent": ["keep-everything"],
    grooming: ["keep-chats"],
    "police-and-papers": ["keep-proof"],
    "hurt-or-pregnant": ["keep-proof"],
    "when-you-call": ["keep-proof"],
  }
  const asksToKeep: Readonly<Record<Language, RegExp>> = {
    en: /\bkeep (?:the |each |all |every |what )?(?:messages?|chats?|letters|proof|they|shows|may)|do(?: not|n’t) delete|keep everything/i,
    es: /\bguard(?:e|a|en) (?:los? |el |cada |todos los )?(?:mensajes?|chats?|cartas|pruebas|que|todo)|no borr(?:e|es|en)\b/i,
  }
  /** What the exit does to evidence, and that it must not be used while a child is missing. A guide says one of them. */
  const warning: Readonly<Record<Language, RegExp>> = {
    en: /Exiting does not delete chats, but it removes recent pages from the history\.|Do not use the exit key (?:for this|on this computer now)/,
    es: /La salida rápida no borra los chats, pero quita páginas recientes del historial\.|No uses? (?:la tecla de salida para esto|ahora la tecla de salida)/,
  }
  const languageOf = (guide: Guide): Language => languages.find((candidate) => candidate === guide.language) ?? "en"

  function warningProblems(guide: Guide): string[] {
    const language = languageOf(guide)
    const asks = ({ title, html }: GuideStep): boolean => asksToKeep[language].test(`${title} ${html}`)
    const warns = ({ html }: GuideStep): boolean => warning[language].test(html)
    const steps = partsOf(guide)
    const [warningStep, ...others] = steps.filter(warns)
    if (!warningStep) {
      return steps
        .filter(asks)
        .slice(0, 1)
        .map(({ id }) => `step {#${id}}: asks to keep something: say what the exit does to chats and to the history`)
    }
    return [
      ...others.map(
        ({ id }) => `step {#${id}}: warns against the exit again: step {#${warningStep.id}} does, and once is enough`,
      ),
      ...(asks(warningStep)
        ? []
        : [`step {#${warningStep.id}}: move the warning to a step that asks to keep something`]),
    ]
  }

  it("warns against the exit once, in a step that asks to keep something", () => {
    expectNone(problemsInGuides(warningProblems))
  })

  it("is reported if the warning is missing, repeated, or in a step that asks to keep nothing", () => {
    const withSteps = (...stepTexts: readonly string[]): Guide => ({
      ...getGuide("en", "grooming.md"),
      sections: [
        { id: "s", title: "S", steps: stepTexts.map((html, index) => ({ id: `step-${index}`, title: "Now", html })) },
      ],
    })
    const keep = "Keep the messages."
    const exiting = "Exiting does not delete chats, but it removes recent pages from the history."
    expect(warningProblems(withSteps(keep))).toEqual([expect.stringMatching(/^step \{#step-0\}: asks to keep/)])
    expect(warningProblems(withSteps(`${keep} ${exiting}`, keep))).toEqual([])
    expect(warningProblems(withSteps(`${keep} ${exiting}`, `${keep} ${exiting}`))).toEqual([
      "step {#step-1}: warns against the exit again: step {#step-0} does, and once is enough",
    ])
    expect(warningProblems(withSteps(`${keep} ${exiting}`, "Do not use the exit key for this."))).toHaveLength(1)
    expect(warningProblems(withSteps("Call.", exiting))).toEqual([
      "step {#step-1}: move the warning to a step that asks to keep something",
    ])
  })

  it.each(languages)("warns against the exit in the known evidence steps, in %s", (language) => {
    for (const [name, ids] of Object.entries(evidenceSteps)) {
      for (const id of ids)
        expect(stepHtml(getGuide(language, `${name}.md`), id), `${language}/${name}.md, step {#${id}}`).toMatch(
          warning[language],
        )
    }
  })

  it("names 911 as the first hotline of its first step", () => {
    const emergencyOf = ({ country }: Guide): string => (country === "MX" ? "mx-emergency" : "us-911")
    const startsOtherwise = (guide: Guide): boolean =>
      hotlineIdsIn(stepsOf(guide)[0]?.html ?? "")[0] !== emergencyOf(guide)
    const advice = "begin the first step with [[hotline:us-911]]"
    expectNone(problemsInGuides((guide) => (guide.id in evidenceSteps && startsOtherwise(guide) ? [advice] : [])))
  })
})
