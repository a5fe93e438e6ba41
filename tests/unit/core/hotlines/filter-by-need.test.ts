import { describe, expect, it } from "vitest"
import { groupsFirst, noNeed, topicChoices, whoChoices } from "@/core/hotlines/filter-by-need"

describe("the group that comes first", () => {
  it("is that of families for whoever looks for a child, and that of reports for whoever reports", () => {
    expect(groupsFirst({ topic: "missing", who: null })).toEqual(["emergency", "family"])
    expect(groupsFirst({ topic: null, who: "family" })).toEqual(["emergency", "family"])
    expect(groupsFirst({ topic: "report", who: null })).toEqual(["emergency", "report"])
    expect(groupsFirst({ topic: "report", who: "family" })).toEqual(["emergency", "family"])
  })

  it("is as it always is for everything else, and no answer brings police or immigration forward", () => {
    expect(groupsFirst(noNeed)).toEqual([])
    const others = topicChoices.filter((topic) => topic !== "missing" && topic !== "report")
    expect(others.flatMap((topic) => groupsFirst({ topic, who: "young-person" }))).toEqual([])
    const all = [null, ...topicChoices].flatMap((topic) =>
      [null, ...whoChoices].map((who) => groupsFirst({ topic, who })),
    )
    expect(all.flat()).not.toContain("authority")
  })
})
