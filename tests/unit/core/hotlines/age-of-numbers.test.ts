import { expect, it } from "vitest"
import { areNumbersOld } from "@/core/hotlines/age-of-numbers"

const numbersDay = "2026-11-30"

it.each([
  ["on their own day", "2026-11-30T00:00:00Z", false],
  ["for 120 days", "2027-03-30T23:59:59Z", false],
  ["from the 121st day on", "2027-03-31T00:00:00Z", true],
  ["after years", "2031-11-30T12:00:00Z", true],
  ["nine years later, if the clock may still be right", "2035-11-30T12:00:00Z", true],
  ["more than ten years later, when the clock is rather wrong", "2036-12-01T12:00:00Z", false],
  ["if the clock is far ahead", "2099-01-01T00:00:00Z", false],
  ["if the clock is a day behind them", "2026-11-29T12:00:00Z", false],
  ["if the clock started anew", "1970-01-01T00:00:00Z", false],
])("numbers count as old or not %s", (_, now, isOld) => {
  expect(areNumbersOld(new Date(now), numbersDay)).toBe(isOld)
})

it("numbers do not count as old if there is no clock or no day", () => {
  expect(areNumbersOld(new Date(Number.NaN), numbersDay)).toBe(false)
  expect(areNumbersOld(new Date("2027-11-30T12:00:00Z"), "")).toBe(false)
})
