import { describe, expect, it } from "vitest"
import { namedOffice, purposeOf } from "@/core/hotlines/purpose"
import type { Hotline } from "@/core/hotlines/hotline"
import { inEveryLanguage } from "@/core/i18n/languages"
import { hotline } from "../../../fakes/hotlines"

describe("the purpose of a hotline", () => {
  const purpose = inEveryLanguage({ en: "Talk about anything, up to 18.", es: "Habla de lo que sea, hasta los 18." })

  it.each([
    ["en", "Talk about anything, up to 18."],
    ["es", "Habla de lo que sea, hasta los 18."],
    ["fr", "Talk about anything, up to 18."],
  ])("is the written sentence in the reader's language: %s", (language, text) => {
    expect(purposeOf(hotline("a", { purpose }), language)).toEqual({ text })
  })

  it("names the audience and the topics, the main one first, if no sentence is written", () => {
    const derived = hotline("a", { audience: ["young-person", "family"], topics: ["abuse", "suicide"] })
    expect(purposeOf(derived, "en")).toEqual({
      key: "hotline.purpose",
      whom: ["hotline.audience.young-person", "hotline.audience.family"],
      topics: ["hotline.topic.abuse", "hotline.topic.suicide"],
    })
  })

  const whomOf = (...audience: Hotline["audience"]): unknown => {
    const derived = purposeOf(hotline("a", { audience }), "en")
    return "whom" in derived && derived.whom.map((key) => key.replace("hotline.audience.", ""))
  }

  it("is for everyone if it is for young people, adults and families", () => {
    expect(whomOf("young-person", "adult-survivor", "family")).toEqual(["everyone"])
    expect(whomOf("family", "witness", "adult-survivor", "young-person")).toEqual(["everyone"])
  })

  it("names witnesses only if they come first", () => {
    expect(whomOf("family", "witness")).toEqual(["family"])
    expect(whomOf("witness", "family", "adult-survivor")).toEqual(["witness", "family", "adult-survivor"])
  })

  it("names at most three topics", () => {
    const derived = hotline("a", { topics: ["abuse", "violence", "needs", "rights"] })
    expect(purposeOf(derived, "en")).toMatchObject({
      topics: ["hotline.topic.abuse", "hotline.topic.violence", "hotline.topic.needs"],
    })
  })
})

describe("the office that a row names", () => {
  it.each(["police", "immigration", "prosecutor", "child-protection", "government"] as const)(
    "is %s",
    (operatorType) => {
      expect(namedOffice(hotline("a", { operatorType }))).toBe(operatorType)
    },
  )

  it.each(["charity", "health", "emergency"] as const)("is null for %s", (operatorType) => {
    expect(namedOffice(hotline("a", { operatorType }))).toBeNull()
  })
})
