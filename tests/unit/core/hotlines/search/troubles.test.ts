// cspell:ignore abuelita apprentissage depotr fesses ketamine lgbtq lui mains met
import { describe, expect, it } from "vitest"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { createMeaningReader } from "@/core/hotlines/search/meaning"
import { hotline, national } from "../../../../fakes/hotlines"
import { vocabulary } from "../../../../fakes/vocabulary"

const adults = ["young-person", "adult-survivor"] as const
const says = (en: string) => ({ ...national, audience: adults, description: { en, es: "" } })
const child = hotline("child", { ...national, topics: ["abuse", "suicide"] })
const crisis = hotline("crisis", { ...national, topics: ["suicide"], audience: adults })
const drugs = hotline("drugs", { ...says("Answers questions about drugs and alcohol."), topics: ["needs"] })
const food = hotline("food", { ...says("For people who are hungry."), topics: ["needs"] })
const anything = hotline("anything", { ...says("Tells people what there is nearby."), topics: ["needs"] })
const grief = hotline("grief", { ...says("For anyone who is grieving."), topics: ["suicide"] })
const few = hotline("few", { ...says("For LGBTQ+ young people who want to talk."), topics: ["suicide"] })
const missing = hotline("missing", { ...says("Finds people, also migrants."), topics: ["missing"] })

const found = (hotlines: readonly ReturnType<typeof hotline>[], typed: string): readonly string[] =>
  createHotlineSearch(hotlines, vocabulary)
    .find(typed, "US")
    .here.map(({ id }) => id)

describe("a search for a trouble narrower than any topic", () => {
  it("finds the hotline that names the trouble, then one for every need, never one for another need", () => {
    expect(found([food, anything, drugs, child], "my brother is on ketamine")).toEqual(["drugs", "anything", "child"])
    expect(found([drugs, food, anything, child], "nothing in the fridge")).toEqual(["food", "anything", "child"])
  })

  it("finds no hotline of another topic that its sentence mentions", () => {
    expect(found([missing, child], "my visa ran out")).toEqual(["child"])
  })

  it.each([
    "my nan died in january",
    "se murio mi abuelita",
    "i keep hearing voices",
    "cuido a mi abuela con alzheimer",
    "my dads in prison",
    "i keep making myself sick after tea",
    "lost it all on bet365",
  ])("finds helplines for any trouble if no hotline names this one: %s", (typed) => {
    expect(found([food, drugs, crisis, child], typed).slice(0, 2).sort()).toEqual(["child", "crisis"])
  })

  it("finds a hotline for the trouble before helplines for any trouble", () => {
    expect(found([child, crisis, grief], "my nan died in january")[0]).toBe("grief")
  })

  it("finds at most 40 hotlines, however many helplines the country has", () => {
    const helplines = Array.from({ length: 60 }, (_, number) => hotline(`crisis ${number}`, { ...crisis }))
    expect(found(helplines, "my nan died in january")).toHaveLength(40)
  })

  it("finds a crisis hotline first if the person wants to die", () => {
    expect(found([child, food, crisis], "there is no food and i want to die")[0]).toBe("crisis")
  })
})

describe("a hotline for lesbian, gay, bisexual and trans people", () => {
  it("comes last unless the search says that the person is one of them", () => {
    expect(found([few, crisis, child], "skipping school because of bullies").at(-1)).toBe("few")
    expect(found([crisis, child, few], "my mom found out im gay")[0]).toBe("few")
  })
})

describe("the reader of troubles", () => {
  const reader = createMeaningReader(vocabulary)

  it("corrects typos in searches but not in hotline records", () => {
    expect([...reader.read("they want to depotr my mom", "US").troubles]).toContain("papers")
    expect([...reader.troublesNamedIn("A department of the state.")]).toEqual([])
  })

  it("does not split a French word into English ones", () => {
    expect([...reader.read("le patron de son apprentissage lui met les mains aux fesses", "FR").clearTopics]).toEqual([
      "abuse",
    ])
  })

  it("reads no second meaning into a word of a longer phrase", () => {
    expect([...reader.read("they want me to carry drugs", "GB").troubles]).toEqual([])
  })
})
