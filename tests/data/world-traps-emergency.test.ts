import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/lines/dial"
import { isShown, toLine } from "../../core/lines/record"
import { numbersOf, recordOf, records } from "./line-files"

const callsOf = (country: string): string[] => numbersOf(recordOf(`${country}-emergency`), "call")

describe("emergency numbers that changed, or that lists do not agree on", () => {
  it("Ghana: 112 since 2020 stands before the 999 of travel advice; disputed, and both notes say who says it", () => {
    const ghana = recordOf("gh-emergency")
    expect([ghana.status, callsOf("gh")]).toEqual(["disputed", ["112", "999", "191"]])
    expect(ghana.channels[1]?.note?.en).toContain("UK travel advice")
    expect(ghana.channels[1]?.note?.es).toContain("Reino Unido")
  })

  it("Armenia moves to 112: whether it answers already is not known, so it is told and not listed", () => {
    expect(callsOf("am")).toEqual(["911", "102"])
    expect(recordOf("am-emergency").description.en).toContain("moving to one number, 112")
    expect(recordOf("am-emergency").description.es).toContain("un solo número, el 112")
  })

  it("Gibraltar's police number 199 became 999 for all", () => {
    expect(callsOf("gi")).toEqual(["999"])
    expect(recordOf("gi-emergency").sources[0]?.kind).toBe("authority")
  })

  it.each(["ki", "ls"])(
    "%s: one source that other lists contradict is never opened by a tap, and says so",
    (country) => {
      const record = recordOf(`${country}-emergency`)
      expect([record.grade, isShown(record)]).toEqual(["low", true])
      expect(record.description.en).toContain("one source alone")
      expect(record.description.es).toContain("una sola fuente")
      const line = toLine(record)
      for (const channel of line.channels) expect(channelLink(line, channel)).toBeNull()
    },
  )

  it("Liberia: no short number was found, so it has none, and the line it has is no emergency number", () => {
    const liberia = records.filter(({ country }) => country === "LR")
    expect(liberia.map(({ operatorType }) => operatorType)).not.toContain("emergency")
    expect(liberia.filter(isShown)).not.toEqual([])
  })

  it("every country has an emergency entry, shown or kept back, but Liberia", () => {
    const all = new Set(records.map(({ country }) => country).filter((code) => code !== "ZZ"))
    const having = new Set(
      records.filter(({ operatorType }) => operatorType === "emergency").map(({ country }) => country),
    )
    expect([...all].filter((country) => !having.has(country))).toEqual(["LR"])
  })
})
