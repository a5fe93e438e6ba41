import { getCountries, getCountryCallingCode } from "libphonenumber-js/max"
import { expect, it } from "vitest"
import { callingCode } from "@/core/hotlines/calling-codes"

it("are those of libphonenumber", () => {
  const wrong = getCountries().filter((country) => callingCode(country) !== getCountryCallingCode(country))
  expect(wrong).toEqual([])
  expect(callingCode("ZZ")).toBeNull()
})
