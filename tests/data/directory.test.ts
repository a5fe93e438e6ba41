import { describe, expect, it } from "vitest"
import { buildProblems, fileOf, readableTest, recordFiles, records } from "./directory"
import { expectNone, named } from "./faults"

describe("the directory", () => {
  it(readableTest, () => expectNone(buildProblems))

  it("has a file for each country, with the entries of that country alone", () => {
    const files = new Set(records.map(fileOf))
    expect(files).toEqual(new Set(recordFiles.map((name) => `directory/hotlines/${name}`)))
    expectNone(
      records
        .filter(({ id, country }) => !id.startsWith(`${country.toLowerCase()}-`))
        .map((record) => named(record, `id: begin it with the country, ${record.country.toLowerCase()}-…`)),
    )
  })

  it("gives every entry a unique id", () => {
    const seen = new Set<string>()
    const again = records.filter(({ id }) => seen.size === seen.add(id).size)
    expectNone(again.map((record) => named(record, "id: stands here twice: give one of the two another id")))
  })

  it("gives the entries of San Diego the locality that sorting by region uses", () => {
    const local = records.filter(({ id }) => id.startsWith("us-ca-sd-"))
    expect(local.length).toBeGreaterThan(10)
    expectNone(
      local
        .filter(({ region, locality }) => `${region} ${locality}` !== "US-CA San Diego County")
        .map((record) => named(record, 'locality: write region "US-CA" and locality "San Diego County"')),
    )
  })
})
