import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/lines/dial"
import { groupNames, groupOf } from "../../core/lines/order"
import { isShown, toLine } from "../../core/lines/record"
import { keyed, recordOf, records, textsOf } from "./line-files"

const rank = (id: string): number => groupNames.indexOf(groupOf(toLine(recordOf(id))))
const shownNumbers = records
  .filter(isShown)
  .flatMap(({ channels }) => channels.map(({ value, e164 }) => keyed(e164 ?? value)))

describe("what is easily mixed up in San Diego", () => {
  it("the county's line is another than the crisis line: at any hour, with a chat of shorter hours", () => {
    const county = recordOf("us-ca-sd-access-crisis-line")
    expect([county.hours, county.channels[0]?.value]).toEqual(["24/7", "1-888-724-7240"])
    expect(county.channels.find(({ type }) => type === "chat")?.hours).toBe("Mo-Fr 16:00-22:00")
    expect(county.channels[0]?.note?.en).toContain("more than 200 languages")
  })

  it("STARS: the age range has changed before, and the record says so", () => {
    const { ages, gradeNote } = recordOf("us-ca-sd-sdys-stars")
    expect([ages, gradeNote]).toEqual(["13-24", expect.stringContaining("the age range has changed before")])
  })

  it.each([/task force/i, /olive crest/i])(
    "%s has no number of its own that could be found, and is no line",
    (name) => {
      for (const record of records) {
        for (const text of [record.name.en, record.operator, ...record.alsoKnownAs])
          expect(text, record.id).not.toMatch(name)
      }
    },
  )

  it("the FBI's office has a number that two pages print, no hours, and is named as federal police", () => {
    const { hours, grade, operatorType, description } = recordOf("us-ca-sd-fbi")
    expect([hours, grade, operatorType]).toEqual([null, "medium", "police"])
    expect(description.en).toContain("Federal police")
    expect(description.es).toContain("Policía federal")
  })

  it("the sheriff's number is printed in two ways by pages that can't be cited: kept back, both of them", () => {
    expect(recordOf("us-ca-sd-sheriff").status).toBe("withheld")
    for (const digits of shownNumbers) expect(digits).not.toMatch(/858(8683200|5655200)$/)
  })
})

describe("what is easily mixed up in the United States and Mexico", () => {
  it("calls to the national line are answered in 200 languages, texts and chat in English and Spanish alone", () => {
    const [call, text, ...others] = recordOf("us-nhth").channels
    expect(call?.note?.en).toContain("more than 200 languages")
    expect(text?.languages).toEqual(["en", "es"])
    expect(text?.note?.en).not.toContain("200")
    expect(others.find(({ type }) => type === "chat")?.languages).toEqual(["en", "es"])
  })

  it("it works more closely with the police since its operator changed, and both descriptions say so", () => {
    expect(recordOf("us-nhth").description.en).toContain("Since 2025 they work more closely with police")
    expect(recordOf("us-nhth").description.es).toMatch(/Desde 2025.*policía/)
  })

  it("55 5533 5533 is the organization's security line, and both notes call it so", () => {
    const security = recordOf("mx-lnctp").channels.filter(({ value }) => value === "55 5533 5533")
    expect(security).toHaveLength(2)
    for (const { note } of security) {
      expect(note?.en).toMatch(/security line/)
      expect(note?.es).toMatch(/línea de seguridad/i)
    }
  })

  it("no number that a tap opens is 888-553-3000, however it is written", () => {
    const links = records
      .filter(isShown)
      .map(toLine)
      .flatMap((line) => line.channels.map((channel) => channelLink(line, channel) ?? ""))
    for (const link of links) expect(link.replace(/\D/g, "")).not.toContain("8885533000")
  })

  it.each(["us-988", "us-rainn"])("%s goes by the phone's area code, and both descriptions say so", (id) => {
    expect(recordOf(id).description.en).toContain("area code")
    expect(recordOf(id).description.es).toContain("código de área")
  })

  it.each(["us-hsi-tip-line", "us-know2protect", "us-fbi-tips"])("%s stands below every confidential line", (id) => {
    for (const confidential of ["us-nhth", "us-ca-cast-la", "us-nrs", "us-rainn"]) {
      expect(rank(id), confidential).toBeGreaterThan(rank(confidential))
    }
  })

  it("NCMEC's line is for any hour, and no line of it takes another number", () => {
    expect(recordOf("us-ncmec").hours).toBe("24/7")
    const own = records.filter(({ operator }) => operator.includes("NCMEC"))
    const numbers = own.flatMap(({ channels }) => channels.flatMap(({ e164 }) => e164 ?? []))
    expect(new Set(numbers)).toEqual(new Set(["+18008435678"]))
  })

  it("California's line for missing children is the department's own: sure, at any hour, in letters and digits", () => {
    const { grade, hours, status, sources } = recordOf("us-ca-doj-missing-children")
    expect([grade, hours, status]).toEqual(["high", "24/7", "active"])
    expect(sources[0]?.url).toBe("https://oag.ca.gov/missing/mups")
  })

  it("SAPTEL's number was read on no page that can be cited: kept back", () => {
    expect(recordOf("mx-saptel").status).toBe("withheld")
    for (const digits of shownNumbers) expect(digits).not.toContain("5552598121")
  })

  it("no text promises what the operators say of themselves elsewhere: 24 hours only where hours say so", () => {
    for (const record of records.filter(({ hours }) => hours === null)) {
      for (const text of textsOf(record)) expect(text, record.id).not.toMatch(/\b24 hours|24 horas\b/)
    }
  })
})
