import { describe, expect, it } from "vitest"
import { qrContent } from "@/core/hotlines/dial"
import { drawQr } from "@/core/hotlines/qr"
import { channel, hotline } from "../../../fakes/hotlines"
import { readQr } from "./qr-reader"

describe("a QR code on the screen", () => {
  it.each([
    "tel:911",
    "tel:+18883854657",
    "SMSTO:233733:HELP",
    "SMSTO:+18885551234567:A MUCH LONGER WORD",
    "https://wa.me/525555335533",
  ])("is decoded as %s", (text) => {
    const { size, path } = drawQr(text)
    const dark = new Set([...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`))
    expect(readQr(size, 4, (x, y) => dark.has(`${x} ${y}`))).toBe(text)
  })

  it("has four light modules on every side", () => {
    const { size, path } = drawQr("tel:911")
    const at = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
    expect([Math.min(...at), Math.max(...at)]).toEqual([4, size - 5])
  })
})

describe("qrContent", () => {
  it.each([
    ["a number", channel(), "tel:+16195550100"],
    ["a number without its extension", channel({ extension: "3804" }), "tel:+16195550100"],
    ["a short code", channel({ value: "988", e164: null }), "tel:988"],
    [
      "a text number with its keyword",
      channel({ type: "text", value: "233733", e164: null, keyword: "HELP" }),
      "SMSTO:233733:HELP",
    ],
    ["a text number without a keyword", channel({ type: "text", value: "66008", e164: null }), "SMSTO:66008"],
    ["WhatsApp", channel({ type: "whatsapp" }), "https://wa.me/16195550100"],
    ["no website", channel({ type: "web", value: "https://harbor.test/", e164: null }), null],
    ["no relay number", channel({ type: "tty", value: "711", e164: null }), null],
  ])("encodes %s", (_what, contactChannel, text) => {
    expect(qrContent(hotline("a"), contactChannel)).toBe(text)
  })

  it.each([{ grade: "low" }, { status: "disputed" }, { misprints: ["619-555-0100"] }] as const)(
    "is null for a hotline that must not be dialed with one tap: %o",
    (change) => {
      expect(qrContent(hotline("unsure", change), channel())).toBeNull()
    },
  )
})
