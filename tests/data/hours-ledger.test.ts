import { describe, expect, it } from "vitest"
import { records } from "./directory"
import { expectNone } from "./faults"
import { goodChannel, goodRecord } from "./good-record"
import { hoursProblems, hoursOf, rowFor, type HoursRow } from "./hours-ledger"
import { ledger } from "./tables"

it("the directory's hours match tests/data/ledger/hours.tsv, with the day on which someone read them", () => {
  const today = new Intl.DateTimeFormat("sv-SE").format(new Date())
  expectNone(hoursProblems(ledger.hours, records, today))
})

describe("a change of hours", () => {
  const today = "2026-12-24"
  const original = goodRecord({ hours: "Mo-Fr 12:00-18:00" })
  const changed = { ...original, hours: "Mo-Fr 09:00-18:00" }

  function parseRow(text: string): HoursRow {
    const [entry = "", hours = "", zone = "", read = "", seal = ""] = text.split("\t")
    return { place: "hours.tsv:2", cells: { entry, hours, zone, read, seal } }
  }
  const row = parseRow(rowFor(original, "2026-11-22"))
  const problemsWith = (record: typeof original, change: Partial<HoursRow["cells"]>): string[] =>
    hoursProblems({ file: "", rows: [{ ...row, cells: { ...row.cells, ...change } }] }, [record], today)

  it("is not reported if nothing changed", () => expect(problemsWith(original, {})).toEqual([]))

  it("that was made only in the directory is reported with the row and the day to write", () => {
    expect(problemsWith(changed, {})).toEqual([
      'hours.tsv:2: ca-harbor-house: the directory says "Mo-Fr 09:00-18:00" in America/Toronto; ' +
        'the ledger says "Mo-Fr 12:00-18:00" in America/Toronto, as read on 2026-11-22. ' +
        "If the source shows what the directory says, write the day on which you read it into directory/hotlines/ca.json " +
        "(lastVerified, and nextCheck from there), and here the row of that day; otherwise correct directory/hotlines/ca.json. " +
        `Read on 2026-12-24, the row is:\n${rowFor(changed, "2026-12-24")}`,
    ])
  })

  it("in a channel, in the time zone, or to unknown hours is reported", () => {
    expect(hoursOf(goodRecord({ hours: null }))).toBe("unknown")
    const chat = { ...goodChannel, hours: "Sa 10:00-14:00" }
    for (const change of [{ channels: [goodChannel, chat] }, { timeZone: "America/Halifax" }, { hours: null }]) {
      expect(problemsWith({ ...original, ...change }, {})).toHaveLength(1)
    }
  })

  it("is reported if it keeps the old day", () => {
    expect(problemsWith(changed, { hours: "Mo-Fr 09:00-18:00" })).toEqual([
      "hours.tsv:2: ca-harbor-house: the hours are new and the day, 2026-11-22, is the old one: write the day on which they were read",
    ])
  })

  it("is reported if the entry does not name its day", () => {
    expect(problemsWith(changed, { hours: "Mo-Fr 09:00-18:00", read: "2026-12-24" })[0]).toContain(
      "directory/hotlines/ca.json names no day after 2026-11-22: write lastVerified 2026-12-24 there",
    )
  })

  it("is reported if its day is invalid or before the entry was listed", () => {
    for (const read of ["2026-11-21", "2026-12", "-"]) {
      expect(problemsWith(changed, { hours: "Mo-Fr 09:00-18:00", read })[0]).toContain(
        "write the day on which these hours were read",
      )
    }
  })

  it("is reported with the new seal if only the seal is missing", () => {
    const verified = { ...changed, lastVerified: "2026-12-24" }
    const newCells = { hours: "Mo-Fr 09:00-18:00", read: "2026-12-24" }
    const { seal } = parseRow(rowFor(verified, "2026-12-24")).cells
    expect(problemsWith(verified, newCells)).toEqual([
      `hours.tsv:2: ca-harbor-house: hours and day changed: with both right, the seal is ${seal}`,
    ])
    expect(problemsWith(verified, { ...newCells, seal })).toEqual([])
  })

  it("can be corrected on the same day", () => {
    const verified = { ...original, lastVerified: today }
    const corrected = { ...verified, hours: "Mo-Fr 08:00-18:00" }
    const cells = parseRow(rowFor(verified, today)).cells
    expect(problemsWith(corrected, { ...cells, hours: "Mo-Fr 08:00-18:00" })[0]).toContain(
      "with both right, the seal is",
    )
  })

  it("is reported if the ledger has no row for an entry, a row for no entry, or two rows", () => {
    const problemsIn = (rows: readonly HoursRow[], entries = [original]): string[] =>
      hoursProblems({ file: "", rows }, entries, today)
    expect(problemsIn([])[0]).toContain(
      `has no row for ca-harbor-house. If they were read on 2026-11-22, it is:\n${rowFor(original, "2026-11-22")}`,
    )
    expect(problemsIn([row], [])[0]).toContain("ca-harbor-house is not in the directory: restore it")
    expect(problemsIn([row, row])[0]).toContain("ca-harbor-house is here twice")
  })
})
