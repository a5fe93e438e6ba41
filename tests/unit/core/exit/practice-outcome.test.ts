import { describe, expect, it } from "vitest"
import { isPassed, parsePracticeNews, timeToHide } from "@/core/exit/practice-outcome"

describe("how fast the practice page was gone", () => {
  it("counts from the press to the first time it was hidden after it", () => {
    expect(timeToHide(1000, [400, 1090, 1040])).toBe(40)
    expect(timeToHide(1000, [1000])).toBe(0)
  })

  it("is not known when the page did not tell, or told only of a time before", () => {
    expect(timeToHide(1000, [])).toBeNull()
    expect(timeToHide(1000, [999])).toBeNull()
  })
})

describe("a drill is passed", () => {
  const gone = { open: false, history: false, recentlyClosed: false }
  it("when the page is nowhere, and nothing is unknown", () => {
    expect(isPassed({ milliseconds: null, remaining: gone })).toBe(true)
    for (const place of ["open", "history", "recentlyClosed"] as const) {
      expect(isPassed({ milliseconds: 40, remaining: { ...gone, [place]: true } })).toBe(false)
      expect(isPassed({ milliseconds: 40, remaining: { ...gone, [place]: null } })).toBe(false)
    }
  })
})

describe("what is told while a drill runs", () => {
  it("is taken as our own pages send it", () => {
    expect(parsePracticeNews({ type: "hidden", page: "a", at: 1 })).toEqual({ type: "hidden", page: "a", at: 1 })
    expect(parsePracticeNews({ type: "done", page: "a", notifiedAt: 1, more: 2 })).toEqual({
      type: "done",
      page: "a",
      notifiedAt: 1,
    })
  })

  it.each([
    null,
    "done",
    [],
    { type: "done" },
    { type: "done", page: 1, notifiedAt: 1 },
    { type: "done", page: "a", at: 1 },
    { type: "done", page: "a", notifiedAt: "1" },
    { type: "hidden", page: "a" },
    { type: "else", page: "a", at: 1, notifiedAt: 1 },
  ])("is not heard otherwise: %j", (told) => {
    expect(parsePracticeNews(told)).toBeNull()
  })
})
