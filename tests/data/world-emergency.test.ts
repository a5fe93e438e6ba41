import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/lines/dial"
import { isShown, toLine } from "../../core/lines/record"
import { numbersOf, recordOf, records } from "./line-files"

const emergencies = records.filter(
  ({ operatorType, country }) => operatorType === "emergency" && !["US", "MX"].includes(country),
)
const callsOf = (country: string): string[] => numbersOf(recordOf(`${country}-emergency`), "call")
const union = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(" ")

describe("emergency numbers of the world", () => {
  it("are one entry a country, first in its file, taken to answer round the clock, which the note admits", () => {
    expect(new Set(emergencies.map(({ country }) => country)).size).toBe(emergencies.length)
    for (const { id, hours, gradeNote, topics } of emergencies) {
      expect([id, hours, topics]).toEqual([id, "24/7", ["danger"]])
      expect(gradeNote, id).toContain("round the clock is taken for granted")
    }
  })

  it("of Australia are 000, a string of three zeros, never the number 0", () => {
    const australia = toLine(recordOf("au-emergency"))
    expect(australia.channels.map(({ value }) => value)).toEqual(["000"])
    const [channel] = australia.channels
    expect(channel ? channelLink(australia, channel) : null).toBe("tel:000")
    expect(callsOf("tv")).toContain("000")
  })

  it.each(union)("of %s begin with 112, which is confirmed", (country) => {
    expect(callsOf(country)[0]).toBe("112")
    expect([recordOf(`${country}-emergency`).status, recordOf(`${country}-emergency`).grade]).toEqual([
      "active",
      "medium",
    ])
  })

  it("of the United Kingdom are 999, of India 112, of Canada 911", () => {
    expect([callsOf("gb"), callsOf("in"), callsOf("ca")]).toEqual([["999"], ["112"], ["911"]])
  })

  it("of São Tomé and Príncipe begin with the one that two governments name for the police", () => {
    expect(callsOf("st")[0]).toBe("113")
    expect(recordOf("st-emergency").channels[0]?.note?.en).toBe("Police.")
  })

  it("of Croatia do not rest on texts that are older than its membership in the Union", () => {
    const urls = recordOf("hr-emergency").sources.map(({ url }) => url)
    expect(urls).toEqual(["https://www.gov.uk/foreign-travel-advice/croatia"])
  })

  it("of Argentina name no police number: sources differ between 911 and 101, and both languages say so", () => {
    expect(callsOf("ar")).toEqual(["107", "100"])
    expect(recordOf("ar-emergency").description.en).toContain("For the police, sources differ: 101 or 911.")
    expect(recordOf("ar-emergency").description.es).toContain("Para la policía, las fuentes difieren: 101 o 911.")
  })

  it.each(["al", "ao", "cn", "ht", "ly", "mw", "mz", "eg", "tr", "gh"])(
    "of %s are disputed: shown, said so, and never opened by a tap",
    (country) => {
      const record = recordOf(`${country}-emergency`)
      expect([record.status, isShown(record)]).toEqual(["disputed", true])
      expect(record.description.en).toMatch(/Sources do not agree|sources differ/)
      expect(record.description.es).toMatch(/fuentes (no coinciden|difieren)/)
      const line = toLine(record)
      for (const channel of line.channels) expect(channelLink(line, channel)).toBeNull()
    },
  )

  it("say of each number what it is for, and who says so where sources differ", () => {
    const albania = recordOf("al-emergency").channels.map(({ value, note }) => `${value} ${note?.en ?? ""}`)
    expect(albania).toEqual([
      "129 In other lists: police.",
      "112 In UK travel advice: police.",
      "127 Ambulance.",
      "128 Fire.",
    ])
    for (const { id, channels } of emergencies.filter(({ channels }) => channels.length > 1)) {
      for (const { note } of channels) expect(note?.en, id).toMatch(/police|ambulance|fire|any emergency/i)
    }
  })

  it("never hold a landline of a station or of the tourist police", () => {
    for (const { id, channels } of emergencies) {
      for (const { value } of channels) expect(value, id).toMatch(/^\d{2,6}$/)
    }
  })

  it("cite a page of the British government that is the page of their own country", () => {
    const pages = emergencies.flatMap(({ country, sources }) =>
      sources
        .filter(({ url }) => url.startsWith("https://www.gov.uk/"))
        .map(({ url, date }) => ({ country, url, date })),
    )
    expect(pages.length).toBeGreaterThan(180)
    expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length)
    for (const { url, date } of pages) {
      expect([url, date]).toEqual([expect.stringMatching(/\/foreign-travel-advice\/[a-z-]+$/), "2026-04-22"])
    }
  })
})
