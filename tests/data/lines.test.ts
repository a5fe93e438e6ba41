import { describe, expect, it } from "vitest"
import { parseHours } from "../../core/lines/hours"
import { isShown, toLine } from "../../core/lines/record"
import { lineFiles, readLines, records } from "./line-files"

const daySpan = "(Mo|Tu|We|Th|Fr|Sa|Su)(-(Mo|Tu|We|Th|Fr|Sa|Su))?"
const rule = `${daySpan}(,${daySpan})* \\d\\d:\\d\\d-\\d\\d:\\d\\d`
const hoursSubset = new RegExp(`^(24/7|${rule}([;,] ${rule})*)$`)

/** Older and newer names of a zone are both names of the database: Asia/Kolkata is not in every engine's own list. */
function isZone(name: string): boolean {
  if (!/^([A-Z][A-Za-z_-]+\/[A-Za-z_/-]+|UTC)$/.test(name)) return false
  return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

describe("the files of lines", () => {
  it.each(lineFiles)("%s follows the schema and holds only its own country", (file) => {
    const found = readLines(file)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map((record) => `${record.country.toLowerCase()}.json`))).toEqual(new Set([file]))
  })

  it("gives every line an id of its own that begins with its country", () => {
    const ids = records.map((record) => record.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const record of records) expect(record.id.startsWith(`${record.country.toLowerCase()}-`), record.id).toBe(true)
  })

  it("gives a line of the San Diego region the locality that the region is sorted by", () => {
    const local = records.filter((record) => record.id.startsWith("us-ca-sd-"))
    expect(new Set(local.map(({ region, locality }) => `${region} ${locality}`))).toEqual(
      new Set(["US-CA San Diego County"]),
    )
  })
})

describe.each(records.map((record) => ({ id: record.id, record })))("$id", ({ record }) => {
  it("states its hours in the subset that can be computed, in a real time zone", () => {
    expect(isZone(record.timeZone), record.timeZone).toBe(true)
    for (const hours of [record.hours, ...record.channels.map((channel) => channel.hours)]) {
      if (hours === null) continue
      expect(hours).toMatch(hoursSubset)
      expect(parseHours(hours)).not.toBeNull()
    }
  })

  it("has no date after the day it was listed, and is due for a check at most 90 days after the last, 180 elsewhere", () => {
    for (const { date } of record.sources) expect((date ?? "") <= record.listedOn, String(date)).toBe(true)
    const days = ["US", "MX"].includes(record.country) ? 90 : 180
    const last = record.lastVerified ?? record.listedOn
    expect(record.nextCheck > last, record.nextCheck).toBe(true)
    expect(record.nextCheck <= daysLater(last, days), record.nextCheck).toBe(true)
  })

  it("is graded high only with a page of the operator or of an authority, which is the one that ships", () => {
    if (record.grade === "high") expect(record.sources[0]?.kind).not.toBe("secondary")
    expect(record.gradeNote, "gradeNote is a sentence, with a capital and a full stop").toMatch(/^[A-Z].*\.$/)
  })

  it("names ages as a range", () => {
    if (record.ages === null) return
    expect(record.ages).toMatch(/^\d{1,2}-\d{1,2}$/)
    const [from, to] = record.ages.split("-").map(Number)
    expect(from).toBeLessThan(to ?? 0)
  })

  it("ships with its first source, without what only its keepers need", () => {
    if (!isShown(record)) return
    const line = toLine(record)
    expect(line.source).toEqual({ url: record.sources[0]?.url, date: record.sources[0]?.date })
    expect(line.source.url).toMatch(/^https:/)
    expect(line.source.date ?? line.listedOn, "a line that is shown has a source with a day").toMatch(
      /^\d{4}(-\d\d){0,2}$/,
    )
    for (const keepers of ["gradeNote", "nextCheck", "seed", "helpSites", "sources"]) {
      expect(Object.keys(line)).not.toContain(keepers)
    }
  })
})
