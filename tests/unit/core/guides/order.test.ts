import { describe, expect, it } from "vitest"
import { orderForCountry } from "@/core/guides/order"

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
