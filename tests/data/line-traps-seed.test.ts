import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/lines/dial"
import { toLine } from "../../core/lines/record"
import { keyed, numbersOf, recordOf, records, textsOf } from "./line-files"

/** Mistakes that the first list made, or that it would be easy to make about it. */
describe("the list that Porchlight began with, put right", () => {
  it("1-888-385-4657 is not the county's line: the Center for Community Solutions answers", () => {
    const crisis = recordOf("us-ca-sd-ccs-crisis-line")
    for (const name of [crisis.name.en, crisis.name.es]) {
      expect(name).toContain("Center for Community Solutions")
      expect(name).not.toMatch(/county|condado/i)
    }
    expect(crisis.operatorType).toBe("charity")
    const county = recordOf("us-ca-sd-access-crisis-line")
    expect(county.operator).toContain("County of San Diego")
    expect(numbersOf(county, "call")).not.toContain("1-888-385-4657")
  })

  it("888-5533-000 is a misprint: in no channel of any line, in any notation", () => {
    for (const record of records) {
      for (const { value, e164 } of record.channels) {
        expect(`${keyed(value)} ${keyed(e164 ?? "")}`, `${record.id} ${value}`).not.toContain("8885533000")
      }
      for (const text of textsOf(record)) expect(text.replace(/\D/g, ""), record.id).not.toContain("8885533000")
    }
  })

  it("888-5533-000 is shown as a misprint of the Mexican line, and nothing that a tap opens has its digits", () => {
    const holders = records.filter((record) => record.misprints.some((text) => keyed(text) === "8885533000"))
    expect(holders.map(({ id, misprints }) => [id, misprints])).toEqual([["mx-lnctp", ["888-5533-000"]]])
    const line = toLine(recordOf("mx-lnctp"))
    expect(line.misprints).toEqual(["888-5533-000"])
    for (const channel of line.channels) {
      expect((channelLink(line, channel) ?? "").replace(/\D/g, "")).not.toContain("8885533000")
    }
  })

  it("800 5533 000 works only in Mexico, and from abroad it is +52 55 5533 5533: both notes say so", () => {
    const [tollFree, , fromAbroad] = recordOf("mx-lnctp").channels
    expect(tollFree?.note?.en).toContain("only from inside Mexico")
    expect(tollFree?.note?.es).toContain("solo desde México")
    expect(fromAbroad?.note?.en).toContain("+52 55 5533 5533")
    expect(fromAbroad?.note?.es).toContain("+52 55 5533 5533")
  })

  it("the District Attorney's hours come from one article, and the record says so", () => {
    const attorney = recordOf("us-ca-sd-da-victim-services")
    expect(attorney.hours).toBe("Mo-Fr 08:00-17:00")
    expect(attorney.gradeNote).toContain("hours come only from the 2020 article")
    expect(attorney.operatorType).toBe("prosecutor")
  })

  it("the national line is run by Compass Connections, and no line names its former operator", () => {
    expect(recordOf("us-nhth").operator).toBe("Compass Connections")
    for (const record of records) expect(textsOf(record).join(" ").toLowerCase(), record.id).not.toContain("polaris")
  })

  it("sources differ on the first word of a text to 233733, so none is sent by itself and the note names them", () => {
    const text = recordOf("us-nhth").channels.find(({ type }) => type === "text")
    expect(text).toMatchObject({ value: "233733", e164: null, keyword: null })
    for (const word of ["BEFREE", "HELP", "INFO"]) {
      expect(text?.note?.en).toContain(word)
      expect(text?.note?.es).toContain(word)
    }
  })

  it("the national line reports suspected child abuse, and both descriptions say it", () => {
    const { contact, description } = recordOf("us-nhth")
    expect(contact).toMatchObject({ confidential: "yes-with-exceptions", mustReport: "yes" })
    expect(description.en).toContain("suspected child abuse")
    expect(description.es).toContain("abuso de un menor")
  })

  it("callers have faked the national line's number, and its note warns of it", () => {
    const call = recordOf("us-nhth").channels.find(({ type }) => type === "call")
    expect(call?.note?.en).toContain("faked")
    expect(call?.note?.es).toContain("falsificado")
  })

  it.each(["us-ca-sd-sdys-stars", "us-ca-sd-sdys-icare"])("%s is not confirmed, dated 2020, and never dialed", (id) => {
    const line = toLine(recordOf(id))
    expect([line.grade, line.source.date]).toEqual(["low", "2020"])
    for (const channel of line.channels.filter(({ type }) => type === "call")) {
      expect(channelLink(line, channel)).toBeNull()
    }
  })
})
