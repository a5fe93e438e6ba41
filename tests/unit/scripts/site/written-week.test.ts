import { describe, expect, it } from "vitest"
import { formatWeek, zoneName } from "@/scripts/site/written-week"

it.each([
  ["America/Los_Angeles", "en", "Pacific Time"],
  ["America/Los_Angeles", "es", "hora del Pacífico"],
])("zoneName of %s in %s is %s", (timeZone, language, name) => {
  expect(zoneName(timeZone, language)).toBe(name)
})

describe("the hours of a week", () => {
  const nineToFive = [540, 1020] as const

  it.each([
    ["no day after Friday", "12345", ["Mon–Fri"]],
    ["no day between", "1245", ["Mon–Tue", "Thu–Fri"]],
    ["Sunday alone", "0", ["Sun"]],
    ["every day", "0123456", ["Mon–Sun"]],
  ])("name only days on which somebody answers: %s", (_, open, days) => {
    expect(formatWeek([[open, ...nineToFive]], "en").map((run) => run.days)).toEqual(days)
  })
})
