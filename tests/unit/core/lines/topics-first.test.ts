import { isDeepStrictEqual } from "node:util"
import { describe, expect, it } from "vitest"
import { isConfirmed, firstNumber } from "@/core/lines/dial"
import type { Line, Topic } from "@/core/lines/line"
import { topicChoices } from "@/core/lines/narrow"
import { countriesShown, orderLines } from "@/core/lines/order"
import { nearness, placesOf } from "@/core/lines/place"
import { countries, loadAllLines } from "@/directory/lines"
import { line, national } from "../../../fakes/lines"

const all = await loadAllLines()
const places = [null, ...placesOf(countries)]
/** Each topic alone, all of them, and what no page offers. */
const choices: (readonly Topic[])[] = [...topicChoices.map((topic) => [topic]), topicChoices, ["danger"]]

const linesOf = (place: string | null): Line[] => all.filter(({ country }) => countriesShown(place).includes(country))
const isEverywhere = (id: string): boolean =>
  all.some((one) => one.id === id && one.region === null && one.hours === "24/7" && one.topics.includes("trafficking"))
const ids = (lines: readonly Line[]): string[] => lines.map(({ id }) => id)

type Groups = ReturnType<typeof orderLines>

interface Ordered {
  readonly where: string
  readonly place: string | null
  readonly topics: readonly Topic[]
  readonly usual: Groups
  readonly chosen: Groups
}

/** Every place with every choice of topics. */
const ordered: readonly Ordered[] = places.flatMap((place) => {
  const lines = linesOf(place)
  const usual = orderLines(lines, place)
  return choices.map((topics) => ({
    where: `${place}, ${topics.join(" ")}`,
    place,
    topics,
    usual,
    chosen: orderLines(lines, place, topics),
  }))
})

function linesIn(groups: Groups, name: Groups[number]["name"]): readonly Line[] {
  return groups.filter((group) => group.name === name).flatMap(({ lines }) => lines)
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
    const members = (groups: Groups) => groups.map(({ name, lines }) => [name, ids(lines).toSorted()])
    expect(differing(({ usual, chosen }) => [members(chosen), members(usual)])).toEqual([])
  })

  it("moves no emergency line", () => {
    const emergency = (groups: Groups): string[] => ids(linesIn(groups, "emergency"))
    expect(differing(({ usual, chosen }) => [emergency(chosen), emergency(usual)])).toEqual([])
  })

  it("leaves authorities and unconfirmed lines below, near ones above, numbers above websites; leads only among equals", () => {
    const rankIn = ({ place, topics }: Ordered, group: string, one: Line): string =>
      [
        one.operatorType === "immigration" ? 1 : 0,
        isConfirmed(one) ? 0 : 1,
        nearness(one, place ?? "ZZ") ?? 4,
        firstNumber(one) === null ? 1 : 0,
        group === "emergency" || topics.some((topic) => one.topics.includes(topic)) ? 0 : 1,
      ].join("")
    const ranksOf = (one: Ordered): string[][] =>
      one.chosen.map(({ name, lines }) => {
        // The second of these is one that answers everywhere at any hour, whatever was chosen.
        const led = name === "person" ? lines.filter((_, at) => at !== 1) : lines
        return led.map((line) => rankIn(one, name, line))
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
  const near = line("near", { topics: ["abuse"] })
  const first = line("first", { ...national, topics: ["images"], hours: "Mo-Fr 08:00-17:00" })
  const other = line("other", { ...national, topics: ["abuse", "trafficking"] })

  it("leads among the lines of one place, also before one that is open longer", () => {
    const [group] = orderLines([other, first], "US-CA-SD", ["images"])
    expect(ids(group?.lines ?? []).slice(0, 2)).toEqual(["first", "other"])
    const [usual] = orderLines([other, first], "US-CA-SD")
    expect(ids(usual?.lines ?? []).slice(0, 2)).toEqual(["other", "first"])
  })

  it("does not lead past a nearer line", () => {
    const [group] = orderLines([first, near], "US-CA-SD", ["images"])
    expect(ids(group?.lines ?? [])).toEqual(["near", "first"])
  })
})

it("a topic moves no emergency line, though it fits another one better", () => {
  const police = line("police", { ...national, operatorType: "emergency", topics: ["danger"] })
  const clinic = line("clinic", { ...national, operatorType: "emergency", topics: ["danger", "suicide"] })
  const [emergency] = orderLines([police, clinic], "US", ["suicide"])
  expect(ids(emergency?.lines ?? [])).toEqual(["police", "clinic"])
})
