import { describe, expect, it } from "vitest"
import type { Guide } from "@/core/guides/guide"
import { startOf, stepIndex, stepsOf } from "@/core/guides/reading"

const step = (id: string) => ({ id, title: id, html: "<p>Do this.</p>" })
const guide: Guide = {
  id: "missing",
  language: "en",
  title: "Missing",
  forWhom: "family",
  summary: "First this.",
  lastReviewed: "2026-11-22",
  reviewer: "",
  sections: [
    { id: "hour", title: "The first hour", steps: [step("call"), step("look")] },
    { id: "day", title: "The first day", steps: [step("ask")] },
  ],
  links: [],
  sources: [],
}

describe("reading a guide", () => {
  it("goes through its steps in order, each in its section", () => {
    expect(stepsOf(guide).map(({ section, step: { id } }) => `${section.id}/${id}`)).toEqual([
      "hour/call",
      "hour/look",
      "day/ask",
    ])
  })

  it("starts at the first step", () => {
    expect(startOf(guide)).toEqual({ guideId: "missing", stepId: "call", whole: false })
  })

  it("resumes at the saved step, or at the first one if the guide no longer has it", () => {
    expect(stepIndex(stepsOf(guide), "ask")).toBe(2)
    expect(stepIndex(stepsOf(guide), "gone")).toBe(0)
  })
})
