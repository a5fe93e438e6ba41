import { describe, expect, it } from "vitest"
import type { Guide } from "../../core/guides/guide"
import { expectNone } from "./faults"
import { problemsIn, guideLinks, guides, steps } from "./guide-files"

const isForTheYoung = ({ forWhom }: Guide): boolean => forWhom === "young-person"

describe("a frightened reader", () => {
  const warning = /Do not use the exit key|No uses la tecla de salida/
  const youFirst =
    /Press it anyway: you come first|In a hurry: press the key|Presiónala de todos modos: lo primero eres tú|Con prisa: presiona la tecla/
  const warned = (guide: Guide) => steps(guide).filter(({ id, html }) => id !== "danger" && warning.test(html))

  it("reads with each warning about the exit key that they come first", () => {
    const find = (guide: Guide): string[] =>
      warned(guide)
        .filter(({ html }) => !youFirst.test(html))
        .map(({ id }) => `step {#${id}}: warns of the exit key: write as well that the reader comes first`)
    expectNone(problemsIn((guide) => (isForTheYoung(guide) ? find(guide) : [])))
    expect(guides.filter(isForTheYoung).filter((guide) => warned(guide).length === 0)).toEqual([])
  })
})

describe("a reader of the wrong guide", () => {
  /** Guides to which a guide must link, in addition to its own links. */
  function mustLeadTo(guide: Guide): string[] {
    const young = guide.id === "images-parent" ? "images-young-person" : "happening-to-me"
    const all = ["missing-child", isForTheYoung(guide) ? "this-computer" : young]
    return all.filter((id) => id !== guide.id)
  }

  it("finds links to the missing child guide, to what others can see, and from family guides to the young person's", () => {
    const find = (guide: Guide): string[] => {
      const links = steps(guide).flatMap(({ html }) => guideLinks(html))
      return mustLeadTo(guide)
        .filter((id) => !links.includes(id))
        .map((id) => `leads nowhere to [[guide:${id}]]: name it in a step`)
    }
    expectNone(problemsIn(find))
    expect(guides.map(({ forWhom }) => forWhom)).toEqual(expect.arrayContaining(["family", "young-person"]))
  })
})
