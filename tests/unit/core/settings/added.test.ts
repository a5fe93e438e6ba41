import { describe, expect, it } from "vitest"
import { inEveryLanguage } from "@/core/i18n/languages"
import { parseContact, parseContacts } from "@/core/settings/added"
import { indexBuiltIn, findImpersonation } from "@/core/settings/impersonation"
import { loadAllHotlines } from "@/directory/hotlines"
import { channel, hotline } from "../../../fakes/hotlines"

const rosa = { name: "Aunt Rosa", number: "+1 619 555 0100", note: "" }

describe("an added contact", () => {
  it("has a name, a number and a note, without surrounding spaces", () => {
    expect(parseContact({ ...rosa, name: "  Aunt Rosa ", note: "Día y noche 💛" })).toEqual({
      ...rosa,
      note: "Día y noche 💛",
    })
    expect(parseContact({ name: "Rosa", number: "211" })).toEqual({ name: "Rosa", number: "211", note: "" })
  })
  it.each([
    [null],
    ["Rosa"],
    [{ name: "", number: "211" }],
    [{ name: "x".repeat(61), number: "211" }],
    [{ ...rosa, number: "12" }],
    [{ ...rosa, number: "1".repeat(18) }],
    [{ ...rosa, number: "javascript:alert(1)" }],
    [{ ...rosa, number: "619*555#" }],
    [{ ...rosa, number: 211 }],
    [{ ...rosa, note: "x".repeat(121) }],
    [{ ...rosa, note: "two\nlines" }],
    [{ ...rosa, name: "\u202easoR" }],
    [{ ...rosa, name: "Ro\u200bsa" }],
    [{ ...rosa, name: "R\u0300\u0300\u0300\u0300osa" }],
    [{ ...rosa, name: "\ud800" }],
    [{ ...rosa, name: "\u3164" }],
    [{ ...rosa, name: "Ro\u115fsa" }],
  ])("is undefined for the invalid value %j", (value) => {
    expect(parseContact(value)).toBeUndefined()
  })
  it("may contain a zero-width non-joiner and an emoji", () => {
    expect(parseContact({ ...rosa, name: "می\u200cنا", note: "❤\ufe0f" })).toBeDefined()
  })
  it("is one of at most ten valid ones in a list", () => {
    expect(parseContacts(Array(5000).fill(rosa), 10)).toHaveLength(10)
    expect(parseContacts([rosa, 7, null], 10)).toEqual([rosa])
  })
})

describe("findImpersonation", async () => {
  const listed = hotline("hotline", {
    name: inEveryLanguage({
      en: "National Human Trafficking Hotline",
      es: "Línea Nacional contra la Trata de Personas",
    }),
    alsoKnownAs: ["NHTH"],
    channels: [
      channel({ value: "1-888-373-7888", e164: "+18883737888" }),
      channel({ type: "text", value: "233733", e164: null }),
    ],
  })
  const builtIn = indexBuiltIn([listed])
  it.each([
    ["National Human Trafficking Hotline"],
    ["national human-trafficking HOTLINE (new number)"],
    ["Nati0nal Human Traff1cking Hotline"],
    ["Nаtionаl Humаn Trаfficking Hotline"],
    ["Linea nacional contra la trata de personas"],
    ["nhth"],
    ["N.H.T.H."],
  ])("finds a built-in hotline's name in the name: %s", (name) => {
    expect(findImpersonation(builtIn, { ...rosa, name })).toBe("name")
  })
  it("finds a built-in hotline's name in the note", () => {
    expect(findImpersonation(builtIn, { ...rosa, note: "This is the National Human Trafficking Hotline" })).toBe("name")
  })
  it.each([["888 373 7888"], ["+1 (888) 373-7888"], ["011 1 888 373 7888"], ["0018883737888"], ["233733"]])(
    "finds a built-in hotline's number in the number: %s",
    (number) => {
      expect(findImpersonation(builtIn, { ...rosa, number })).toBe("number")
    },
  )
  it("finds a built-in hotline's number in the name or the note", () => {
    expect(findImpersonation(builtIn, { ...rosa, name: "Text 233733" })).toBe("number")
    expect(findImpersonation(builtIn, { ...rosa, note: "instead of 1-888-373-7888" })).toBe("number")
  })
  it.each([
    [rosa],
    [{ name: "Police chaplain Ana", number: "619 555 0103", note: "room 233733b is hers" }],
    [{ name: "Hotline of our school", number: "233 7331", note: "" }],
  ])("finds nothing in %j", (contact) => {
    expect(findImpersonation(builtIn, contact)).toBeNull()
  })

  it.each([
    ["Nɑtionɑl Humɑn Trɑfficking Hotline"],
    ["Natıonaӏ Hսman Traffɪckinɡ Hotǀine"],
    ["National Human Trafficking Hotline"],
    ["National Trafficking Hotline"],
    ["The Human Trafficking Hotline"],
    ["Línea Nacional Trata"],
    ["Porchlight team"],
    ["P0rch light"],
    ["Nine One One"],
    ["Nine 1 1"],
    ["9l1"],
    ["Call 9-one-1 here"],
    ["nueve once uno"],
    ["Anna, verified by Porchlight"],
    ["Anna (checked by us!)"],
  ])("finds a name that looks or sounds like a built-in one: %s", (name) => {
    expect(findImpersonation(builtIn, { ...rosa, name })).toBe("name")
  })
  it.each([
    ["Confirmed by the operator"],
    ["Checked by us"],
    ["Revisada por la línea"],
    ["confirmado por el operador"],
    ["From Porchlight"],
  ])("finds a note that claims to be checked or from Porchlight: %s", (note) => {
    expect(findImpersonation(builtIn, { ...rosa, note })).toBe("name")
  })
  it.each([["1888 / 373 / 7888"], ["٨٨٨ ٣٧٣ ٧٨٨٨"], ["８８８-373-7888"], ["888·373·7888, 24/7"], ["888 373 7889"]])(
    "finds a built-in number in any script, or off by one digit, in the name or the note: %s",
    (text) => {
      expect(findImpersonation(builtIn, { ...rosa, name: text })).toBe("number")
      expect(findImpersonation(builtIn, { ...rosa, note: text })).toBe("number")
    },
  )
  it.each([["888 373 7889"], ["+1 888 373 1888"]])("finds a number that is off by one digit: %s", (number) => {
    expect(findImpersonation(builtIn, { ...rosa, number })).toBe("number")
  })
  it.each([["888 373 7899"], ["373 7889"]])(
    "allows a number that is off by more, or too short to tell: %s",
    (number) => {
      expect(findImpersonation(builtIn, { ...rosa, number })).toBeNull()
    },
  )
  const all = indexBuiltIn(await loadAllHotlines())
  it.each([
    ["School nurse"],
    ["Aunt Rosa"],
    ["Police chaplain Ana"],
    ["Counselor Ms Lopez"],
    ["Crisis team of Lincoln school"],
    ["Room 12, 8:00 to 18:00, checked by the nurse"],
  ])("allows an ordinary name next to all hotlines of the directory: %s", (name) => {
    expect(findImpersonation(all, { ...rosa, name, note: "Her office is open 8-17, room 24/7" })).toBeNull()
  })
})
