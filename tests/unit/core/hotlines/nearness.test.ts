import { describe, expect, it } from "vitest"
import { nearness } from "@/core/hotlines/nearness"
import { hotline, national } from "../../../fakes/hotlines"

describe("nearness", () => {
  const here = hotline("here")
  const state = hotline("state", { locality: null })
  const country = hotline("country", national)
  const elsewhere = hotline("elsewhere", { locality: "Los Angeles County" })
  const otherState = hotline("other", { region: "US-NV", locality: null })
  const mexico = hotline("mexico", { country: "MX", ...national })

  it.each([
    ["US-CA-SD", [0, 1, 2, 3, 3, null]],
    ["US-CA", [3, 1, 2, 3, 3, null]],
    ["US", [3, 3, 2, 3, 3, null]],
    ["MX", [null, null, null, null, null, 2]],
  ] as const)(
    "for a reader in %s is 0 (same place) to 3 (elsewhere in the country), or null abroad",
    (region, expected) => {
      const found = [here, state, country, elsewhere, otherState, mexico].map((candidate) =>
        nearness(candidate, region),
      )
      expect(found).toEqual(expected)
    },
  )
})
