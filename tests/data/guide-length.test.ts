import { describe, expect, it } from "vitest"
import type { Guide } from "../../core/guides/guide"
import { expectNone } from "./faults"
import { getGuide, problemsInGuides } from "./guide-files"
import { sentencesOf } from "./reading-ease"

/** The first section of a guide is the part for the crisis. The rest has sections of its own. */
const mostSteps = 7
const mostWords = 700
const mostWordsBeforeNumber = 60

function lengthProblems(guide: Guide): string[] {
  const [first] = guide.sections
  if (!first) return []
  const stepIds = first.steps.map(({ id }) => id)
  const words = sentencesOf(guide)
    .filter(({ step }) => stepIds.includes(step))
    .reduce((total, sentence) => total + sentence.words, 0)
  const place = `section {#${first.id}}`
  const advice = "move what can wait to a section of its own"
  return [
    ...(stepIds.length > mostSteps ? [`${place} has ${stepIds.length} steps, at most ${mostSteps}: ${advice}`] : []),
    ...(words > mostWords ? [`${place} has ${words} words, at most ${mostWords}: ${advice}`] : []),
  ]
}

/** A hotline counts where its link begins. */
function lateNumberProblems({ shortForm, sections }: Guide): string[] {
  const html = `${shortForm?.html ?? ""} ${sections[0]?.steps[0]?.html ?? ""}`
  const [beforeNumber = ""] = html.split(/<a [^>]*data-hotline=/)
  const words = beforeNumber.replace(/<[^>]*>/g, " ").match(/\S+/g)?.length ?? 0
  return words > mostWordsBeforeNumber
    ? [`the first hotline comes after ${words} words, at most ${mostWordsBeforeNumber}: name it sooner`]
    : []
}

describe("a guide, read under stress,", () => {
  it(`has at most ${mostSteps} steps and ${mostWords} words in its first section`, () => {
    expectNone(problemsInGuides(lengthProblems))
  })

  it(`names a hotline within its first ${mostWordsBeforeNumber} words`, () => {
    expectNone(problemsInGuides(lateNumberProblems))
  })

  it("is reported if it is too long, or names a hotline too late", () => {
    const withSteps = (count: number, html: string): Guide => ({
      ...getGuide("en", "grooming.md"),
      shortForm: null,
      sections: [
        {
          id: "now",
          title: "Now",
          steps: Array.from({ length: count }, (_, n) => ({ id: `s${n}`, title: "S", html })),
        },
      ],
    })
    const sentences = (count: number): string => `<p>${"Stay with your child now. ".repeat(count)}</p>`
    const call = `<p>Call <a href="tel:911" data-hotline="us-911">911</a>.</p>`
    expect(lengthProblems(withSteps(8, call))).toEqual([
      "section {#now} has 8 steps, at most 7: move what can wait to a section of its own",
    ])
    expect(lengthProblems(withSteps(2, sentences(71)))).toEqual([
      "section {#now} has 710 words, at most 700: move what can wait to a section of its own",
    ])
    expect(lengthProblems(withSteps(2, sentences(70)))).toEqual([])
    expect(lateNumberProblems(withSteps(1, `${sentences(12)}${call}`))).toEqual([
      "the first hotline comes after 61 words, at most 60: name it sooner",
    ])
    expect(lateNumberProblems(withSteps(1, `${sentences(11)}${call}`))).toEqual([])
  })
})
