import { describe, expect, it } from "vitest"
import type { HotlineRecord } from "../../../directory/schema/record"
import { callSheet } from "../../../scripts/report/call-sheet"
import { coverageGaps, coverageTable, knownFacts } from "../../../scripts/report/coverage"
import { dueTable, heldBackTable } from "../../../scripts/report/due"
import { directoryReport, hotlinesToCheck } from "../../../scripts/report/report"
import { table } from "../../../scripts/report/table"
import { goodChannel, goodRecord } from "../../data/good-record"

const today = "2027-03-01"
const freeNumber = { ...goodChannel, value: "0800 555 0100", e164: "+448005550100", cost: "free" as const }
const shortCode = { ...goodChannel, value: "999", e164: null }
const records: readonly HotlineRecord[] = [
  goodRecord({ id: "ca-late", nextCheck: "2027-02-20", lastVerified: "2026-11-24" }),
  goodRecord({ id: "ca-today", nextCheck: today, grade: "low", topics: ["missing"] }),
  goodRecord({ id: "ca-later", nextCheck: "2027-03-02" }),
  goodRecord({ id: "ca-seed", nextCheck: "2027-02-28", seed: true }),
  goodRecord({ id: "ca-old", nextCheck: "2027-01-01", status: "retired", gradeNote: "Closed in 2026." }),
  goodRecord({ id: "fr-a", country: "FR", status: "withheld", sources: [], gradeNote: "Only a list names it." }),
  goodRecord({ id: "gb-999", country: "GB", operatorType: "emergency", topics: ["danger"], channels: [shortCode] }),
  goodRecord({ id: "gb-b", country: "GB", status: "disputed", gradeNote: "Two | pages differ.", grade: "low" }),
]

describe("the table of due checks", () => {
  it("lists due hotlines, the seed list first, then the longest overdue", () => {
    expect(dueTable(records, today).split("\n").slice(2)).toEqual([
      "| ca-seed | 2027-02-28 | never | high | active |",
      "| ca-late | 2027-02-20 | 2026-11-24 | high | active |",
      "| fr-a | 2027-02-20 | never | high | withheld |",
      "| gb-999 | 2027-02-20 | never | high | active |",
      "| gb-b | 2027-02-20 | never | low | disputed |",
      "| ca-today | 2027-03-01 | never | low | active |",
    ])
  })

  it("names the next due day if nothing is due", () => {
    expect(dueTable(records, "2027-02-19")).toBe("None. The next check is due on 2027-02-20.")
    expect(dueTable([], today)).toBe("None.")
  })
})

describe("the table of held-back hotlines", () => {
  it("gives the reason, and mentions a missing source", () => {
    expect(heldBackTable(records).split("\n").slice(2)).toEqual([
      "| gb-b | disputed | Two \\| pages differ. |",
      "| ca-old | retired | Closed in 2026. |",
      "| fr-a | withheld | No https source. Only a list names it. |",
    ])
  })
})

describe("the coverage table", () => {
  it("counts shown hotlines by kind, with the best grade", () => {
    expect(coverageTable(records).split("\n")).toEqual([
      "| country | shown | emergency | trafficking | missing, ran away | images | abuse, violence, suicide | needs, rights | not shown |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      "| Canada (CA) | 4 |  | 3, high | 1, low |  |  |  | 1 |",
      "| France (FR) | 0 |  |  |  |  |  |  | 1 |",
      "| United Kingdom (GB) | 2 | 1, high | 1, low |  |  |  |  |  |",
    ])
  })

  it("lists worldwide hotlines without counting a country", () => {
    const world = goodRecord({ id: "zz-a", country: "ZZ" })
    expect(coverageTable([world])).toContain("| the whole world (ZZ) | 1 |")
    expect(directoryReport([world, goodRecord()], today, ["CA"])).toContain(
      "2 hotlines of 1 countries and territories;",
    )
  })

  it("is followed by the countries with gaps", () => {
    const emergency = goodRecord({ id: "de-112", country: "DE", operatorType: "emergency" })
    expect(coverageGaps([...records, emergency])).toEqual([
      "Nothing shown: FR.",
      "Only an emergency number: DE.",
      "Besides the emergency number, only hotlines graded low: GB.",
    ])
    expect(coverageGaps([goodRecord()])[0]).toBe("Nothing shown: none.")
  })
})

describe("the count of known facts", () => {
  it("covers hotlines that are shown and are not emergency numbers", () => {
    const complete = goodRecord({
      id: "ca-told",
      channels: [{ ...freeNumber, abroad: "yes" }],
      contact: { confidential: "no", mustReport: "yes", recorded: "unknown", seenOnBill: "no" },
    })
    const incomplete = goodRecord({
      id: "ca-untold",
      hours: null,
      channels: [{ ...freeNumber, cost: "unknown", languages: [] }],
      sources: [{ url: "https://harbor.example/help", date: null, kind: "operator", supports: "The number." }],
    })
    const notCounted = records.filter(({ id }) => ["ca-old", "fr-a", "gb-999"].includes(id))
    expect(knownFacts([complete, incomplete, ...notCounted])).toBe(
      "Known facts about the 2 shown hotlines that are not emergency numbers: hours of 1, languages of 1, cost of 1, from abroad of 1, confidential of 1, must report of 1, recorded of 0, seen on the bill of 1, date of the source of 1.",
    )
  })
})

describe("the call sheet", () => {
  it("includes due hotlines, and never-checked ones of the requested countries", () => {
    expect(hotlinesToCheck(records, "2027-02-19", ["GB"]).map(({ id }) => id)).toEqual(["gb-999", "gb-b"])
    expect(hotlinesToCheck(records, today, []).map(({ id }) => id)).not.toContain("ca-old")
    expect(hotlinesToCheck(records, today, ["CA"]).map(({ id }) => id)).toContain("ca-later")
  })

  it("gives the number, the questions, the directory's values and where to write the answer", () => {
    const channels = [
      freeNumber,
      { ...goodChannel, type: "text" as const, value: "85258", e164: null, keyword: "SHOUT" },
    ]
    const formerNames = ["Old Harbor"]
    const sheet = callSheet([
      goodRecord({ id: "gb-b", country: "GB", channels, formerNames, hours: "Mo-Fr 08:00-17:00" }),
    ])
    expect(sheet).toContain("call 0800 555 0100 (from abroad +448005550100); text 85258 with the word SHOUT.")
    expect(sheet).toContain("Hours: Mo-Fr 08:00-17:00, America/Toronto.")
    expect(sheet).toContain("Write the answers into `directory/hotlines/gb.json`, entry `gb-b`.")
    expect(sheet).toContain("| At what hours do you answer? Also on holidays? | Mo-Fr 08:00-17:00 | hours | ______ |")
    expect(sheet).toContain("| What does a call or a text cost? | call 0800 555 0100: free; text 85258: unknown |")
    expect(sheet).toContain("call 0800 555 0100: unknown; text 85258: unknown | channels.abroad | ______ |")
    expect(sheet).toContain("| Did the hotline have another name before? | Old Harbor | formerNames | ______ |")
    expect(sheet).toContain(
      "| Does a text to 85258 have to begin with a certain word? | SHOUT | channels.keyword | ______ |",
    )
  })

  it("never asks anyone to call an emergency number or a short code, only to read its page", () => {
    const sheet = callSheet(records.filter(({ id }) => id === "gb-999"))
    expect(sheet).not.toContain("### Harbor House")
    expect(sheet).toContain("| gb-999 | https://harbor.example/help | call 999 | never | ______ |")
  })
})

it("the report has all its sections and ends with a newline", () => {
  const text = directoryReport(records, today, ["CA"])
  expect(text.match(/^## .+$/gm)).toEqual([
    "## Due for a check",
    "## Disputed, withheld, retired",
    "## Coverage",
    "## Call sheet",
  ])
  expect(text).toContain("8 hotlines of 3 countries and territories; 6 are shown; no person has checked 7 of them yet.")
  expect(text.endsWith("\n")).toBe(true)
  expect(table(["a"], [])).toBe("None.")
})
