import { describe, expect, it } from "vitest"
import { recordOf, records } from "./line-files"

const channels = records.flatMap((record) => record.channels.map((channel) => ({ record, channel })))

describe("what a call costs", () => {
  const told = channels.filter(({ channel }) => channel.cost !== "unknown")

  it("is told of calls alone: what a text or a message costs, no source says", () => {
    for (const { record, channel } of told) expect(channel.type, record.id).toBe("call")
    expect(told.map(({ channel }) => channel.cost)).toEqual(expect.arrayContaining(["free", "charged"]))
  })

  it("is free of no office: the advocates of the District Attorney are, the call to them is not said to be", () => {
    const attorney = recordOf("us-ca-sd-da-victim-services")
    expect(attorney.description.en).toContain("Free.")
    expect(attorney.channels.map(({ cost }) => cost)).not.toContain("free")
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
