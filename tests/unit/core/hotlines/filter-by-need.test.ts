import { describe, expect, it } from "vitest"
import { audienceOf, filterByNeed, groupsFirst, noNeed, topicChoices, whoChoices } from "@/core/hotlines/filter-by-need"
import { channel, hotline } from "../../../fakes/hotlines"

describe("filterByNeed for someone who can only text or chat", () => {
  const call = channel({ type: "call" })
  const emergency = hotline("911", { operatorType: "emergency", channels: [call] })
  const byPhone = hotline("phone", {
    topics: ["images"],
    channels: [call, channel({ type: "email" }), channel({ type: "tty" })],
  })
  const byText = hotline("text", { topics: ["images"], channels: [call, channel({ type: "text" })] })
  const byWhatsApp = hotline("whatsapp", { topics: ["missing"], channels: [channel({ type: "whatsapp" })] })
  const byChat = hotline("chat", {
    topics: ["images"],
    channels: [channel({ type: "chat", value: "https://example.org" })],
  })
  const all = [emergency, byPhone, byText, byWhatsApp, byChat]

  it("keeps the hotlines that answer in writing, and the emergency number", () => {
    expect(filterByNeed(all, { topic: null, who: "writer" })).toEqual([emergency, byText, byWhatsApp, byChat])
    expect(filterByNeed([emergency, byPhone], { topic: null, who: "writer" })).toBeNull()
  })

  it("can be combined with a topic, and sets no audience", () => {
    expect(filterByNeed(all, { topic: "images", who: "writer" })).toEqual([emergency, byText, byChat])
    expect(audienceOf({ topic: null, who: "writer" })).toBeNull()
    expect(audienceOf({ topic: null, who: "family" })).toBe("family")
  })
})

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
