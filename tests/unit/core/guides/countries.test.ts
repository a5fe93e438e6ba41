import { describe, expect, it } from "vitest"
import { countryNames } from "@/core/guides/countries"

describe("the countries whose numbers a guide has", () => {
  it.each([
    [["US"], "en", "United States"],
    [["US", "MX"], "en", "United States and Mexico"],
    [["MX", "US"], "es", "México y Estados Unidos"],
  ])("%j in %s are %s", (countries, language, names) => {
    expect(countryNames(countries, language)).toBe(names)
  })
})
