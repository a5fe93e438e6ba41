import { describe, expect, it } from "vitest"
import type { Guide } from "../../core/guides/guide"
import { byName, guideLinks, steps } from "./guide-files"

const linksOf = (guide: Guide): string[] =>
  guideLinks(
    steps(guide)
      .map((entry) => entry.html)
      .join(),
  )
const forTheYoung = byName.filter(([, guide]) => guide.forWhom === "young-person")

describe("a frightened reader", () => {
  const warning = /Do not use the exit key|No uses la tecla de salida/
  const youFirst =
    /Press it anyway: you come first|In a hurry: press the key|Presiónala de todos modos: lo primero eres tú|Con prisa: presiona la tecla/

  it.each(forTheYoung)("reads at each warning that they come first, in %s", (_, guide) => {
    const warned = steps(guide).filter((entry) => warning.test(entry.html))
    const meant = warned.filter((entry) => entry.id !== "danger")
    expect(meant).not.toEqual([])
    expect(meant.filter((entry) => !youFirst.test(entry.html)).map((entry) => entry.id)).toEqual([])
  })
})

describe("whoever opened the wrong guide", () => {
  it.each(byName.filter(([, guide]) => guide.id !== "missing-child"))(
    "finds the way to a missing child, in %s",
    (_, guide) => expect(linksOf(guide)).toContain("missing-child"),
  )

  it.each(forTheYoung.filter(([, guide]) => guide.id !== "this-computer"))(
    "finds the way to what others can see, in %s",
    (_, guide) => expect(linksOf(guide)).toContain("this-computer"),
  )

  it.each(byName.filter(([, guide]) => guide.forWhom === "family"))(
    "finds the way to the young person's guides, in %s",
    (_, guide) =>
      expect(linksOf(guide)).toContain(guide.id === "images-parent" ? "images-young-person" : "happening-to-me"),
  )
})
