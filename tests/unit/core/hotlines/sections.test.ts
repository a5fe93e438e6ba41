import { describe, expect, it } from "vitest"
import { noNeed } from "@/core/hotlines/filter-by-need"
import { fittingSections, listSections, visibleSections, type ListSection } from "@/core/hotlines/sections"
import { channel, hotline, national } from "../../../fakes/hotlines"

const near = hotline("near")
const parents = hotline("parents", { ...national, topics: ["missing"], audience: ["family"] })
const office = hotline("office", { operatorType: "immigration", audience: ["witness"] })
const emergency = hotline("911", { operatorType: "emergency", channels: [channel({ value: "911", e164: null })] })
const nauru = hotline("nauru", { country: "NR", ...national })
const world = hotline("world", { country: "ZZ", ...national })
const hotlines = [world, office, nauru, emergency, parents, near]

const options = { region: "US", clockRegion: null, emergency: "911", topicsFirst: [] }
const idsOf = (sections: readonly ListSection[]): [string, string[]][] =>
  sections.map(({ id, hotlines: members }) => [id, members.map((one) => one.id)])

describe("listSections", () => {
  it("has a section for each group of the place, without the emergency number at the top of the popup", () => {
    expect(idsOf(listSections(hotlines, options))).toEqual([
      ["person", ["near"]],
      ["family", ["parents"]],
      ["authority", ["office"]],
      ["anywhere", ["world"]],
    ])
  })

  it("keeps the emergency hotline if no number is at the top", () => {
    const [first] = listSections(hotlines, { ...options, emergency: null })
    expect(first).toEqual({ id: "emergency", heading: { group: "emergency" }, hotlines: [emergency] })
  })

  it("puts the country of the clock after the set one and before the world", () => {
    const sections = listSections(hotlines, { ...options, region: "NR", clockRegion: "US-CA-SD" })
    expect(idsOf(sections)).toEqual([
      ["person", ["nauru"]],
      ["US", ["near", "parents", "office"]],
      ["anywhere", ["world"]],
    ])
    expect(sections[1]?.heading).toEqual({ country: "US" })
  })

  it("has only hotlines that answer anywhere if the place is unknown", () => {
    expect(idsOf(listSections(hotlines, { ...options, region: null, emergency: null }))).toEqual([
      ["person", ["world"]],
    ])
  })
})

describe("fittingSections", () => {
  const sections = listSections(hotlines, options)

  it("returns every hotline if nothing is chosen", () => {
    expect(fittingSections(sections, noNeed)).toEqual({ sections, count: 4 })
  })

  it("keeps the hotlines that fit, and starts with the group that fits best", () => {
    const { sections: fitting, count } = fittingSections(sections, { topic: "missing", who: null })
    expect(idsOf(visibleSections(fitting))).toEqual([["family", ["parents"]]])
    expect(fitting[0]?.id).toBe("family")
    expect(count).toBe(1)
  })

  it("returns the whole list without a count if no hotline fits", () => {
    expect(fittingSections(sections, { topic: "suicide", who: null })).toEqual({ sections, count: null })
  })
})

describe("visibleSections", () => {
  const person: ListSection = { id: "person", heading: { group: "person" }, hotlines: [near] }
  const family: ListSection = { id: "family", heading: { group: "family" }, hotlines: [parents] }

  it("drops empty sections", () => {
    expect(idsOf(visibleSections([{ ...family, hotlines: [] }, person]))).toEqual([["person", ["near"]]])
  })

  it("hides the heading of the first section only if it is for the person affected", () => {
    const hidden = (sections: readonly ListSection[]) => visibleSections(sections).map((one) => one.isHeadingHidden)
    expect(hidden([person, family])).toEqual([true, false])
    expect(hidden([family, person])).toEqual([false, false])
  })
})
