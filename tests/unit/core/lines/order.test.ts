import { describe, expect, it } from "vitest"
import { authoritiesLast } from "@/core/lines/arrange"
import { countriesShown, groupOf, orderLines } from "@/core/lines/order"
import { channel, line, national } from "../../../fakes/lines"

const ids = (lines: readonly { id: string }[]): string[] => lines.map(({ id }) => id)

describe("the groups", () => {
  it("come in the order that puts police and immigration authorities last", () => {
    const lines = [
      line("immigration", { operatorType: "immigration" }),
      line("police", { operatorType: "police" }),
      line("prosecutor", { operatorType: "prosecutor" }),
      line("office", { operatorType: "government", topics: ["abuse", "report"] }),
      line("family", { audience: ["family"] }),
      line("person"),
      line("emergency", { operatorType: "emergency" }),
    ]
    const names = orderLines(lines, "US-CA-SD").map(({ name }) => name)
    expect(names).toEqual(["emergency", "person", "family", "report", "authority"])
  })

  it.each([
    ["person", line("a")],
    ["person", line("b", { operatorType: "health", audience: ["adult-survivor", "family"] })],
    ["family", line("c", { audience: ["family", "young-person"] })],
    ["family", line("d", { audience: ["young-person", "family"], topics: ["missing", "trafficking"] })],
    ["report", line("e", { topics: ["report", "images"] })],
    ["report", line("f", { operatorType: "child-protection", topics: ["abuse", "report"] })],
    ["report", line("h", { operatorType: "government", contact: { ...line("x").contact, mustReport: "yes" } })],
    ["person", line("i", { operatorType: "government" })],
    ["family", line("j", { operatorType: "government", audience: ["family", "witness"] })],
    ["authority", line("g", { operatorType: "immigration", audience: ["young-person"], topics: ["trafficking"] })],
  ])("%s", (name, candidate) => {
    expect(groupOf(candidate)).toBe(name)
  })

  it("hold every line of the country: none is left out", () => {
    const lines = [line("near"), line("far", { locality: "Los Angeles County" }), line("low", { grade: "low" })]
    expect(
      orderLines(lines, "US")
        .flatMap((group) => ids(group.lines))
        .sort(),
    ).toEqual(["far", "low", "near"])
  })
})

describe("the order in a group", () => {
  it("has immigration authorities below every other authority, even one that is not confirmed", () => {
    const immigration = line("immigration", { operatorType: "immigration" })
    const police = line("police", { operatorType: "police", grade: "low", hours: null })
    const [authority] = orderLines([immigration, police], "US-CA-SD")
    expect(ids(authority?.lines ?? [])).toEqual(["police", "immigration"])
  })

  const near = line("near")
  const nearOffice = line("near-office", { hours: "Mo-Fr 08:00-17:00" })
  const nearWeb = line("near-web", { channels: [channel({ type: "web", value: "https://near.test", e164: null })] })
  const nearLow = line("near-low", { grade: "low" })
  const disputed = line("disputed", { status: "disputed" })
  const state = line("state", { locality: null })
  const everywhere = line("everywhere", national)
  const everywhereElse = line("everywhere-else", { ...national, topics: ["suicide"] })
  const lines = [nearLow, disputed, everywhereElse, everywhere, state, nearWeb, nearOffice, near]

  it("begins with the nearest and with one that answers everywhere", () => {
    const [person] = orderLines(lines, "US-CA-SD")
    expect(ids(person?.lines ?? [])).toEqual([
      "near",
      "everywhere",
      "near-office",
      "near-web",
      "state",
      "everywhere-else",
      "near-low",
      "disputed",
    ])
  })

  it("begins with the one that answers everywhere where no state is known", () => {
    const [person] = orderLines(lines, "US")
    expect(ids(person?.lines ?? []).slice(0, 2)).toEqual(["everywhere", "everywhere-else"])
  })

  it("never leads with an unconfirmed line", () => {
    const [person] = orderLines([nearLow, everywhereElse], "US-CA-SD")
    expect(ids(person?.lines ?? [])).toEqual(["everywhere-else", "near-low"])
  })
})

describe("other countries", () => {
  const mexico = line("mexico", { country: "MX", ...national })
  const mexicoEmergency = line("mexico-911", { country: "MX", operatorType: "emergency" })
  const lines = [line("here"), mexico, mexicoEmergency]

  it("stand last for San Diego, without their emergency number", () => {
    const groups = orderLines(lines, "US-CA-SD")
    expect(groups.at(-1)).toEqual({ name: "abroad", lines: [mexico] })
  })

  it("are not shown elsewhere", () => {
    expect(orderLines(lines, "US").flatMap((group) => ids(group.lines))).toEqual(["here"])
    expect(orderLines(lines, "MX").flatMap((group) => ids(group.lines))).toEqual(["mexico-911", "mexico"])
  })

  it("none is shown where the country is not known: only what answers anywhere", () => {
    const world = line("world", { country: "ZZ", ...national })
    expect(orderLines([...lines, world], null).flatMap((group) => ids(group.lines))).toEqual(["world"])
  })

  it("and below all of a country's own, what answers anywhere in the world", () => {
    const world = line("world", { country: "ZZ", ...national })
    expect(orderLines([world, ...lines], "US-CA-SD").map(({ name }) => name)).toEqual(["person", "abroad", "anywhere"])
    expect(orderLines([world, ...lines], "ZZ").map(({ name }) => name)).toEqual(["person"])
  })

  it("are read in that order", () => {
    expect(countriesShown("US-CA-SD")).toEqual(["US", "MX", "ZZ"])
    expect(countriesShown("DE")).toEqual(["DE", "ZZ"])
    expect(countriesShown("ZZ")).toEqual(["ZZ"])
    expect(countriesShown(null)).toEqual(["ZZ"])
  })
})

describe("what a search found", () => {
  it("has police and immigration authorities last", () => {
    const police = line("police", { operatorType: "police" })
    expect(ids(authoritiesLast([police, line("a"), line("b")]))).toEqual(["a", "b", "police"])
  })
})
