import { describe, expect, it } from "vitest"
import { buildProblems, fileOf, readableTest, recordFiles, records } from "./directory"
import { expectNone, inEntry } from "./faults"

describe("the directory", () => {
  it(readableTest, () => expectNone(buildProblems))

  it("has a file for each country, with only the entries of that country", () => {
    const files = new Set(records.map(fileOf))
    expect(files).toEqual(new Set(recordFiles.map((name) => `directory/hotlines/${name}`)))
    expectNone(
      records
        .filter(({ id, country }) => !id.startsWith(`${country.toLowerCase()}-`))
        .map((record) => inEntry(record, `id: begin it with the country, ${record.country.toLowerCase()}-…`)),
    )
  })

  it("gives every entry a unique id", () => {
    const ids = records.map(({ id }) => id)
    const duplicates = records.filter(({ id }, index) => ids.indexOf(id) !== index)
    expectNone(duplicates.map((record) => inEntry(record, "id: is here twice: give one of the two another id")))
  })

  it("gives the entries of San Diego the locality that sorting by region uses", () => {
    const sanDiegoEntries = records.filter(({ id }) => id.startsWith("us-ca-sd-"))
    expect(sanDiegoEntries.length).toBeGreaterThan(10)
    expectNone(
      sanDiegoEntries
        .filter(({ region, locality }) => `${region} ${locality}` !== "US-CA San Diego County")
        .map((record) => inEntry(record, 'locality: write region "US-CA" and locality "San Diego County"')),
    )
  })
})
