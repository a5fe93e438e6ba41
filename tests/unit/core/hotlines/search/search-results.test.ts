import { describe, expect, it } from "vitest"
import { noNeed } from "@/core/hotlines/filter-by-need"
import { putHelplinesFirst, resultsOf } from "@/core/hotlines/search/search-results"
import { countrySection, type HelplineOrder, type ListSection } from "@/core/hotlines/sections"
import { hotline, national } from "../../../../fakes/hotlines"

const own = hotline("own")
const parents = hotline("parents", { audience: ["family"] })
const mexican = hotline("mexican", { country: "MX", ...national })
const german = hotline("german", { country: "DE", ...national })
const world = hotline("world", { country: "ZZ", ...national })

describe("resultsOf", () => {
  it("puts the country's hotlines first, then worldwide ones, and lists other countries separately", () => {
    expect(resultsOf("help", { here: [own], elsewhere: [mexican, world, german] }, noNeed)).toEqual({
      count: 1,
      sections: [
        { id: "found", heading: { group: "found" }, hotlines: [own] },
        { id: "world", heading: { group: "anywhere" }, hotlines: [world] },
      ],
      authorities: [],
      foreign: [countrySection("MX", [mexican]), countrySection("DE", [german])],
      isNumberAbroad: false,
      isUnknownNumber: false,
      isNamedElsewhere: false,
      helplineOrder: "crisis-first",
      meaning: null,
    })
  })

  it("has no sections if nothing in the country is found", () => {
    expect(resultsOf("help", { here: [], elsewhere: [mexican, world] }, noNeed)).toEqual({
      count: 0,
      sections: [],
      authorities: [],
      foreign: [countrySection("MX", [mexican])],
      isNumberAbroad: false,
      isUnknownNumber: false,
      isNamedElsewhere: false,
      helplineOrder: "crisis-first",
      meaning: null,
    })
  })

  it("counts a foreign hotline that has the typed number, and reports that its number is foreign", () => {
    const found = { here: [], elsewhere: [mexican], isNumberAbroad: true } as const
    expect(resultsOf("800 5533 000", found, noNeed)).toMatchObject({
      count: 1,
      sections: [countrySection("MX", [mexican])],
      foreign: [],
      isNumberAbroad: true,
    })
    expect(resultsOf("800 5533 000", found, { topic: null, who: "family" })).toMatchObject({
      count: 0,
      isNumberAbroad: false,
    })
  })

  it("splits the results after the third, so that guides fit in between", () => {
    const four = ["a", "b", "c", "d"].map((id) => hotline(id))
    const sections = resultsOf("help", { here: four, elsewhere: [] }, noNeed)?.sections ?? []
    expect(sections.map(({ id, isHeadingHidden, hotlines }) => [id, isHeadingHidden, hotlines.length])).toEqual([
      ["found", undefined, 3],
      ["found-more", true, 1],
    ])
  })

  it("puts tip hotlines that nobody asked for into a section of their own", () => {
    const police = hotline("police", { ...national, operatorType: "police", topics: ["report"] })
    const found = { here: [own], elsewhere: [world, mexican], authorities: [police] }
    const results = resultsOf("nudes", found, noNeed)
    expect(results?.count).toBe(1)
    expect(results?.sections.map(({ id }) => id)).toEqual(["found", "world"])
    expect(results?.authorities).toEqual([{ id: "tips", heading: { group: "authority" }, hotlines: [police] }])
    const onlyTips = resultsOf("nudes", { here: [], elsewhere: [], authorities: [police] }, noNeed)
    expect([onlyTips?.sections, onlyTips?.authorities]).toEqual([[], []])
  })

  it("keeps only the hotlines that fit the need", () => {
    const found = { here: [own, parents], elsewhere: [mexican] }
    const results = resultsOf("help", found, { topic: null, who: "family" })
    expect(results).toMatchObject({ count: 1, foreign: [] })
    expect(results?.sections.map(({ hotlines }) => hotlines)).toEqual([[parents]])
  })

  it("is null only for one or two characters that find nothing in this country", () => {
    const none = { here: [], elsewhere: [] }
    expect(resultsOf(" ab ", none, noNeed)).toBeNull()
    expect(resultsOf("8", none, noNeed)).toBeNull()
    expect(resultsOf("ab", { here: [], elsewhere: [mexican] }, noNeed)).toBeNull()
    expect(resultsOf("15", { here: [], elsewhere: [mexican] }, noNeed)?.foreign).toHaveLength(1)
    expect(resultsOf("abc", none, noNeed)?.count).toBe(0)
    expect(resultsOf("a", { here: [own], elsewhere: [] }, noNeed)?.count).toBe(1)
  })

  it("reports a number that no hotline has", () => {
    const found = { here: [], elsewhere: [], isUnknownNumber: true } as const
    expect(resultsOf("619-555-0199", found, noNeed)).toMatchObject({ count: 0, isUnknownNumber: true })
  })
})

describe("putHelplinesFirst", () => {
  const crisis = hotline("crisis", { ...national, topics: ["suicide"] })
  const worldCrisis = hotline("world-crisis", { country: "ZZ", ...national, topics: ["suicide"] })
  const list = (...hotlines: ListSection["hotlines"]): ListSection[] => [
    { id: "person", heading: { group: "person" }, hotlines: hotlines.filter(({ country }) => country === "US") },
    { id: "anywhere", heading: { group: "anywhere" }, hotlines: hotlines.filter(({ country }) => country === "ZZ") },
  ]
  const idsOf = (sections: readonly ListSection[]) =>
    sections.map(({ id, hotlines }) => [id, hotlines.map((one) => one.id)])

  it("moves the country's hotlines for any trouble to the front", () => {
    expect(idsOf(putHelplinesFirst(list(own, crisis, worldCrisis), "US-CA-SD"))).toEqual([
      ["any", ["crisis"]],
      ["person", ["own"]],
      ["anywhere", ["world-crisis"]],
    ])
  })

  it("moves worldwide hotlines for any trouble to the front if the country has none or is unknown", () => {
    const expected = [
      ["any", ["world-crisis"]],
      ["person", ["own"]],
    ]
    expect(idsOf(putHelplinesFirst(list(own, worldCrisis), "US"))).toEqual(expected)
    expect(idsOf(putHelplinesFirst(list(own, worldCrisis), null))).toEqual(expected)
  })

  it("puts suicide hotlines first or last, or a children's hotline first, as the given order says", () => {
    const young = hotline("young", { ...national, topics: ["suicide"] })
    const children = hotline("children", { ...national, topics: ["abuse"], audience: ["young-person", "family"] })
    const adults = hotline("adults", { ...national, topics: ["suicide"], audience: ["young-person", "adult-survivor"] })
    const all = list(adults, young, children, own)
    const ordered = (order: HelplineOrder) => idsOf(putHelplinesFirst(all, "US", order))[0]?.[1]
    expect(ordered("crisis-first")).toEqual(["adults", "young", "children"])
    expect(ordered("crisis-last")).toEqual(["young", "children", "adults"])
    expect(ordered("children-first")).toEqual(["children", "young", "adults"])
    expect(putHelplinesFirst(list(adults, own), "US", "children-first")[0]?.hotlines).toEqual([adults])
  })

  it("puts an unconfirmed children's hotline first only if no other helpline is confirmed", () => {
    const children = hotline("children", { ...national, topics: ["abuse"], audience: ["young-person"], grade: "low" })
    const adults = hotline("adults", { ...national, topics: ["suicide", "abuse"], audience: ["adult-survivor"] })
    const first = (...hotlines: ListSection["hotlines"]) =>
      putHelplinesFirst(list(...hotlines), "US", "children-first")[0]?.hotlines[0]?.id
    expect(first(children, { ...adults, topics: ["abuse", "suicide"] })).toBe("adults")
    expect(first(children, { ...adults, grade: "low" })).toBe("children")
  })

  it("only drops empty sections if no hotline is for any trouble", () => {
    expect(idsOf(putHelplinesFirst(list(own), "US"))).toEqual([["person", ["own"]]])
  })
})
