import { expect, it } from "vitest"
import { clockTime, dayFormatFor, languageName, formatDate, formatList } from "@/core/i18n/format"

const plain = (text: string): string => text.replace(/\s/g, " ")

it("clockTime formats a time in a time zone, with the weekday on request", () => {
  const date = new Date("2026-11-23T16:00:00Z")
  expect(plain(clockTime(date, "America/Los_Angeles", "en", "weekday"))).toBe("Mon 8:00 AM")
  expect(plain(clockTime(date, "America/New_York", "en", "none"))).toBe("11:00 AM")
  expect(plain(clockTime(date, "America/Los_Angeles", "es", "weekday"))).toMatch(/^lun\.?,? 8:00 a\.\s?m\.$/)
})

it("dayFormatFor chooses the date instead of the weekday from a week on, when the weekday could be mistaken for today", () => {
  const now = new Date("2026-11-24T20:00:00Z")
  expect(dayFormatFor(new Date("2026-11-30T19:59:00Z"), now)).toBe("weekday")
  const inAWeek = new Date("2026-12-01T12:30:00Z")
  expect(dayFormatFor(inAWeek, now)).toBe("date")
  expect(plain(clockTime(inAWeek, "UTC", "en", "date"))).toBe("Tue, Dec 1, 12:30 PM")
})

it.each([
  ["2026", "en", "2026"],
  ["2026-03", "en", "March 2026"],
  ["2026-03-05", "en", "March 5, 2026"],
  ["2026-03-05", "es", "5 de marzo de 2026"],
])("formatDate writes %s in %s as %s", (date, language, written) => {
  expect(formatDate(date, language)).toBe(written)
})

it("languageName and formatList use the reader's language", () => {
  expect(languageName("es", "en")).toBe("Spanish")
  expect(languageName("en", "es")).toBe("inglés")
  expect(formatList(["a", "b", "c"], "es")).toBe("a, b y c")
})
