import { describe, expect, it } from "vitest"
import { foundLines, groupOf, orderLines } from "@/core/lines/order"
import { channel, line, national } from "../../fakes/lines"

const ids = (lines: readonly { id: string }[]): string[] => lines.map(({ id }) => id)

describe("the groups", () => {
  it("come in the order that puts police and immigration authorities last", () => {
    const lines = [
      line("immigration", { operatorType: "immigration" }),
      line("police", { operatorType: "police" }),
      line("prosecutor", { operatorType: "prosecutor" }),
      line("office", { operatorType: "government" }),
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
    ["report", line("f", { operatorType: "child-protection" })],
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

  it("no line of any country is shown where the country is not known", () => {
    expect(orderLines(lines, null)).toEqual([])
  })

  it("are found by a search, after this country's, with police last", () => {
    expect(foundLines(lines, ["mexico", "gone", "here"], "US")).toEqual({ here: [lines[0]], elsewhere: [mexico] })
    const police = line("police", { operatorType: "police" })
    expect(ids(foundLines([police, ...lines], ["police", "here"], "US").here)).toEqual(["here", "police"])
    expect(foundLines(lines, ["here"], null)).toEqual({ here: [], elsewhere: [lines[0]] })
  })
})
