import { describe, expect, it } from "vitest"
import { channelLink, firstNumber, hotlineLanguages, phoneCode, rowNumbers } from "@/core/hotlines/dial"
import type { Channel, Hotline } from "@/core/hotlines/hotline"
import { loadAllHotlines } from "@/directory/hotlines"
import { channel, hotline } from "../../../fakes/hotlines"

const text = channel({ type: "text", value: "233733", e164: null, keyword: "HELP" })
const web = channel({ type: "web", value: "https://harbor.test", e164: null })

describe("what a tap on a number opens", () => {
  it.each<[string, Channel, string | null]>([
    ["a number", channel(), "tel:+16195550100"],
    ["a number with an extension", channel({ extension: "3804" }), "tel:+16195550100,3804"],
    ["a short code", channel({ value: "988", e164: null }), "tel:988"],
    ["a text with its first word", text, "sms:233733?body=HELP"],
    ["a text without one", channel({ type: "text", value: "66008", e164: null }), "sms:66008"],
    [
      "a first word with a space",
      channel({ type: "text", value: "66008", e164: null, keyword: "A B" }),
      "sms:66008?body=A%20B",
    ],
    [
      "WhatsApp",
      channel({ type: "whatsapp", value: "55 5533 5533", e164: "+525555335533" }),
      "https://wa.me/525555335533",
    ],
    ["WhatsApp on a number with no international form", channel({ type: "whatsapp", e164: null }), null],
    ["a website", web, "https://harbor.test"],
    ["a website that is not safe", channel({ type: "chat", value: "http://harbor.test", e164: null }), null],
    ["a TTY number", channel({ type: "tty", value: "711", e164: null }), null],
    ["an e-mail address", channel({ type: "email", value: "help@harbor.test", e164: null }), null],
    ["letters alone", channel({ value: "call us", e164: null }), null],
  ])("%s", (_what, way, link) => {
    expect(channelLink(hotline("a"), way)).toBe(link)
  })

  it.each<[string, Partial<Hotline>]>([
    ["graded low", { grade: "low" }],
    ["disputed", { status: "disputed" }],
    ["whose number is a known misprint", { misprints: ["619-555-0100"] }],
  ])("nothing for a line %s, but its website", (_what, change) => {
    const unsure = hotline("unsure", change)
    expect(channelLink(unsure, channel())).toBeNull()
    expect(channelLink(unsure, web)).toBe("https://harbor.test")
  })
})

it("every link and code of the directory has the form that phones read (RFC 3966, RFC 5724)", async () => {
  const hotlines = await loadAllHotlines()
  const form =
    /^tel:(?:\+[1-9]\d{6,14}|\d{2,9})(?:,\d{1,7})?$|^sms:(?:\+[1-9]\d{6,14}|\d{3,8})(?:\?body=[\w.%-]+)?$|^https:\/\//
  const code =
    /^tel:(?:\+[1-9]\d{6,14}|\d{2,9})$|^SMSTO:(?:\+[1-9]\d{6,14}|\d{3,8})(?::[^:]+)?$|^https:\/\/wa\.me\/\d+$/
  const all = hotlines.flatMap((one) =>
    one.channels.map((way) => [channelLink(one, way), phoneCode(one, way)] as const),
  )
  expect(all.flatMap(([link]) => (link === null || form.test(link) ? [] : [link]))).toEqual([])
  expect(all.flatMap(([, text]) => (text === null || code.test(text) ? [] : [text]))).toEqual([])
  expect(all.filter(([link]) => link !== null).length).toBeGreaterThan(500)
})

describe("the numbers that stand first", () => {
  const home = channel({ type: "text", value: "741741", keyword: "HOME", languages: ["en"] })
  const hola = channel({ type: "text", value: "741741", keyword: "HOLA", languages: ["es"] })

  it("call before text, and text in the reader's language", () => {
    const both = hotline("both", { channels: [home, hola, channel()] })
    expect(firstNumber(both)?.type).toBe("call")
    expect(rowNumbers(both, "es")).toEqual([channel(), hola])
    expect(rowNumbers(both, "en")).toEqual([channel(), home])
  })

  it("WhatsApp where there is nothing else; nothing for a line that is only on the web", () => {
    const whatsapp = channel({ type: "whatsapp" })
    expect(rowNumbers(hotline("w", { channels: [web, whatsapp] }), "en")).toEqual([whatsapp])
    expect(rowNumbers(hotline("w", { channels: [web] }), "en")).toEqual([])
  })

  it("each language once", () => {
    expect(hotlineLanguages(hotline("l", { channels: [home, hola, channel()] }))).toEqual(["en", "es"])
  })
})
