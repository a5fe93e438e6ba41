import { describe, expect, it } from "vitest"
import { inEveryLanguage } from "@/core/i18n/languages"
import { draftProblem, looksIncomplete, withContact } from "@/core/settings/contact-draft"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { channel, hotline } from "../../../fakes/hotlines"

const rosa = { name: "Aunt Rosa", number: "+1 619 555 0170", note: "" }
const ana = { name: "Ana", number: "619 555 0171", note: "Neighbor" }
const builtIn = indexBuiltIn([
  hotline("night", {
    name: inEveryLanguage({ en: "Night Line for Young People", es: "Línea nocturna para jóvenes" }),
    channels: [channel({ value: "1-888-373-7888", e164: "+18883737888" })],
  }),
])

describe("draftProblem", () => {
  it("is null if the contact can be added", () => {
    expect(draftProblem(rosa, builtIn)).toBeNull()
    expect(draftProblem({ ...rosa, name: "  Aunt Rosa " }, builtIn)).toBeNull()
  })
  it.each([
    [{ ...rosa, name: " " }, "name", "form"],
    [{ ...rosa, name: "x".repeat(61) }, "name", "form"],
    [{ ...rosa, number: "12" }, "number", "form"],
    [{ ...rosa, number: "call me" }, "number", "form"],
    [{ ...rosa, note: "x".repeat(121) }, "note", "form"],
    [{ name: "", number: "", note: "" }, "name", "form"],
    [{ ...rosa, name: "Night Line for Young People" }, "name", "impersonatesName"],
    [{ ...rosa, note: "ask for Linea nocturna para jovenes" }, "note", "impersonatesName"],
    [{ ...rosa, number: "(888) 373-7888" }, "number", "impersonatesNumber"],
    [{ ...rosa, name: "1 888 373 7888" }, "name", "impersonatesNumber"],
    [{ ...rosa, note: "or 888-373-7888" }, "note", "impersonatesNumber"],
  ])("for %j is in the field %s with the reason %s", (draft, field, reason) => {
    expect(draftProblem(draft, builtIn)).toEqual({ field, reason })
  })
})

describe("a typed number", () => {
  it.each(["619 555", "619", "+1 619", "٦١٩ ٥٥٥", "12345"])("%s looks incomplete", (number) => {
    expect(looksIncomplete(number)).toBe(true)
  })
  it.each(["", "555 0171", "+1 619 555 0170", "911", "112", "066", "211", "116 111"])(
    "%j is complete or empty",
    (number) => {
      expect(looksIncomplete(number)).toBe(false)
    },
  )
})

describe("withContact", () => {
  it("appends a new contact", () => {
    expect(withContact([rosa], null, ana)).toEqual([rosa, ana])
  })
  it("replaces the edited contact, even if the list has an equal copy of it", () => {
    expect(withContact([{ ...rosa }, ana], rosa, { ...rosa, note: "Late" })).toEqual([{ ...rosa, note: "Late" }, ana])
  })
  it("appends the edited contact if it was removed meanwhile, so that no input is lost", () => {
    expect(withContact([ana], rosa, rosa)).toEqual([ana, rosa])
  })
})
