// cspell:ignore DRESSUP extensio
import { describe, expect, it } from "vitest"
import { parseContact } from "@/core/settings/added"
import { isSameNumber, readAddedNumber } from "@/core/settings/added-number"
import { draftProblem, looksIncomplete } from "@/core/settings/contact-draft"
import { indexBuiltIn, findImpersonation } from "@/core/settings/impersonation"
import { channel, hotline } from "../../../fakes/hotlines"

const storedNumber = (typed: string): string | undefined => parseContact({ name: "School", number: typed })?.number

describe("an added number", () => {
  it.each([
    ["619 555 0100", "619 555 0100"],
    ["+1 (619) 555-0100", "+1 (619) 555-0100"],
    ["211", "211"],
    ["116 111", "116 111"],
    ["619\u00a0555\u202f0100", "619 555 0100"],
    ["619–555–0100", "619-555-0100"],
    ["619\u2011555\u22120100", "619-555-0100"],
    ["\u202d619-555-0100\u202c", "619-555-0100"],
    ["619\u00ad-555-\u200b0100\ufeff", "619-555-0100"],
    [" 619 555\t0100\n", "619 555 0100"],
    ["619/555/0100", "619 555 0100"],
    ["[619] 555·0100", "(619) 555.0100"],
    ["tel:+16195550100", "+16195550100"],
    ["tel:%2B1%20619-555-0100", "+1 619-555-0100"],
    ["Tel.: 619 555 0100", "619 555 0100"],
    ["Teléfono 664 123 4567", "664 123 4567"],
    ["Phone: (619) 555-0100", "(619) 555-0100"],
    ["+44 (0)20 7946 0018", "+44 20 7946 0018"],
    ["+39 (0)6 1234567", "+39 06 1234567"],
    ["６１９－５５５－０１００", "619-555-0100"],
    ["٦١٩ ٥٥٥ ٠١٠٠", "619 555 0100"],
    ["1-619-HARBOR-1", "1-619-427-2671"],
    ["1800HARBORS", "1-800-427-2677"],
  ])("typed as %j is stored as %s", (typed, number) => {
    expect(storedNumber(typed)).toBe(number)
    expect(storedNumber(number)).toBe(number)
  })

  it.each([
    "ext 12",
    "ext. 12",
    "Ext.12",
    "x12",
    "x 12",
    "X12",
    "extension 12",
    "extensión 12",
    "extensio\u0301n 12",
    "#12",
    "# 12",
    ",12",
    ",,12",
    ", 12",
    ";12",
    ";ext=12",
    "p12",
    "w12",
    "poste 12",
    "(ext 12)",
    "ext: 12",
    "interno 12",
    "int. 12",
    ", ext. 12",
    "- ext 12",
    "anexo 12",
    "opción 12",
    "\u00a0ext.\u00a012",
    "ＥＸＴ １２",
  ])('typed with the extension %s is stored with "ext. 12"', (extension) => {
    for (const gap of ["", " "]) expect(storedNumber(`619 555 0100${gap}${extension}`)).toBe("619 555 0100 ext. 12")
  })
  it("with an extension is parsed again from its stored form and from a tel: link", () => {
    expect(storedNumber("619 555 0100 ext. 12")).toBe("619 555 0100 ext. 12")
    expect(storedNumber("tel:+1-619-555-0100;ext=3804")).toBe("+1-619-555-0100 ext. 3804")
  })

  it.each([
    ["12", "form"],
    ["call me", "form"],
    ["", "form"],
    ["619 555 0100 cell", "form"],
    ["619 555 0100 ask for Ana", "form"],
    ["619 555 0100 or 619 555 0101", "form"],
    ["619 555 0100, 619 555 0101", "form"],
    ["619 555 0100 / 619 555 0101", "form"],
    ["1".repeat(18), "form"],
    ["javascript:alert(1)", "form"],
    ["619 555 0100 ext 12345678", "form"],
    ["*67 619 555 0100", "signs"],
    ["*676195550100", "signs"],
    ["#31#6195550100", "signs"],
    ["619*555#", "signs"],
    ["*123#", "signs"],
  ])("typed as %j is refused (%s)", (typed, problem) => {
    expect(readAddedNumber(typed)).toEqual({ problem })
    expect(draftProblem({ name: "School", number: typed, note: "" }, indexBuiltIn([]))).toEqual({
      field: "number",
      reason: problem,
    })
  })

  it("is the same number in another spelling, but not without its extension", () => {
    expect(isSameNumber("619-555-0100 ext. 12", "619–555–0100 x12")).toBe(true)
    expect(isSameNumber("619-555-0100 ext. 12", "619-555-0100")).toBe(false)
    expect(isSameNumber("211", 211)).toBe(false)
  })

  it.each([
    ["619 555 x12", true],
    ["619 555 0100 x12", false],
    ["555 0171,1", false],
    ["61–9", true],
  ])("typed as %s looks incomplete: %s", (typed, isIncomplete) => {
    expect(looksIncomplete(typed)).toBe(isIncomplete)
  })

  it.each([
    "1-888-373-7888 ext 12",
    "988 x1",
    "888 373 x7888",
    "1–888–373–7888",
    "1-888-DRESSUP x2",
    "*67 988",
    "tel:+1-888-373-7888;ext=3",
  ])("is refused if it is a built-in hotline's number, also with an extension or prefix: %s", (typed) => {
    const builtIn = indexBuiltIn([
      hotline("a", {
        channels: [channel({ value: "1-888-373-7888", e164: "+18883737888" }), channel({ value: "988", e164: null })],
      }),
    ])
    const contact = parseContact({ name: "School", number: typed })
    expect(contact === undefined || findImpersonation(builtIn, contact)).not.toBeNull()
  })
})
