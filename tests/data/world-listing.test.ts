import { describe, expect, it } from "vitest"
import { isShown } from "../../core/lines/record"
import { keyed, numbersOf, recordOf, records } from "./line-files"

const inCountry = (country: string): readonly string[] =>
  records.filter((record) => record.country === country && isShown(record)).map(({ id }) => id)
const emailsOf = (id: string): string[] =>
  recordOf(id)
    .channels.filter(({ type }) => type === "email")
    .map(({ value }) => value)

/** The network of child helplines keeps a listing, and some of its pages carry the text of another page. */
describe("errors of the child helplines' listing", () => {
  it("China: its page shows Europe's 116 111 and nothing else, so China has no child line here", () => {
    expect(inCountry("CN")).toEqual(["cn-emergency"])
  })

  it("Hong Kong: the text has 2755 1122, the contact box Europe's 116 111, which is only a misprint here", () => {
    const line = recordOf("hk-parent-child-support-line")
    expect([numbersOf(line, "call"), line.misprints]).toEqual([["2755 1122"], ["116 111"]])
  })

  it("Algeria: the e-mail is Bahrain's and is left out, and Bahrain has no child line", () => {
    expect(emailsOf("dz-je-t-ecoute-3033")).toEqual([])
    expect(records.flatMap(({ channels }) => channels.map(({ value }) => value))).not.toContain("998@mlsd.gov.bh")
    expect(inCountry("BH")).toEqual(["bh-emergency"])
  })

  it("Luxembourg: the hours of Friday hold a slip, so all hours are left out", () => {
    expect(recordOf("lu-kanner-jugendtelefon").hours).toBeNull()
  })

  it("Lebanon and Tajikistan have pages without a number, and no child line here", () => {
    expect([inCountry("LB"), inCountry("TJ")]).toEqual([["lb-emergency"], ["tj-emergency"]])
  })

  it("Saudi Arabia: the name has 116111, the contact box an office number, which is left out", () => {
    expect(numbersOf(recordOf("sa-child-helpline-116111"), "call")).toEqual(["116111"])
  })

  it("Suriname: 597-123 is the country's code before the short number", () => {
    expect(numbersOf(recordOf("sr-kjt-mi-lijn"), "call")[0]).toBe("123")
  })

  it("Somaliland: no language is named, so none is told, and the line is of that place alone", () => {
    const { channels, locality } = recordOf("so-waapo-child-hotline")
    expect([channels[0]?.languages, locality]).toEqual([[], "Somaliland"])
  })

  it("Jamaica: 888-SAFE-SPOT has one letter more than the number, and the note says so", () => {
    const channel = recordOf("jm-safespot").channels[0]
    expect(keyed("888-SAFE-SPOT").slice(0, 10)).toBe(keyed(channel?.value ?? ""))
    expect(keyed("888-SAFE-SPOT")).toHaveLength(11)
    expect(channel?.note?.en).toContain("one letter more")
  })

  it("Canada: 1-866-KID-TIPS spells the number of MissingKids.ca", () => {
    expect(keyed("1-866-KID-TIPS")).toBe(keyed(recordOf("ca-missingkids").channels[0]?.value ?? ""))
  })

  it.each(["np-child-helpline-1098", "mk-alo-bushavko", "sn-allo-116", "et-ecfa-adama-child-helpline"])(
    "%s has only an opening time, so its hours are unknown",
    (id) => {
      expect(recordOf(id).hours).toBeNull()
    },
  )

  it.each(["al-alo-116-111", "bd-13219", "mz-linha-fala-crianca", "sz-ministry-of-education"])(
    "%s has blank hours, so they are unknown",
    (id) => {
      expect(recordOf(id).hours).toBeNull()
    },
  )

  it.each(["br-safernet", "mt-kellimni"])("%s is reached online only: it has no number", (id) => {
    expect(recordOf(id).channels.map(({ type }) => type)).toEqual(["web"])
  })

  it("lines that may have ended say so to the reader", () => {
    for (const id of ["do-linea-familiar-contigo", "sd-child-helpline-9696"]) {
      expect(recordOf(id).description.en).toContain("may no longer run")
      expect(recordOf(id).description.es).toContain("quizá ya no funcione")
    }
  })
})
