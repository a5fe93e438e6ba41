import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import { isConfirmed, firstNumber } from "@/core/hotlines/dial"
import type { Hotline, Topic } from "@/core/hotlines/hotline"
import { topicChoices } from "@/core/hotlines/filter-by-need"
import { countriesShown, orderHotlines } from "@/core/hotlines/order"
import { nearness } from "@/core/hotlines/nearness"
import { placesOf } from "@/core/places/countries"
import { countries, loadAllHotlines } from "@/directory/hotlines"
import { hotline, national, week } from "../../../fakes/hotlines"

const all = await loadAllHotlines()
const places = [null, ...placesOf(countries)]
/** Each topic alone, all topics, and one that no page offers. */
const choices: (readonly Topic[])[] = [...topicChoices.map((topic) => [topic]), topicChoices, ["danger"]]

const hotlinesOf = (place: string | null): Hotline[] =>
  all.filter(({ country }) => countriesShown(place).includes(country))
const isNationwideAlways = (id: string): boolean =>
  all.some(
    (one) =>
      one.id === id &&
      one.region === null &&
      isDeepStrictEqual(one.hours, week("24/7")) &&
      one.topics.includes("trafficking"),
  )
const ids = (hotlines: readonly Hotline[]): string[] => hotlines.map(({ id }) => id)

type Groups = ReturnType<typeof orderHotlines>

interface Ordered {
  readonly where: string
  readonly place: string | null
  readonly topics: readonly Topic[]
  readonly usual: Groups
  readonly chosen: Groups
}

/** Every place combined with every choice of topics. */
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

function hotlinesIn(groups: Groups, name: Groups[number]["name"]): readonly Hotline[] {
  return groups.filter((group) => group.name === name).flatMap(({ hotlines }) => hotlines)
}

/** The combinations for which the picked pair differs, as "US-CA, abuse". */
function differing(pick: (one: Ordered) => readonly [unknown, unknown]): string[] {
  return ordered.filter((one) => !isDeepStrictEqual(...pick(one))).map(({ where }) => where)
}

describe("a chosen topic, in every place", () => {
  it("is combined with more than 200 places", () => {
    expect(places.length).toBeGreaterThan(200)
    expect(ordered).toHaveLength(places.length * choices.length)
  })

  it("changes neither the order of the groups nor their hotlines", () => {
    const members = (groups: Groups) => groups.map(({ name, hotlines }) => [name, ids(hotlines).toSorted()])
    expect(differing(({ usual, chosen }) => [members(chosen), members(usual)])).toEqual([])
  })

  it("does not reorder emergency hotlines", () => {
    const emergency = (groups: Groups): string[] => ids(hotlinesIn(groups, "emergency"))
    expect(differing(({ usual, chosen }) => [emergency(chosen), emergency(usual)])).toEqual([])
  })

  it("reorders only hotlines that are equal in authority, confirmation, nearness and having a number", () => {
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
        // The second one is a nationwide 24/7 hotline, whatever topics were chosen.
        const first = name === "person" ? hotlines.filter((_, at) => at !== 1) : hotlines
        return first.map((hotline) => rankIn(one, name, hotline))
      })
    expect(differing((one) => [ranksOf(one), ranksOf(one).map((ranks) => ranks.toSorted())])).toEqual([])
  })

  it("keeps a nationwide 24/7 hotline among the first two", () => {
    const hasOne = (groups: Groups): boolean => ids(hotlinesIn(groups, "person").slice(0, 2)).some(isNationwideAlways)
    expect(ordered.some(({ usual }) => hasOne(usual))).toBe(true)
    expect(differing(({ usual, chosen }) => [hasOne(usual) && !hasOne(chosen), false])).toEqual([])
  })
})

describe("a hotline with the chosen topic", () => {
  const near = hotline("near", { topics: ["abuse"] })
  const first = hotline("first", { ...national, topics: ["images"], hours: week("Mo-Fr 08:00-17:00") })
  const other = hotline("other", { ...national, topics: ["abuse", "trafficking"] })

  it("comes first among the hotlines of one place, even before one that is open longer", () => {
    const [group] = orderHotlines([other, first], "US-CA-SD", ["images"])
    expect(ids(group?.hotlines ?? []).slice(0, 2)).toEqual(["first", "other"])
    const [usual] = orderHotlines([other, first], "US-CA-SD")
    expect(ids(usual?.hotlines ?? []).slice(0, 2)).toEqual(["other", "first"])
  })

  it("does not come before a nearer hotline", () => {
    const [group] = orderHotlines([first, near], "US-CA-SD", ["images"])
    expect(ids(group?.hotlines ?? [])).toEqual(["near", "first"])
  })
})

it("a chosen topic does not reorder emergency hotlines, even if it fits a later one better", () => {
  const police = hotline("police", { ...national, operatorType: "emergency", topics: ["danger"] })
  const clinic = hotline("clinic", { ...national, operatorType: "emergency", topics: ["danger", "suicide"] })
  const [emergency] = orderHotlines([police, clinic], "US", ["suicide"])
  expect(ids(emergency?.hotlines ?? [])).toEqual(["police", "clinic"])
})
