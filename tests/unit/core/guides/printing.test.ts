import { describe, expect, it } from "vitest"
import { hasPoliceCard, isPrintable, parsePrintAddress, printAddress } from "@/core/guides/printing"
import { guides } from "@/directory/guides"

describe("printing", () => {
  it("is offered only for guides for families and schools", () => {
    for (const guide of [...guides.en, ...guides.es])
      expect(isPrintable(guide)).toBe(["family", "school"].includes(guide.forWhom))
  })

  it("has an address for each guide in each language, which leads back to that guide", () => {
    for (const guide of [...guides.en, ...guides.es]) {
      expect(parsePrintAddress(`#${printAddress(guide)}`)).toEqual({ guideId: guide.id, language: guide.language })
    }
  })

  it.each(["", "#", "#missing-child", "#missing-child.fr", "#../x.en", "#<b>.en"])(
    "finds no guide in the address %j",
    (hash) => {
      expect(parsePrintAddress(hash)).toBeNull()
    },
  )

  it("includes the police card only with the missing child guide, in both languages", () => {
    expect([...guides.en, ...guides.es].filter(hasPoliceCard).map(printAddress)).toEqual([
      "missing-child.en",
      "missing-child.es",
    ])
  })
})
