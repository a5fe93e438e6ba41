import { describe, expect, it } from "vitest"
import { hiddenMatch } from "@/core/hotlines/search/hidden-match"
import { inEveryLanguage } from "@/core/languages"
import { hotline } from "../../../../fakes/hotlines"

const harbor = hotline("harbor", {
  name: inEveryLanguage({ en: "Harbor Crisis Line", es: "Línea del Puerto" }),
  alsoKnownAs: ["HCL", "Bay Área Help"],
  formerNames: ["Shelter of the Bay"],
  misprints: ["888-5533-000"],
})

describe("what a search found although the row shows something else", () => {
  it.each([
    ["shelter bay", { kind: "name", text: "Shelter of the Bay" }],
    ["bay area", { kind: "name", text: "Bay Área Help" }],
    ["hcl", { kind: "name", text: "HCL" }],
    ["linea del puerto", { kind: "name", text: "Línea del Puerto" }],
    ["8885533", { kind: "misprint", text: "888-5533-000" }],
    ["call 888 5533 000 now", { kind: "misprint", text: "888-5533-000" }],
  ])("is shown for %s", (typed, match) => {
    expect(hiddenMatch(harbor, typed, "en")).toEqual(match)
  })

  it.each(["harbor crisis", "my boyfriend hits me", "shelter tonight", "888", "of", ""])(
    "is nothing for %j",
    (typed) => {
      expect(hiddenMatch(harbor, typed, "en")).toBeNull()
    },
  )

  it("is the English name in Spanish", () => {
    expect(hiddenMatch(harbor, "harbor", "es")).toEqual({ kind: "name", text: "Harbor Crisis Line" })
  })
})
