import { parsePhoneNumberFromString as parse } from "libphonenumber-js/max"
import { describe, expect, it } from "vitest"
import type { LineRecord } from "../../core/lines/record"
import { recordOf, records } from "./line-files"

const channels = records.flatMap((record) => record.channels.map((channel) => ({ record, channel })))
const saidOf = ({ description, channels: own, sources }: LineRecord): string =>
  [description.en, ...own.map(({ note }) => note?.en ?? ""), ...sources.map(({ supports }) => supports)].join(" ")

describe("what a call costs", () => {
  const told = channels.filter(({ channel }) => channel.cost !== "unknown")

  it("is told of calls alone, and only where a text or a source of the line says it", () => {
    const evidence = {
      free: /\b(toll-)?free\b/i,
      standard: /\b(local|usual) (call )?(rate|price)\b/i,
      charged: /not free/i,
    }
    for (const { record, channel } of told) {
      expect(channel.type, record.id).toBe("call")
      if (channel.cost !== "unknown") expect(saidOf(record), record.id).toMatch(evidence[channel.cost])
    }
    expect(told.map(({ channel }) => channel.cost)).toEqual(expect.arrayContaining(["free", "charged"]))
  })

  it("is free of no office and no mobile: that the service is free does not make the call free", () => {
    for (const { record, channel } of told.filter(({ channel: { cost } }) => cost === "free")) {
      const type = channel.e164 === null ? "TOLL_FREE" : parse(channel.e164)?.getType()
      expect(type, `${record.id} ${channel.value}`).toBe("TOLL_FREE")
    }
    expect(recordOf("us-ca-sd-da-victim-services").channels.map(({ cost }) => cost)).not.toContain("free")
  })

  it("is not known of NCMEC's and the national trafficking line's number: no source says it", () => {
    for (const id of ["us-ncmec", "us-nhth"])
      expect(recordOf(id).channels.every(({ cost }) => cost === "unknown")).toBe(true)
  })
})

/** Typed from the notes and sources, which say it of these numbers and of no other. */
const abroad = [
  ["us-hsi-tip-line", "call 1-802-872-6199 yes"],
  ["us-ca-sd-child-abuse-hotline", "call 1-800-344-6000 no"],
  ["mx-lnctp", "call 800 5533 000 no", "call 55 5533 5533 yes", "whatsapp 55 5533 5533 yes"],
  ["ee-lasteabi", "call +372 600 4434 yes"],
  ["th-1300", "call +66 99 130 1300 yes"],
  ["ua-la-strada-116111", "call 116 111 no"],
] as const

describe("whether a number answers callers from abroad", () => {
  it.each(abroad)("%s: %s %s %s", (id, ...said) => {
    const found = recordOf(id).channels.filter((channel) => channel.abroad !== "unknown")
    expect(found.map(({ type, value, abroad: reach }) => `${type} ${value} ${reach}`)).toEqual(said.filter(Boolean))
  })

  it("is not known of any other", () => {
    const known = channels.filter(({ channel }) => channel.abroad !== "unknown").map(({ record }) => record.id)
    expect(new Set(known)).toEqual(new Set(abroad.map(([id]) => id)))
  })
})
