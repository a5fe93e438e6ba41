import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/lines/dial"
import { toLine } from "../../core/lines/record"
import { keyed, numbersOf, recordOf, records, textsOf } from "./line-files"

const dialed = records.flatMap(({ channels }) => channels.map(({ value, e164 }) => keyed(e164 ?? value)))
const noteOf = (id: string, value: string): string =>
  recordOf(id).channels.find((channel) => channel.value === value)?.note?.en ?? ""

describe("traps of Europe", () => {
  it("Germany's line for women is 116 016 since June 2023: the old number is told and never dialed", () => {
    expect(numbersOf(recordOf("de-hilfetelefon"), "call")).toEqual(["116 016"])
    expect(noteOf("de-hilfetelefon", "116 016")).toContain("08000 116 016")
    for (const digits of dialed) expect(digits).not.toContain("8000116016")
  })

  it("the UK helpline's pages disagree on its hours, so it has none", () => {
    const { hours, contact, description } = recordOf("gb-modern-slavery-helpline")
    expect([hours, contact.confidential]).toEqual([null, "yes-with-exceptions"])
    expect(description.en).not.toMatch(/24|day and night/)
    expect(description.en).toContain("only if a life or a child is in danger")
  })

  it("the Salvation Army's number changed in January 2021: 0300 303 8151 is no longer it", () => {
    expect(numbersOf(recordOf("gb-salvation-army-victims"), "call")).toEqual(["0800 808 3733"])
    expect(dialed).not.toContain("443003038151")
    expect(recordOf("gb-salvation-army-victims").gradeNote).toContain("0300 303 8151")
  })

  it("1800 666 111 is the Irish police, and its double 1800 66 66 66 of a children's line is nowhere", () => {
    const police = recordOf("ie-garda-confidential")
    expect(police.operatorType).toBe("police")
    expect(numbersOf(police, "call")).toEqual(["1800 666 111", "1800 250 025"])
    expect(noteOf("ie-garda-confidential", "1800 666 111")).toContain("Children in Ireland call 116 111")
    expect(numbersOf(recordOf("ie-ispcc-childline"), "call")).toEqual(["116 111"])
    for (const text of [...dialed, ...records.flatMap(textsOf).map(keyed)]) expect(text).not.toContain("1800666666")
  })

  it("116 111 in Ukraine does not work from a Ukrainian SIM card abroad, and its note says so in both languages", () => {
    const short = recordOf("ua-la-strada-116111").channels.find(({ value }) => value === "116 111")
    expect(short?.note?.en).toContain("outside Ukraine")
    expect(short?.note?.es).toContain("fuera del país")
    expect(numbersOf(recordOf("ua-la-strada-116111"), "call")).toContain("0 800 500 225")
  })

  it("527 in Ukraine is known only from about 2007: it is not confirmed and never dialed", () => {
    const line = toLine(recordOf("ua-iom-527"))
    expect(line.grade).toBe("low")
    expect(line.description.en).toContain("about 2007")
    for (const channel of line.channels) expect(channelLink(line, channel)).toBeNull()
  })

  it("116 000 is the missing children's number of 32 countries, and short: it has no form from abroad", () => {
    const missing = records.filter(({ id }) => id.endsWith("-116000"))
    expect(missing).toHaveLength(32)
    for (const { id, channels, gradeNote, topics } of missing) {
      expect([id, channels[0]?.value, channels[0]?.e164, topics[0]]).toEqual([id, "116 000", null, "missing"])
      expect(gradeNote).toMatch(/2017|operator|who answers/)
    }
  })

  it("the police answer 116 000 in Latvia and Malta, and both descriptions say so", () => {
    for (const id of ["lv-116000", "mt-116000"]) {
      expect(recordOf(id).operatorType).toBe("police")
      expect(recordOf(id).description.en).toContain("The police answer.")
      expect(recordOf(id).description.es).toContain("Contesta la policía.")
    }
  })

  it("119 in France may pass on what it hears, and says so", () => {
    expect(recordOf("fr-119").operatorType).toBe("child-protection")
    expect(recordOf("fr-119").description.en).toContain("may pass on what it hears")
    expect(recordOf("fr-119").contact.confidential).toBe("unknown")
  })

  it("Estonia's +372 number is for calls from abroad and not free", () => {
    expect(noteOf("ee-lasteabi", "+372 600 4434")).toBe("From abroad, and not free.")
  })

  it("Latvia's 800 6008 has seven digits and no international form", () => {
    const printed = recordOf("lv-uzticibas-talrunis").channels.find(({ value }) => value === "800 6008")
    expect(printed?.e164).toBeNull()
  })

  it.each([
    ["hu-kek-vonal", "+36 80 984 590", "Tu,Th 16:00-20:00"],
    ["sk-linka-detskej-istoty", "0800 500 500", "Tu 13:30-19:30"],
  ])("%s has a number in Ukrainian and Russian, %s, with hours of its own", (id, number, hours) => {
    const channel = recordOf(id).channels.find(({ value }) => value === number)
    expect([channel?.languages, channel?.hours, recordOf(id).hours]).toEqual([["uk", "ru"], hours, "24/7"])
  })

  it("the Netherlands: reports of violence at home go to Veilig Thuis, which is no children's helpline", () => {
    expect(recordOf("nl-veilig-thuis").operatorType).toBe("child-protection")
    expect(recordOf("nl-veilig-thuis").topics).toContain("report")
  })
})
