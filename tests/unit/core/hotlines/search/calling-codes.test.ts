import { getCountries, getCountryCallingCode } from "libphonenumber-js/max"
import { expect, it } from "vitest"
import { callingCode } from "@/core/hotlines/search/calling-codes"

it("callingCode returns the same codes as libphonenumber", () => {
  const wrong = getCountries().filter((country) => callingCode(country) !== getCountryCallingCode(country))
  expect(wrong).toEqual([])
  expect(callingCode("ZZ")).toBeNull()
})
