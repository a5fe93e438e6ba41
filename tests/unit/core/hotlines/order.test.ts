import { describe, expect, it } from "vitest"
import { authoritiesLast } from "@/core/hotlines/search/arrange"
import { countriesShown, groupOf, orderHotlines } from "@/core/hotlines/order"
import { channel, hotline, national, week } from "../../../fakes/hotlines"

const ids = (hotlines: readonly { id: string }[]): string[] => hotlines.map(({ id }) => id)

describe("the groups of hotlines", () => {
  it("are ordered with police and immigration authorities last", () => {
    const hotlines = [
      hotline("immigration", { operatorType: "immigration" }),
      hotline("police", { operatorType: "police" }),
      hotline("prosecutor", { operatorType: "prosecutor" }),
      hotline("office", { operatorType: "government", topics: ["abuse", "report"] }),
      hotline("family", { audience: ["family"] }),
      hotline("person"),
      hotline("emergency", { operatorType: "emergency" }),
    ]
    const names = orderHotlines(hotlines, "US-CA-SD").map(({ name }) => name)
    expect(names).toEqual(["emergency", "person", "family", "report", "authority"])
  })

  it.each([
    ["person", hotline("a")],
    ["person", hotline("b", { operatorType: "health", audience: ["adult-survivor", "family"] })],
    ["family", hotline("c", { audience: ["family", "young-person"] })],
    ["family", hotline("d", { audience: ["young-person", "family"], topics: ["missing", "trafficking"] })],
    ["report", hotline("e", { topics: ["report", "images"] })],
    ["report", hotline("f", { operatorType: "child-protection", topics: ["abuse", "report"] })],
    ["report", hotline("h", { operatorType: "government", contact: { ...hotline("x").contact, mustReport: "yes" } })],
    ["person", hotline("i", { operatorType: "government" })],
    ["family", hotline("j", { operatorType: "government", audience: ["family", "witness"] })],
    ["authority", hotline("g", { operatorType: "immigration", audience: ["young-person"], topics: ["trafficking"] })],
  ])("include this hotline in %s: %o", (name, candidate) => {
    expect(groupOf(candidate)).toBe(name)
  })

  it("contain every hotline of the country", () => {
    const hotlines = [
      hotline("near"),
      hotline("far", { locality: "Los Angeles County" }),
      hotline("low", { grade: "low" }),
    ]
    expect(
      orderHotlines(hotlines, "US")
        .flatMap((group) => ids(group.hotlines))
        .sort(),
    ).toEqual(["far", "low", "near"])
  })
})

describe("the order within a group", () => {
  it("puts immigration authorities below every other authority, even an unconfirmed one", () => {
    const immigration = hotline("immigration", { operatorType: "immigration" })
    const police = hotline("police", { operatorType: "police", grade: "low", hours: null })
    const [authority] = orderHotlines([immigration, police], "US-CA-SD")
    expect(ids(authority?.hotlines ?? [])).toEqual(["police", "immigration"])
  })

  const near = hotline("near")
  const nearOffice = hotline("near-office", { hours: week("Mo-Fr 08:00-17:00") })
  const nearWeb = hotline("near-web", { channels: [channel({ type: "web", value: "https://near.test", e164: null })] })
  const nearLow = hotline("near-low", { grade: "low" })
  const disputed = hotline("disputed", { status: "disputed" })
  const state = hotline("state", { locality: null })
  const everywhere = hotline("everywhere", national)
  const everywhereElse = hotline("everywhere-else", { ...national, topics: ["suicide"] })
  const hotlines = [nearLow, disputed, everywhereElse, everywhere, state, nearWeb, nearOffice, near]

  it("starts with the nearest hotline and a nationwide one", () => {
    const [person] = orderHotlines(hotlines, "US-CA-SD")
    expect(ids(person?.hotlines ?? [])).toEqual([
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

  it("starts with nationwide hotlines if only the country is known", () => {
    const [person] = orderHotlines(hotlines, "US")
    expect(ids(person?.hotlines ?? []).slice(0, 2)).toEqual(["everywhere", "everywhere-else"])
  })

  it("never starts with an unconfirmed hotline", () => {
    const [person] = orderHotlines([nearLow, everywhereElse], "US-CA-SD")
    expect(ids(person?.hotlines ?? [])).toEqual(["everywhere-else", "near-low"])
  })
})

describe("hotlines of other countries", () => {
  const mexico = hotline("mexico", { country: "MX", ...national })
  const mexicoEmergency = hotline("mexico-911", { country: "MX", operatorType: "emergency" })
  const hotlines = [hotline("here"), mexico, mexicoEmergency]

  it("come last for San Diego, without their emergency number", () => {
    const groups = orderHotlines(hotlines, "US-CA-SD")
    expect(groups.at(-1)).toEqual({ name: "abroad", hotlines: [mexico] })
  })

  it("are not shown in other places", () => {
    expect(orderHotlines(hotlines, "US").flatMap((group) => ids(group.hotlines))).toEqual(["here"])
    expect(orderHotlines(hotlines, "MX").flatMap((group) => ids(group.hotlines))).toEqual(["mexico-911", "mexico"])
  })

  it("are not shown if the country is unknown, where only worldwide hotlines are", () => {
    const world = hotline("world", { country: "ZZ", ...national })
    expect(orderHotlines([...hotlines, world], null).flatMap((group) => ids(group.hotlines))).toEqual(["world"])
  })

  it("come before worldwide hotlines", () => {
    const world = hotline("world", { country: "ZZ", ...national })
    expect(orderHotlines([world, ...hotlines], "US-CA-SD").map(({ name }) => name)).toEqual([
      "person",
      "abroad",
      "anywhere",
    ])
    expect(orderHotlines([world, ...hotlines], "ZZ").map(({ name }) => name)).toEqual(["person"])
  })

  it("are loaded before worldwide hotlines", () => {
    expect(countriesShown("US-CA-SD")).toEqual(["US", "MX", "ZZ"])
    expect(countriesShown("DE")).toEqual(["DE", "ZZ"])
    expect(countriesShown("ZZ")).toEqual(["ZZ"])
    expect(countriesShown(null)).toEqual(["ZZ"])
  })
})

describe("search results", () => {
  it("have police and immigration authorities last", () => {
    const police = hotline("police", { operatorType: "police" })
    expect(ids(authoritiesLast([police, hotline("a"), hotline("b")]))).toEqual(["a", "b", "police"])
  })
})
