import { describe, expect, it } from "vitest"
import { numberExceptions } from "../../build/number-exceptions"
import { parseRecords, seedIds } from "../../build/record-checks"
import { numberProblems } from "../../build/record-numbers"
import type { BrokenEntry } from "./broken-entry"
import { brokenForm } from "./broken-form"
import { brokenNumbers } from "./broken-numbers"
import { brokenPages } from "./broken-pages"
import { goodChannel, goodRecord } from "./good-record"
import { recordOf } from "./directory"

const today = "2026-11-22"

/** The build's message for a file with these entries. Empty if the build accepts it. */
function refusalOf(file: string, entries: unknown): string {
  const text = typeof entries === "string" ? entries : JSON.stringify(entries)
  try {
    parseRecords(file, text, today)
    return ""
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const channels = [{ ...goodChannel, value: "(619) 555-0100", e164: "+16195550100" }]
const usRecord = goodRecord({ id: "us-a", country: "US", timeZone: "America/New_York", channels })
const seeds = seedIds.filter((id) => id.startsWith("us-")).map((id) => ({ ...usRecord, id, seed: true }))
/** The entries of a file of the United States: its six seed entries, and one with this change. */
const withSeeds = (change: object): unknown[] => [...seeds, { ...usRecord, ...change }]

describe("the build's check of an entry", () => {
  it("accepts an entry without errors", () => {
    expect(refusalOf("ca.json", [goodRecord()])).toBe("")
    expect(refusalOf("us.json", withSeeds({}))).toBe("")
  })

  function expectRefused(brokenEntries: readonly BrokenEntry[]): void {
    const refusals = brokenEntries.map(([, , change]) => refusalOf("ca.json", [{ ...goodRecord(), ...change }]))
    const idOf = (change: object): string => ({ ...goodRecord(), ...change }).id
    const messages = brokenEntries.map(([field, message, change]) => `ca.json, ${idOf(change)}: ${field}: ${message}`)
    expect(refusals).toEqual(messages)
  }

  it("refuses each error in the entry's form, with advice", () => expectRefused(brokenForm))
  it("refuses each error in a number, with advice", () => expectRefused(brokenNumbers))
  it("refuses each error in an address, in hours or in a day, with advice", () => expectRefused(brokenPages))

  it("lists all errors of a file, one row each", () => {
    const entries = [goodRecord({ hours: "always", timeZone: "EST" }), goodRecord({ id: "ca-b", hours: "never" })]
    expect(
      refusalOf("ca.json", entries)
        .split("\n")
        .map((row) => row.split(": ").slice(0, 2).join(": ")),
    ).toEqual(["ca.json, ca-harbor-house: hours", "ca.json, ca-harbor-house: timeZone", "ca.json, ca-b: hours"])
  })
})

describe("the build's check of a file", () => {
  const duplicates = [goodRecord(), goodRecord()]
  const refused: readonly (readonly [file: string, entries: unknown, message: string])[] = [
    ["ca.json", "{}", "ca.json: write a list of hotlines, [ … ]"],
    [
      "ca.json",
      duplicates,
      "ca.json, ca-harbor-house: id: is in this file twice: give one of the two entries another id",
    ],
    ["ca.json", [goodRecord({ id: "us-b" })], "ca.json, us-b: id: start it with the country, ca-…"],
    [
      "mx.json",
      [goodRecord({ id: "mx-lnctp", country: "MX", seed: true, channels: [] })],
      "mx.json, mx-lnctp: channels: is an empty list: write at least one",
    ],
    [
      "xq.json",
      [goodRecord({ id: "xq-a", country: "XQ", channels: [{ ...goodChannel, value: "116", e164: null }] })],
      "xq.json, xq-a: country: XQ does not exist: write the two letters of ISO 3166, or ZZ for what serves every country",
    ],
    ["de.json", [goodRecord()], "de.json, ca-harbor-house: country: CA has its own file: move the entry to ca.json"],
    [
      "us.json",
      seeds.filter(({ id }) => id !== "us-nhth"),
      "us.json, us-nhth: entry: is on the first list but missing here: restore it",
    ],
    [
      "us.json",
      seeds.map((seed) => (seed.id === "us-ncmec" ? { ...seed, seed: undefined } : seed)),
      "us.json, us-ncmec: seed: is on the first list: write true",
    ],
    [
      "us.json",
      seeds.map((seed) => (seed.id === "us-ncmec" ? { ...seed, status: "retired" } : seed)),
      "us.json, us-ncmec: status: a hotline on the first list is always shown: write active or disputed",
    ],
    [
      "us.json",
      withSeeds({ description: { en: "Trained people listen.", es: "Trained people listen." } }),
      "us.json, us-a: description.es: is the English sentence: translate it",
    ],
  ]

  it("refuses each kind of error in the list of entries, with advice", () => {
    expect(refused.map(([file, entries]) => refusalOf(file, entries))).toEqual(refused.map(([, , message]) => message))
  })

  it("refuses invalid JSON, with the position of the error", () => {
    expect(refusalOf("ca.json", '[{ "id": "ca-a" "name" }]')).toMatch(
      /^ca\.json: is not valid JSON, look for a comma or a quotation mark: .*position 16/,
    )
  })

  it("refuses a file without Spanish texts for a country that promises Spanish", () => {
    expect(refusalOf("us.json", withSeeds({ description: { en: "Trained people listen." } }))).toMatch(
      /^us\.json, us-a: description\.es: is missing/,
    )
  })
})

describe("numbers", () => {
  it("that libphonenumber does not know are accepted only in an entry with a documented reason", () => {
    const channels = [{ ...goodChannel, value: "1-116-555-0100", e164: "+11165550100" }]
    const exceptions = [{ id: "ca-harbor-house", e164: "+11165550100", reason: "for this test" }]
    expect(numberProblems(goodRecord({ channels }), exceptions)).toEqual([])
    expect(numberProblems(goodRecord({ channels, id: "ca-b" }), exceptions)).toHaveLength(1)
  })

  it("that are exceptions have a reason and an existing entry", () => {
    for (const { id, e164, reason } of numberExceptions) {
      expect(reason, id).toMatch(/^[A-Z].{20,}\.$/)
      expect(recordOf(id).channels.map((channel) => channel.e164)).toContain(e164)
    }
  })

  it("printed with fewer digits than the country's numbers have no international form", () => {
    const problemsWith = (country: string, value: string): string[] =>
      numberProblems(goodRecord({ country, channels: [{ ...goodChannel, value, e164: null }] }))
    expect(problemsWith("LV", "800 6008")).toEqual([])
    expect(problemsWith("FR", "3018")).toEqual([])
    expect(problemsWith("LV", "+371 8000 6008")).toEqual([
      "channels.0.e164: null, but +371 8000 6008 is printed with its country code: write +37180006008",
    ])
  })

  it("that are short but complete, as on small islands, have an international form", () => {
    const channels = [{ ...goodChannel, value: "22222", e164: "+50022222" }]
    expect(numberProblems(goodRecord({ country: "FK", channels }))).toEqual([])
  })
})
