import { describe, expect, it } from "vitest"
import { isShown } from "../../core/lines/record"
import { keyed, numbersOf, recordOf, records, textsOf } from "./line-files"

const dialed = records.flatMap((record) => record.channels.map(({ value, e164 }) => keyed(e164 ?? value).slice(-10)))

/** Other lists get these wrong. */
describe("traps of the United States", () => {
  it("988 no longer has an option 3: no line offers it, and the Trevor Project has a number of its own", () => {
    for (const text of records.flatMap(textsOf)) expect(text).not.toMatch(/(press|oprime|marca|presiona) 3\b/i)
    expect(numbersOf(recordOf("us-trevor"), "call")).toEqual(["1-866-488-7386"])
  })

  it("988 goes by area code: the county's line tells visitors which number to call instead", () => {
    const short = recordOf("us-ca-sd-access-crisis-line").channels.find(({ value }) => value === "988")
    expect(short?.note?.en).toContain("1-888-724-7240")
    expect(short?.note?.es).toContain("1-888-724-7240")
  })

  it("1-866-347-2423 belongs to ICE: name and description say so in both languages", () => {
    const holders = records.filter(({ channels }) => channels.some(({ e164 }) => e164 === "+18663472423"))
    expect(holders.map(({ id, operatorType }) => [id, operatorType])).toEqual([["us-hsi-tip-line", "immigration"]])
    const { name, description, contact } = recordOf("us-hsi-tip-line")
    for (const text of [name.en, name.es, description.en, description.es]) expect(text).toMatch(/\bICE\b/)
    expect(description.en).toContain("immigration authority")
    expect(description.es).toContain("autoridad de inmigración")
    expect(contact.confidential).toBe("unknown")
  })

  it("Childhelp is not a reporting line; reports in San Diego go to the county's line", () => {
    const { topics, description } = recordOf("us-childhelp")
    expect(topics).not.toContain("report")
    expect(description.en).toContain("not a reporting line")
    expect(description.es).toContain("No es una línea de denuncia")
    expect(recordOf("us-ca-sd-child-abuse-hotline").topics).toContain("report")
  })

  it("a call to the county's child abuse line can start an investigation, and it says so", () => {
    const { contact, description } = recordOf("us-ca-sd-child-abuse-hotline")
    expect(contact.mustReport).toBe("yes")
    expect(description.en).toContain("can start a child-protection investigation")
    expect(description.es).toContain("puede iniciar una investigación")
  })

  it("CAST ends in 2373; the 2372 of an old article is only ever shown as a misprint", () => {
    const cast = recordOf("us-ca-cast-la")
    expect(numbersOf(cast, "call")).toEqual(["1-888-539-2373"])
    expect(cast.misprints).toEqual(["888-539-2372"])
    expect(dialed).not.toContain("8885392372")
  })

  it("619-666-2757 has no named operator: it is kept back", () => {
    expect(recordOf("us-ca-sd-trafficking-emergency").status).toBe("withheld")
    const shown = records.filter(isShown).flatMap((record) => record.channels.map(({ value }) => keyed(value)))
    expect(shown).not.toContain("6196662757")
  })

  it("Project LIFE, GenerateHope and the Storefront have a page and no number", () => {
    for (const id of ["us-ca-sd-nc-lifeline-project-life", "us-ca-sd-generatehope", "us-ca-sd-sdys-storefront"]) {
      expect(recordOf(id).channels.map(({ type }) => type)).toEqual(["web"])
    }
  })

  it("Team HOPE is reached through 1-800-843-5678; the number with one source is left out", () => {
    expect(numbersOf(recordOf("us-ncmec-team-hope"), "call")).toEqual(["1-800-843-5678"])
    expect(dialed).not.toContain("8663054673")
  })

  it.each([
    ["us-polly-klaas", "1-800-587-4357"],
    ["us-know2protect", "1-833-591-5669"],
    ["us-stop-it-now", "1-888-773-8368"],
  ])("%s has one source for %s and is graded low", (id, number) => {
    expect([numbersOf(recordOf(id), "call"), recordOf(id).grade]).toEqual([[number], "low"])
  })

  it("the Runaway Safeline does not search for children, and says so", () => {
    expect(recordOf("us-nrs").description.en).toContain("does not search for anyone")
    expect(recordOf("us-nrs").description.es).toContain("No busca a nadie")
  })

  it("211 is not open round the clock in every county, so the country's entry has no hours", () => {
    expect([recordOf("us-211").hours, recordOf("us-ca-sd-211").hours]).toEqual([null, "24/7"])
  })

  it("the Blue Campaign is information, not a line", () => {
    expect(recordOf("us-blue-campaign").channels.map(({ type }) => type)).toEqual(["web"])
    expect(recordOf("us-blue-campaign").description.en).toContain("nobody answers")
  })
})

describe("traps of Mexico", () => {
  it("the search commission's toll-free number is printed in two ways: neither is here, its WhatsApp is", () => {
    expect(dialed).not.toContain("8000287783")
    expect(dialed).not.toContain("8000287723")
    expect(numbersOf(recordOf("mx-cnb"), "whatsapp")).toEqual(["+52 55 1309 9024"])
  })

  it("Baja California has no trafficking line of its own: only 089 and 911", () => {
    const local = records.filter((record) => record.region === "MX-BCN")
    expect(local.flatMap((record) => numbersOf(record, "call"))).toEqual(["089", "911"])
  })
})

it.each([
  ["1-855-262-3109", "a number from abroad in odd groups"],
  ["1-855-463-6395", "the consulates' older number"],
  ["1-800-787-3224", "a TTY number without a source"],
  ["1-800-222-4453", "a TDD number from one poor page"],
  ["1-855-812-1001", "a videophone number that one list alone has"],
  ["1-443-787-7678", "a WhatsApp number that one list alone has"],
  ["1-866-346-3211", "a number that one list alone has"],
])("%s is left out: %s", (number) => {
  expect(dialed).not.toContain(keyed(number).slice(-10))
})

it.each(["us-911", "mx-emergency"])("%s is 911, shown, and can be called", (id) => {
  const record = recordOf(id)
  expect([record.operatorType, numbersOf(record, "call"), isShown(record)]).toEqual(["emergency", ["911"], true])
  expect(record.grade).not.toBe("low")
})
