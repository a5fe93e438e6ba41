import { describe, expect, it } from "vitest"
import { groupsFirst, noNeed, topicChoices, whoChoices } from "@/core/hotlines/filter-by-need"

describe("groupsFirst", () => {
  it("puts family hotlines first for a missing child or a family, and report hotlines first for a report", () => {
    expect(groupsFirst({ topic: "missing", who: null })).toEqual(["emergency", "family"])
    expect(groupsFirst({ topic: null, who: "family" })).toEqual(["emergency", "family"])
    expect(groupsFirst({ topic: "report", who: null })).toEqual(["emergency", "report"])
    expect(groupsFirst({ topic: "report", who: "family" })).toEqual(["emergency", "family"])
  })

  it("keeps the usual order for every other need, and never puts police or immigration authorities first", () => {
    expect(groupsFirst(noNeed)).toEqual([])
    const others = topicChoices.filter((topic) => topic !== "missing" && topic !== "report")
    expect(others.flatMap((topic) => groupsFirst({ topic, who: "young-person" }))).toEqual([])
    const all = [null, ...topicChoices].flatMap((topic) =>
      [null, ...whoChoices].map((who) => groupsFirst({ topic, who })),
    )
    expect(all.flat()).not.toContain("authority")
  })
})
