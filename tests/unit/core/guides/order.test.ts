import { describe, expect, it } from "vitest"
import { guides as directoryGuides } from "@/directory/guides"
import { orderForCountries, sectionsByReader } from "@/core/guides/order"

const guides = [
  { id: "missing", country: "US" },
  { id: "pictures", country: null },
  { id: "missing-mexico", country: "MX" },
  { id: "grooming", country: null },
]

describe("the order of the guides", () => {
  it.each([
    [["US"], ["missing", "pictures", "grooming", "missing-mexico"]],
    [["MX"], ["pictures", "missing-mexico", "grooming", "missing"]],
    [
      ["US", "MX"],
      ["missing", "pictures", "missing-mexico", "grooming"],
    ],
  ])("puts guides for other countries than %j last", (countries, ids) => {
    expect(orderForCountries(guides, countries).map(({ id }) => id)).toEqual(ids)
  })

  it.each([["BR"], ["ZZ"], [[]]])("is unchanged in %s, which has no guide of its own", (...countries) => {
    expect(orderForCountries(guides, countries.flat())).toEqual(guides)
  })
})

describe("the sections of the guides", () => {
  const family = { id: "missing", forWhom: "family" } as const
  const young = { id: "pictures", forWhom: "young-person" } as const
  const laterFamily = { id: "grooming", forWhom: "family" } as const

  it("start with the guides for young people, and keep the order within each section", () => {
    expect(sectionsByReader([family, young, laterFamily])).toEqual([
      { forWhom: "young-person", guides: [young] },
      { forWhom: "family", guides: [family, laterFamily] },
    ])
  })

  it("contain every guide of the directory", () => {
    const listed = sectionsByReader(directoryGuides.en).flatMap((section) => section.guides)
    expect(listed.map(({ id }) => id).toSorted()).toEqual(directoryGuides.en.map(({ id }) => id).toSorted())
  })

  it("are empty if there are no guides", () => {
    expect(sectionsByReader([family])).toEqual([{ forWhom: "family", guides: [family] }])
    expect(sectionsByReader([])).toEqual([])
  })
})
