import { describe, expect, it } from "vitest"
import {
  channelLink,
  firstNumber,
  hotlineLanguages,
  otherWays,
  numbersShownFirst,
  qrContent,
  withoutPrimaryEmergencyNumber,
} from "@/core/hotlines/dial"
import type { Channel, Hotline } from "@/core/hotlines/hotline"
import { loadAllHotlines } from "@/directory/hotlines"
import { channel, hotline } from "../../../fakes/hotlines"

const text = channel({ type: "text", value: "233733", e164: null, keyword: "HELP" })
const web = channel({ type: "web", value: "https://harbor.test", e164: null })

describe("channelLink", () => {
  it.each<[string, Channel, string | null]>([
    ["a number", channel(), "tel:+16195550100"],
    ["a number with an extension", channel({ extension: "3804" }), "tel:+16195550100,3804"],
    ["a short code", channel({ value: "988", e164: null }), "tel:988"],
    ["a text number with a keyword", text, "sms:233733?body=HELP"],
    ["a text number without a keyword", channel({ type: "text", value: "66008", e164: null }), "sms:66008"],
    [
      "a keyword with a space",
      channel({ type: "text", value: "66008", e164: null, keyword: "A B" }),
      "sms:66008?body=A%20B",
    ],
    [
      "WhatsApp",
      channel({ type: "whatsapp", value: "55 5533 5533", e164: "+525555335533" }),
      "https://wa.me/525555335533",
    ],
    ["WhatsApp on a number without an international form", channel({ type: "whatsapp", e164: null }), null],
    ["a website", web, "https://harbor.test"],
    ["a website without https", channel({ type: "chat", value: "http://harbor.test", e164: null }), null],
    ["a TTY number", channel({ type: "tty", value: "711", e164: null }), null],
    ["an e-mail address", channel({ type: "email", value: "help@harbor.test", e164: null }), null],
    ["text without digits", channel({ value: "call us", e164: null }), null],
  ])("for %s", (_what, contactChannel, link) => {
    expect(channelLink(hotline("a"), contactChannel)).toBe(link)
  })

  it.each<[string, Partial<Hotline>]>([
    ["with a low grade", { grade: "low" }],
    ["that is disputed", { status: "disputed" }],
    ["whose number is a known misprint", { misprints: ["619-555-0100"] }],
  ])("links only the website of a hotline %s", (_what, change) => {
    const unsure = hotline("unsure", change)
    expect(channelLink(unsure, channel())).toBeNull()
    expect(channelLink(unsure, web)).toBe("https://harbor.test")
  })
})

it("channelLink and qrContent produce valid tel:, sms: and SMSTO: forms for the whole directory (RFC 3966, RFC 5724)", async () => {
  const hotlines = await loadAllHotlines()
  const form =
    /^tel:(?:\+[1-9]\d{6,14}|\d{2,9})(?:,\d{1,7})?$|^sms:(?:\+[1-9]\d{6,14}|\d{3,8})(?:\?body=[\w.%-]+)?$|^https:\/\//
  const code =
    /^tel:(?:\+[1-9]\d{6,14}|\d{2,9})$|^SMSTO:(?:\+[1-9]\d{6,14}|\d{3,8})(?::[^:]+)?$|^https:\/\/wa\.me\/\d+$/
  const all = hotlines.flatMap((one) =>
    one.channels.map((each) => [channelLink(one, each), qrContent(one, each)] as const),
  )
  expect(all.flatMap(([link]) => (link === null || form.test(link) ? [] : [link]))).toEqual([])
  expect(all.flatMap(([, text]) => (text === null || code.test(text) ? [] : [text]))).toEqual([])
  expect(all.filter(([link]) => link !== null).length).toBeGreaterThan(500)
})

describe("the numbers in a hotline's row", () => {
  const home = channel({ type: "text", value: "741741", keyword: "HOME", languages: ["en"] })
  const hola = channel({ type: "text", value: "741741", keyword: "HOLA", languages: ["es"] })

  it("are the call number, then the text number in the reader's language", () => {
    const both = hotline("both", { channels: [home, hola, channel()] })
    expect(firstNumber(both)?.type).toBe("call")
    expect(numbersShownFirst(both, "es")).toEqual([channel(), hola])
    expect(numbersShownFirst(both, "en")).toEqual([channel(), home])
  })

  it("are WhatsApp if there is nothing else, and none for a hotline with only a website", () => {
    const whatsapp = channel({ type: "whatsapp" })
    expect(numbersShownFirst(hotline("w", { channels: [web, whatsapp] }), "en")).toEqual([whatsapp])
    expect(numbersShownFirst(hotline("w", { channels: [web] }), "en")).toEqual([])
  })

  it("are every number to call of the emergency services, and no other", () => {
    const [police, ambulance] = [channel({ value: "110", e164: null }), channel({ value: "119", e164: null })]
    const emergency = hotline("110", { operatorType: "emergency", channels: [police, home, ambulance] })
    expect(numbersShownFirst(emergency, "en")).toEqual([police, ambulance])
  })

  it("are joined by the chat and the WhatsApp that a row only names", () => {
    const [whatsapp, chat] = [
      channel({ type: "whatsapp" }),
      channel({ type: "chat", value: "https://harbor.test/chat" }),
    ]
    const all = hotline("w", { channels: [home, whatsapp, chat, web] })
    expect(otherWays(all, [home])).toEqual(["chat", "whatsapp"])
    expect(otherWays(all, [whatsapp])).toEqual(["chat"])
    expect(otherWays(hotline("w", { channels: [home] }), [home])).toEqual([])
  })

  it("are in languages that hotlineLanguages lists once each", () => {
    expect(hotlineLanguages(hotline("l", { channels: [home, hola, channel()] }))).toEqual(["en", "es"])
  })
})

describe("withoutPrimaryEmergencyNumber", () => {
  const emergency = hotline("911", { operatorType: "emergency", channels: [channel({ value: "911", e164: null })] })
  const police = hotline("police", { operatorType: "police", channels: [channel({ value: "911", e164: null })] })

  it("removes the emergency hotline that the top bar already shows", () => {
    expect(withoutPrimaryEmergencyNumber([emergency, police], "911")).toEqual([police])
  })

  it("keeps an emergency hotline with another number, such as the ambulance's", () => {
    const both = hotline("110", {
      operatorType: "emergency",
      channels: [channel({ value: "110", e164: null }), channel({ value: "119", e164: null })],
    })
    expect(withoutPrimaryEmergencyNumber([both], "110")).toEqual([both])
  })

  it("keeps the emergency hotline if the top bar shows no number", () => {
    expect(withoutPrimaryEmergencyNumber([emergency], null)).toEqual([emergency])
  })
})
