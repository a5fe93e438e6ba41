import { describe, expect, it } from "vitest"
import type { Guide } from "../../core/guides/guide"
import { expectNone } from "./faults"
import { guideIdsIn, guides, problemsInGuides, stepsOf } from "./guide-files"

const isForYoungPeople = ({ forWhom }: Guide): boolean => forWhom === "young-person"

describe("a frightened reader", () => {
  const warning =
    /Do not use the exit key|Exiting does not delete|No uses la tecla de salida|La salida rápida no borra los chats/
  const readerComesFirst =
    /exit anyway: your safety comes first|Press it anyway: you come first|In a hurry: press the key|usa la salida rápida de todos modos: tu seguridad es lo primero|Presiónala de todos modos: lo primero eres tú|Con prisa: presiona la tecla/
  const stepsWithWarning = (guide: Guide) =>
    stepsOf(guide).filter(({ id, html }) => id !== "danger" && warning.test(html))

  it("reads with each warning against the exit key that the reader's safety comes first", () => {
    const problemsOf = (guide: Guide): string[] =>
      stepsWithWarning(guide)
        .filter(({ html }) => !readerComesFirst.test(html))
        .map(({ id }) => `step {#${id}}: warns against the exit key: write also that the reader comes first`)
    expectNone(problemsInGuides((guide) => (isForYoungPeople(guide) ? problemsOf(guide) : [])))
    expect(guides.filter(isForYoungPeople).filter((guide) => stepsWithWarning(guide).length === 0)).toEqual([])
  })
})

describe("a reader of the wrong guide", () => {
  /** Guides to which a guide must link, in addition to its own links. */
  function requiredLinks(guide: Guide): string[] {
    const youngPersonsGuide = guide.id === "images-parent" ? "images-young-person" : "happening-to-me"
    const ids = ["missing-child", isForYoungPeople(guide) ? "this-computer" : youngPersonsGuide]
    return ids.filter((id) => id !== guide.id)
  }

  it("finds links to the guide about a missing child, to what others can see, and from family guides to the young person's", () => {
    const problemsOf = (guide: Guide): string[] => {
      const linkedIds = [
        ...guide.notThisGuide.map(({ id }) => id),
        ...stepsOf(guide).flatMap(({ html }) => guideIdsIn(html)),
      ]
      return requiredLinks(guide)
        .filter((id) => !linkedIds.includes(id))
        .map((id) => `has no link to [[guide:${id}]]: name it in notThisGuide, or in a step`)
    }
    expectNone(problemsInGuides(problemsOf))
    expect(guides.map(({ forWhom }) => forWhom)).toEqual(expect.arrayContaining(["family", "young-person"]))
  })
})
