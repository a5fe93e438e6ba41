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

describe.each(choices.map((topics) => ({ name: topics.join(", "), topics })))("first: $name", ({ topics }) => {
  const ordered = places.map((place) => {
    const lines = linesOf(place)
    return { place, usual: orderLines(lines, place), chosen: orderLines(lines, place, topics) }
  })

  it("leaves each group in its place, with the same lines", () => {
    const members = (groups: ReturnType<typeof orderLines>) =>
      groups.map((group) => [group.name, ids(group.lines).toSorted()])
    for (const { place, usual, chosen } of ordered) expect(members(chosen), String(place)).toEqual(members(usual))
  })

  it("moves no emergency line", () => {
    for (const { place, usual, chosen } of ordered) {
      const emergency = (groups: ReturnType<typeof orderLines>) =>
        ids(groups.filter(({ name }) => name === "emergency").flatMap((group) => group.lines))
      expect(emergency(chosen), String(place)).toEqual(emergency(usual))
    }
  })

  it("leaves authorities and unconfirmed lines below, near ones above, numbers above websites; leads only among equals", () => {
    for (const { place, chosen } of ordered) {
      for (const { name, lines } of chosen) {
        // The second of these is one that answers everywhere at any hour, whatever was chosen.
        const led = name === "person" ? lines.filter((_, at) => at !== 1) : lines
        const rank = (one: Line): string =>
          [
            one.operatorType === "immigration" ? 1 : 0,
            isConfirmed(one) ? 0 : 1,
            nearness(one, place ?? "ZZ") ?? 4,
            firstNumber(one) === null ? 1 : 0,
            name === "emergency" || topics.some((topic) => one.topics.includes(topic)) ? 0 : 1,
          ].join("")
        const ranks = led.map(rank)
        expect(ranks, `${place} ${name}`).toEqual(ranks.toSorted())
      }
    }
  })

  it("keeps among the first two one that answers everywhere at any hour", () => {
    const at = (groups: ReturnType<typeof orderLines>): string[] =>
      ids((groups.find(({ name }) => name === "person")?.lines ?? []).slice(0, 2))
    for (const { place, usual, chosen } of ordered) {
      if (at(usual).some(isEverywhere)) expect(at(chosen).some(isEverywhere), String(place)).toBe(true)
    }
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
