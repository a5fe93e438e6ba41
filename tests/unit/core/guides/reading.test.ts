import { describe, expect, it } from "vitest"
import type { Guide } from "@/core/guides/guide"
import { positionInSection, startOf, stepIndex, stepsOf } from "@/core/guides/reading"

const step = (id: string) => ({ id, title: id, html: "<p>Do this.</p>" })
const guide: Guide = {
  id: "missing",
  language: "en",
  title: "Missing",
  forWhom: "family",
  country: null,
  numbersOf: [],
  summary: "First this.",
  lastReviewed: "2026-11-22",
  reviewer: "",
  notThisGuide: [],
  shortForm: null,
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

  it("counts the steps of each section separately", () => {
    expect(stepsOf(guide).map(positionInSection)).toEqual([
      { step: 1, count: 2 },
      { step: 2, count: 2 },
      { step: 1, count: 1 },
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
