import { expect, it } from "vitest"
import { zoneName } from "@/scripts/site/written-week"

it.each([
  ["America/Los_Angeles", "en", "Pacific Time"],
  ["America/Los_Angeles", "es", "hora del Pacífico"],
])("calls %s in %s what people call it", (timeZone, language, name) => {
  expect(zoneName(timeZone, language)).toBe(name)
})
