import { describe, expect, it } from "vitest"
import { shouldAskLanguage } from "@/core/hotlines/ask-language"
import { channel, hotline } from "../../../fakes/hotlines"

const unknown = [channel({ languages: [] })]

describe("shouldAskLanguage", () => {
  it.each([
    ["US", "es", true],
    ["US", "en", false],
    ["MX", "es", false],
    ["MX", "en", true],
    ["ZZ", "en", true],
  ])("in %s for a reader of %s is %s if the hotline's languages are unknown", (country, language, asks) => {
    expect(shouldAskLanguage(hotline("here", { country, channels: unknown }), language)).toBe(asks)
  })

  it("is false if the languages are known, an interpreter can join, or there is only a website", () => {
    const interpreted = channel({ languages: [], interpreters: true })
    expect(shouldAskLanguage(hotline("interpreted", { channels: [interpreted] }), "es")).toBe(false)
    const website = channel({ type: "web", value: "https://harbor.test", e164: null, languages: [] })
    expect(shouldAskLanguage(hotline("english", { channels: [channel({ languages: ["en"] })] }), "es")).toBe(false)
    expect(shouldAskLanguage(hotline("website", { channels: [website] }), "es")).toBe(false)
  })
})
