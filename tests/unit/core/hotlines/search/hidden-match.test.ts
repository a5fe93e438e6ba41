import { describe, expect, it } from "vitest"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { inEveryLanguage } from "@/core/i18n/languages"
import { hotline } from "../../../../fakes/hotlines"
import { vocabulary } from "../../../../fakes/vocabulary"

const { hiddenMatch } = createHotlineSearch([], vocabulary)

const harbor = hotline("harbor", {
  name: inEveryLanguage({ en: "Harbor Crisis Line", es: "Línea del Puerto" }),
  alsoKnownAs: ["HCL", "Bay Área Help"],
  formerNames: ["Shelter of the Bay"],
  misprints: ["888-5533-000"],
})

describe("a match that the hotline's row does not show", () => {
  it.each([
    ["shelter bay", { kind: "name", text: "Shelter of the Bay" }],
    ["bay area", { kind: "name", text: "Bay Área Help" }],
    ["hcl", { kind: "name", text: "HCL" }],
    ["linea del puerto", { kind: "name", text: "Línea del Puerto" }],
    ["8885533", { kind: "misprint", text: "888-5533-000" }],
    ["call 888 5533 000 now", { kind: "misprint", text: "888-5533-000" }],
  ])("is returned for %s", (typed, match) => {
    expect(hiddenMatch(harbor, typed, "en")).toEqual(match)
  })

  it.each(["harbor crisis", "my boyfriend hits me", "shelter tonight", "888", "of", ""])("is null for %j", (typed) => {
    expect(hiddenMatch(harbor, typed, "en")).toBeNull()
  })

  it("is the English name if the page is in Spanish", () => {
    expect(hiddenMatch(harbor, "harbor", "es")).toEqual({ kind: "name", text: "Harbor Crisis Line" })
  })
})

describe("a purpose that the hotline's row does not mention", () => {
  const says = (en: string, es: string) => inEveryLanguage({ en, es })
  const purpose = says("For children who are being hurt at home", "Para menores que sufren maltrato en casa")
  const children = hotline("children", { topics: ["abuse", "images"], purpose })

  it("is returned if the search is about it", () => {
    expect(hiddenMatch(children, "he has my nudes", "en")).toEqual({ kind: "purpose", text: "hotline.topic.images" })
    expect(hiddenMatch(children, "tiene mis fotos", "es")).toEqual({ kind: "purpose", text: "hotline.topic.images" })
  })

  it("is null if the name, the sentence or the list of topics mentions it", () => {
    expect(hiddenMatch(children, "my dad abuses me", "en")).toBeNull()
    expect(hiddenMatch({ ...children, name: says("Nudes Helpline", "Nudes") }, "nudes", "en")).toBeNull()
    expect(hiddenMatch(hotline("derived", { topics: ["abuse", "images"] }), "he has my nudes", "en")).toBeNull()
  })

  it('is "any trouble" for a helpline that takes every call, and null for any other hotline', () => {
    expect(hiddenMatch(children, "i am hungry", "en")).toEqual({ kind: "purpose", text: "hotline.anyTrouble" })
    expect(hiddenMatch(hotline("lawyers", { topics: ["rights"] }), "i am hungry", "en")).toBeNull()
    expect(hiddenMatch(children, "zzzz", "en")).toBeNull()
  })
})
