import { describe, expect, it } from "vitest"
import { isAlwaysOpen, parseHours } from "@/core/hotlines/hours/parse-hours"

it("parseHours returns null for impossible times", () => {
  expect(parseHours("Mo 25:00-26:00")).toBeNull()
  expect(parseHours("Mo 08:70-17:00")).toBeNull()
})

describe("isAlwaysOpen", () => {
  it.each([
    ["24/7", true],
    ["Mo-Su 00:00-24:00", true],
    ["Mo-Sa 00:00-24:00", false],
    ["08:00-20:00", false],
    [null, false],
  ])("for %s is %s", (hours, always) => {
    expect(isAlwaysOpen(hours)).toBe(always)
  })
})
