import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import { isConfirmed, firstNumber } from "@/core/hotlines/dial"
import type { Hotline, Topic } from "@/core/hotlines/hotline"
import { topicChoices } from "@/core/hotlines/filter-by-need"
import { countriesShown, orderHotlines } from "@/core/hotlines/order"
import { nearness, placesOf } from "@/core/hotlines/place"
import { countries, loadAllHotlines } from "@/directory/hotlines"
import { hotline, national } from "../../../fakes/hotlines"

const all = await loadAllHotlines()
const places = [null, ...placesOf(countries)]
/** Each topic alone, all of them, and what no page offers. */
const choices: (readonly Topic[])[] = [...topicChoices.map((topic) => [topic]), topicChoices, ["danger"]]

const hotlinesOf = (place: string | null): Hotline[] =>
  all.filter(({ country }) => countriesShown(place).includes(country))
const isEverywhere = (id: string): boolean =>
  all.some((one) => one.id === id && one.region === null && one.hours === "24/7" && one.topics.includes("trafficking"))
const ids = (hotlines: readonly Hotline[]): string[] => hotlines.map(({ id }) => id)

type Groups = ReturnType<typeof orderHotlines>

interface Ordered {
  readonly where: string
  readonly place: string | null
  readonly topics: readonly Topic[]
  readonly usual: Groups
  readonly chosen: Groups
}

/** Every place with every choice of topics. */
const ordered: readonly Ordered[] = places.flatMap((place) => {
  const hotlines = hotlinesOf(place)
  const usual = orderHotlines(hotlines, place)
  return choices.map((topics) => ({
    where: `${place}, ${topics.join(" ")}`,
    place,
    topics,
    usual,
    chosen: orderHotlines(hotlines, place, topics),
  }))
})

function linesIn(groups: Groups, name: Groups[number]["name"]): readonly Hotline[] {
  return groups.filter((group) => group.name === name).flatMap(({ hotlines }) => hotlines)
}

/** Where the two differ, as "US-CA, abuse". */
function differing(pick: (one: Ordered) => readonly [unknown, unknown]): string[] {
  return ordered.filter((one) => !isDeepStrictEqual(...pick(one))).map(({ where }) => where)
}

describe("a chosen topic, in every place", () => {
  it("is tried everywhere", () => {
    expect(places.length).toBeGreaterThan(200)
    expect(ordered).toHaveLength(places.length * choices.length)
  })

  it("leaves each group in its place, with the same lines", () => {
    const members = (groups: Groups) => groups.map(({ name, hotlines }) => [name, ids(hotlines).toSorted()])
    expect(differing(({ usual, chosen }) => [members(chosen), members(usual)])).toEqual([])
  })

  it("moves no emergency line", () => {
    const emergency = (groups: Groups): string[] => ids(linesIn(groups, "emergency"))
    expect(differing(({ usual, chosen }) => [emergency(chosen), emergency(usual)])).toEqual([])
  })

  it("leaves authorities and unconfirmed lines below, near ones above, numbers above websites; leads only among equals", () => {
    const rankIn = ({ place, topics }: Ordered, group: string, one: Hotline): string =>
      [
        one.operatorType === "immigration" ? 1 : 0,
        isConfirmed(one) ? 0 : 1,
        nearness(one, place ?? "ZZ") ?? 4,
        firstNumber(one) === null ? 1 : 0,
        group === "emergency" || topics.some((topic) => one.topics.includes(topic)) ? 0 : 1,
      ].join("")
    const ranksOf = (one: Ordered): string[][] =>
      one.chosen.map(({ name, hotlines }) => {
        // The second of these is one that answers everywhere at any hour, whatever was chosen.
        const first = name === "person" ? hotlines.filter((_, at) => at !== 1) : hotlines
        return first.map((hotline) => rankIn(one, name, hotline))
      })
    expect(differing((one) => [ranksOf(one), ranksOf(one).map((ranks) => ranks.toSorted())])).toEqual([])
  })

  it("keeps among the first two one that answers everywhere at any hour", () => {
    const hasOne = (groups: Groups): boolean => ids(linesIn(groups, "person").slice(0, 2)).some(isEverywhere)
    expect(ordered.some(({ usual }) => hasOne(usual))).toBe(true)
    expect(differing(({ usual, chosen }) => [hasOne(usual) && !hasOne(chosen), false])).toEqual([])
  })
})

describe("a topic that comes first", () => {
  const near = hotline("near", { topics: ["abuse"] })
  const first = hotline("first", { ...national, topics: ["images"], hours: "Mo-Fr 08:00-17:00" })
  const other = hotline("other", { ...national, topics: ["abuse", "trafficking"] })

  it("leads among the lines of one place, also before one that is open longer", () => {
    const [group] = orderHotlines([other, first], "US-CA-SD", ["images"])
    expect(ids(group?.hotlines ?? []).slice(0, 2)).toEqual(["first", "other"])
    const [usual] = orderHotlines([other, first], "US-CA-SD")
    expect(ids(usual?.hotlines ?? []).slice(0, 2)).toEqual(["other", "first"])
  })

  it("does not lead past a nearer line", () => {
    const [group] = orderHotlines([first, near], "US-CA-SD", ["images"])
    expect(ids(group?.hotlines ?? [])).toEqual(["near", "first"])
  })
})

it("a topic moves no emergency line, though it fits another one better", () => {
  const police = hotline("police", { ...national, operatorType: "emergency", topics: ["danger"] })
  const clinic = hotline("clinic", { ...national, operatorType: "emergency", topics: ["danger", "suicide"] })
  const [emergency] = orderHotlines([police, clinic], "US", ["suicide"])
  expect(ids(emergency?.hotlines ?? [])).toEqual(["police", "clinic"])
})
