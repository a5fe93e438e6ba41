import { expect, it } from "vitest"
import { parseHours } from "@/directory/schema/parse-hours"

it("parseHours returns null for impossible times", () => {
  expect(parseHours("Mo 25:00-26:00")).toBeNull()
  expect(parseHours("Mo 08:70-17:00")).toBeNull()
})

it.each([
  ["24/7", [["0123456", 0, 1440]]],
  [
    "Mo-Fr 08:00-17:00; Sa 10:00-14:00",
    [
      ["12345", 480, 1020],
      ["6", 600, 840],
    ],
  ],
  [
    "Su,We 22:00-02:00, Su 09:30-12:00",
    [
      ["03", 1320, 1560],
      ["0", 570, 720],
    ],
  ],
])("parseHours writes the days of %s with the same times together", (text, week) => {
  expect(parseHours(text)).toEqual(week)
})
