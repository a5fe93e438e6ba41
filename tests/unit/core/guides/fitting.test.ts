import { describe, expect, it } from "vitest"
import { fittingGuides } from "@/core/guides/fitting"
import { topicChoices } from "@/core/hotlines/filter-by-need"
import { createMeaningReader } from "@/core/hotlines/search/meaning"
import { guides, guideTopics } from "@/directory/guides"
import { vocabulary } from "../../../fakes/vocabulary"

const young = { id: "young", forWhom: "young-person", country: null } as const
const parent = { id: "parent", forWhom: "family", country: null } as const
const american = { id: "american", forWhom: "young-person", country: "US" } as const
const words = { id: "words", forWhom: "young-person", country: null } as const
const topics = { young: ["images"], parent: ["images"], american: ["abuse", "images"], words: [] } as const

const nothing = { clearTopics: new Set<never>(), audiences: new Set<never>(), guides: new Set<string>() }
const images = { ...nothing, clearTopics: new Set(["images"] as const) }
const fitting = (change: Partial<Parameters<typeof fittingGuides>[2]>, countries = ["MX", "ZZ"]) =>
  fittingGuides([american, young, parent, words], topics, { ...nothing, ...change }, countries).map(({ id }) => id)

describe("the guides that fit a search", () => {
  it("share its topic and the reader's group, with guides mainly about the topic first", () => {
    expect(fitting(images)).toEqual(["young"])
    expect(fitting(images, ["US"])).toEqual(["young", "american"])
    expect(fitting({ ...images, audiences: new Set(["family"]) })).toEqual(["parent"])
  })

  it("include guides that the words ask for, after guides for the reader's group", () => {
    expect(fitting({ ...images, guides: new Set(["words"]) })).toEqual(["words", "young"])
    expect(fitting({ ...images, audiences: new Set(["family"]), guides: new Set(["words"]) })).toEqual([
      "parent",
      "words",
    ])
  })

  it("are at most two, never for another country, and none if no topic is clear", () => {
    expect(fitting({ ...images, guides: new Set(["words", "american"]) }, ["US"])).toHaveLength(2)
    expect(fitting({ guides: new Set(["american"]) })).toEqual([])
    expect(fitting({})).toEqual([])
  })
})

describe("the guides of the directory", () => {
  const meanings = createMeaningReader(vocabulary)
  const found = (typed: string, country: string) =>
    fittingGuides(guides.en, guideTopics, meanings.read(typed, country), [country, "ZZ"]).map(({ id }) => id)

  it.each([
    ["photos of me", "US", "images-young-person"],
    ["tiene mis fotos", "MX", "images-young-person"],
    ["he wants money or he posts my pics", "GB", "money-for-picture"],
    ["my daughter sent nudes", "US", "images-parent"],
    ["my son is missing", "US", "missing-child"],
    ["mi hija no aparece", "MX", "missing-mexico"],
    ["my friend told me she is being sold", "US", "friend-told-me"],
    ["he checks my phone", "US", "this-computer"],
    ["i think i am pregnant", "US", "hurt-or-pregnant"],
    ["my student told me something", "US", "work-at-school"],
  ])("fit the search: %s (%s)", (typed, country, id) => {
    expect(found(typed, country)).toContain(id)
  })

  it.each([
    ["zzzz", "US"],
    ["988", "US"],
    ["i am hungry", "GB"],
    ["my son is missing", "GB"],
  ])("do not fit the search: %s (%s)", (typed, country) => {
    expect(found(typed, country)).toEqual([])
  })

  it("each have topics or search words in every language", () => {
    const ids = guides.en.map(({ id }) => id)
    expect(Object.keys(guideTopics).toSorted()).toEqual(ids.toSorted())
    expect(topicChoices).toEqual(expect.arrayContaining(Object.values(guideTopics).flat()))
    for (const language of vocabulary.languages.filter(({ guides: own }) => own !== undefined)) {
      const own = Object.keys(language.guides ?? {})
      expect(own.filter((id) => !ids.includes(id))).toEqual([])
      expect(ids.filter((id) => guideTopics[id]?.length === 0 && !own.includes(id))).toEqual([])
    }
  })
})
