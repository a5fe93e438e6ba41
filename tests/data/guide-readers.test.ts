import { describe, expect, it } from "vitest"
import type { Guide } from "../../core/guides/guide"
import { expectNone } from "./faults"
import { guideIdsIn, guides, partsOf, problemsInGuides, stepsOf } from "./guide-files"

const isForYoungPeople = ({ forWhom }: Guide): boolean => forWhom === "young-person"

describe("a frightened reader", () => {
  const warning = /Exiting does not delete|La salida rápida no borra los chats/
  const readerComesFirst =
    /press “Exit this page” anyway: your safety comes first|presiona “Salir de esta página” de todos modos: tu seguridad es lo primero/
  const stepsWithWarning = (guide: Guide) =>
    stepsOf(guide).filter(({ id, html }) => id !== "danger" && warning.test(html))

  it("reads next to each warning against the exit key that the reader's safety comes first", () => {
    const problemsOf = (guide: Guide): string[] =>
      stepsWithWarning(guide)
        .filter(({ html }) => !readerComesFirst.test(html))
        .map(({ id }) => `step {#${id}}: warns against the exit key: write also that the reader comes first`)
    expectNone(problemsInGuides((guide) => (isForYoungPeople(guide) ? problemsOf(guide) : [])))
    expect(guides.filter(isForYoungPeople).filter((guide) => stepsWithWarning(guide).length === 0)).toEqual([])
  })
})

describe("a reader of the wrong guide", () => {
  /** The guides that the row above the first step must link. */
  function requiredInRow(guide: Guide): string[] {
    const youngPersonsGuide = guide.id === "images-parent" ? "images-young-person" : "happening-to-me"
    const ids = ["missing-child", ...(isForYoungPeople(guide) ? [] : [youngPersonsGuide])]
    return ids.filter((id) => id !== guide.id)
  }

  it("finds above the first step links to the right guides", () => {
    const problemsOf = (guide: Guide): string[] => {
      const idsInRow = guide.notThisGuide.map(({ id }) => id)
      return requiredInRow(guide)
        .filter((id) => !idsInRow.includes(id))
        .map((id) => `notThisGuide has no ${id}: add it`)
    }
    expectNone(problemsInGuides(problemsOf))
    expect(guides.map(({ forWhom }) => forWhom)).toEqual(expect.arrayContaining(["family", "young-person"]))
  })

  it("is not addressed in the first step", () => {
    const problemsOf = ({ notThisGuide, sections }: Guide): string[] => {
      const idsInRow = notThisGuide.map(({ id }) => id)
      return guideIdsIn(sections[0]?.steps[0]?.html ?? "")
        .filter((id) => idsInRow.includes(id))
        .map((id) => `the first step links to ${id}, as notThisGuide does: remove the link from the step`)
    }
    expectNone(problemsInGuides(problemsOf))
  })
})

it("a young person finds in each guide what others can see", () => {
  const linksToIt = (guide: Guide): boolean =>
    [...guide.notThisGuide.map(({ id }) => id), ...partsOf(guide).flatMap(({ html }) => guideIdsIn(html))].includes(
      "this-computer",
    )
  const lacksIt = (guide: Guide): boolean =>
    isForYoungPeople(guide) && guide.id !== "this-computer" && !linksToIt(guide)
  expectNone(problemsInGuides((guide) => (lacksIt(guide) ? ["has no [[guide:this-computer]]: name it in a step"] : [])))
})
