import { describe, expect, it } from "vitest"
import { orderForCountry, sectionsByReader } from "@/core/guides/order"

const guides = [
  { id: "missing", country: "US" },
  { id: "pictures", country: null },
  { id: "missing-mexico", country: "MX" },
  { id: "grooming", country: null },
]

describe("the order of the guides", () => {
  it.each([
    ["US", ["missing", "pictures", "grooming", "missing-mexico"]],
    ["MX", ["pictures", "missing-mexico", "grooming", "missing"]],
  ])("puts guides for other countries than %s last", (country, ids) => {
    expect(orderForCountry(guides, country).map(({ id }) => id)).toEqual(ids)
  })

  it.each(["BR", "ZZ", null])("stays the same in %s, which has no guide of its own", (country) => {
    expect(orderForCountry(guides, country)).toEqual(guides)
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

  it("are none without guides", () => {
    expect(sectionsByReader([family])).toEqual([{ forWhom: "family", guides: [family] }])
    expect(sectionsByReader([])).toEqual([])
  })
})
