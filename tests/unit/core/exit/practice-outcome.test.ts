import { describe, expect, it } from "vitest"
import { hasPassed, parsePracticeMessage, timeToHide } from "@/core/exit/practice-outcome"

describe("timeToHide", () => {
  it("returns the milliseconds from the press to the first time the page was hidden after it", () => {
    expect(timeToHide(1000, [400, 1090, 1040])).toBe(40)
    expect(timeToHide(1000, [1000])).toBe(0)
  })

  it("returns null if the page reported no time or only times before the press", () => {
    expect(timeToHide(1000, [])).toBeNull()
    expect(timeToHide(1000, [999])).toBeNull()
  })
})

describe("a practice exit passes", () => {
  const gone = { open: false, history: false, recentlyClosed: false }
  it("only if the page is known to be gone from the tabs, the history and recently closed", () => {
    expect(hasPassed({ hiddenAfterMs: null, remaining: gone })).toBe(true)
    for (const place of ["open", "history", "recentlyClosed"] as const) {
      expect(hasPassed({ hiddenAfterMs: 40, remaining: { ...gone, [place]: true } })).toBe(false)
      expect(hasPassed({ hiddenAfterMs: 40, remaining: { ...gone, [place]: null } })).toBe(false)
    }
  })
})

describe("parsePracticeMessage", () => {
  it("accepts the messages that Porchlight's pages send, without extra properties", () => {
    expect(parsePracticeMessage({ type: "hidden", page: "a", at: 1 })).toEqual({ type: "hidden", page: "a", at: 1 })
    expect(parsePracticeMessage({ type: "done", page: "a", pressReceivedAt: 1, more: 2 })).toEqual({
      type: "done",
      page: "a",
      pressReceivedAt: 1,
    })
  })

  it.each([
    null,
    "done",
    [],
    { type: "done" },
    { type: "done", page: 1, pressReceivedAt: 1 },
    { type: "done", page: "a", at: 1 },
    { type: "done", page: "a", pressReceivedAt: "1" },
    { type: "hidden", page: "a" },
    { type: "else", page: "a", at: 1, pressReceivedAt: 1 },
  ])("rejects %j", (message) => {
    expect(parsePracticeMessage(message)).toBeNull()
  })
})
