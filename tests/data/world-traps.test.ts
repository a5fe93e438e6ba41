import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/lines/dial"
import { toLine } from "../../core/lines/record"
import { keyed, numbersOf, recordOf, records } from "./line-files"

const dialed = records.flatMap(({ channels }) => channels.map(({ value, e164 }) => keyed(e164 ?? value)))
const noteOf = (id: string, value: string): string =>
  recordOf(id).channels.find((channel) => channel.value === value)?.note?.en ?? ""

describe("traps of Latin America", () => {
  it("Brazil's WhatsApp is the newer number, and the one of 2020 is nowhere", () => {
    expect(numbersOf(recordOf("br-disque-100"), "whatsapp")).toEqual(["+55 61 99611-0100"])
    expect(dialed).not.toContain("5561996565008")
  })

  it("Peru's 0800-2-3232 became 1818, option 1", () => {
    expect(numbersOf(recordOf("pe-1818"), "call")).toEqual(["1818"])
    expect(noteOf("pe-1818", "1818")).toContain("option 1")
    for (const digits of dialed) expect(digits).not.toContain("80023232")
  })

  it("Argentina's missing children have 142; the 124 of one article is only ever a misprint", () => {
    const registry = recordOf("ar-chicos-extraviados")
    expect([numbersOf(registry, "call"), registry.misprints]).toEqual([["142", "0800-122-2442"], ["124"]])
  })

  it("Argentina's 102 belongs to one province, and says that others have their own", () => {
    expect(recordOf("ar-linea-102-buenos-aires").region).toBe("AR-B")
    expect(recordOf("ar-linea-102-buenos-aires").description.en).toContain("Other provinces have a 102 of their own")
  })

  it("Chile's 147 is answered by the police, and both names and descriptions let it be seen", () => {
    const { operatorType, name, description } = recordOf("cl-fono-ninos-147")
    expect(operatorType).toBe("police")
    expect(name.en).toContain("police")
    expect(description.es).toContain("la policía de Chile")
  })

  it("Colombia's line against trafficking has one uploaded chart as its source: never dialed", () => {
    const line = toLine(recordOf("co-linea-trata"))
    expect(line.grade).toBe("low")
    for (const channel of line.channels) expect(channelLink(line, channel)).toBeNull()
  })
})

describe("traps of Africa", () => {
  it("Childline South Africa is 116: the old 0800 055 555 is told and never dialed", () => {
    expect(numbersOf(recordOf("za-childline"), "call")).toEqual(["116"])
    expect(noteOf("za-childline", "116")).toContain("0800 055 555")
    for (const digits of dialed) expect(digits).not.toContain("800055555")
  })

  it("a South African number that is printed in two ways is in neither", () => {
    for (const digits of dialed) expect(digits).not.toMatch(/80073728|800737283/)
  })

  it("Childline Botswana is 11611, not the 116 of its neighbors", () => {
    expect(numbersOf(recordOf("bw-childline-botswana"), "call")).toEqual(["11611", "3 900 900"])
    expect(recordOf("bw-childline-botswana").description.en).toContain("not the 116")
  })

  it("Childline Kenya's WhatsApp of 2017 has one source and is left out", () => {
    expect(dialed).not.toContain("254799873107")
    expect(numbersOf(recordOf("ke-childline-kenya"), "whatsapp")).toEqual([])
  })

  it("9696 in Sudan is from before the war, and both descriptions say so", () => {
    expect(recordOf("sd-child-helpline-9696").description.en).toContain("before the war")
    expect(recordOf("sd-child-helpline-9696").description.es).toContain("antes de la guerra")
  })

  it("Ethiopia's unclear second number is left out, and its ages are unknown", () => {
    expect(numbersOf(recordOf("et-ecfa-adama-child-helpline"), "call")).toEqual(["919"])
    expect(recordOf("et-ecfa-adama-child-helpline").ages).toBeNull()
  })
})

describe("traps of Asia and Oceania", () => {
  it("Vietnam's 111 replaced 1800 1567, answers on trafficking too, records calls and passes reports on", () => {
    const line = recordOf("vn-111")
    expect(line.contact).toMatchObject({ recorded: "yes", mustReport: "yes" })
    expect(line.topics).toContain("trafficking")
    expect(line.description.en).toMatch(/Calls are recorded, and reports go to the police/)
    expect(line.description.es).toMatch(/se graban y los avisos llegan a la policía/)
    expect(dialed.some((digits) => digits.includes("18001567"))).toBe(false)
  })

  it("India's 1098 is run by the government now, linked with 112", () => {
    const { operatorType, description } = recordOf("in-childline-1098")
    expect(operatorType).toBe("child-protection")
    expect(description.en).toContain("The government runs it, linked with the emergency number 112")
  })

  it("Turkey's 157 is the immigration authority, and its name says so", () => {
    const { operatorType, name, contact } = recordOf("tr-157")
    expect([operatorType, contact.confidential]).toEqual(["immigration", "unknown"])
    expect(name.en).toContain("immigration authority")
    expect(name.es).toContain("autoridad de inmigración")
  })

  it("Israel's 105 is a police unit, and its name says so", () => {
    expect(recordOf("il-105").operatorType).toBe("police")
    expect(recordOf("il-105").name.en).toContain("(police)")
  })

  it("Thailand's 1300: round the clock is said only of the number for Thais abroad", () => {
    const { hours, channels } = recordOf("th-1300")
    expect([hours, channels.map((channel) => channel.hours)]).toEqual([null, [null, "24/7"]])
  })

  it("Korea's 1577-1366 is from 2008, and its note says so", () => {
    expect(noteOf("kr-1366", "1577-1366")).toContain("2008")
  })

  it("1343 in the Philippines is dialed with 02 from the provinces", () => {
    expect(numbersOf(recordOf("ph-1343"), "call")).toEqual(["1343", "(02) 1343"])
  })

  it("Australia's police number for trafficking has one source and is never dialed", () => {
    const line = toLine(recordOf("au-afp-trafficking"))
    for (const channel of line.channels) expect(channelLink(line, channel)).toBeNull()
  })
})
