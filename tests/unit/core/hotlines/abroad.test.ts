import { readdirSync, readFileSync } from "node:fs"
import parsePhoneNumber from "libphonenumber-js/max"
import { expect, it } from "vitest"
import { fromAbroad } from "@/core/hotlines/abroad"
import type { Channel } from "@/core/hotlines/hotline"
import { channel } from "../../../fakes/hotlines"

it.each([
  ["1-888-385-4657", "+18883854657", "+1 888 385 4657"],
  ["(619) 555-0100", "+16195550100", "+1 619 555 0100"],
  ["0800 123 456", "+40800123456", "+40 800 123 456"],
  ["800 5533 000", "+528005533000", "+52 800 5533 000"],
  ["08111-129-129", "+628111129129", "+62 8111 129 129"],
  ["0112345678", "+251112345678", "+251 112345678"],
])("fromAbroad writes %s (%s) as %s", (value, e164, written) => {
  expect(fromAbroad(channel({ value, e164 }))).toBe(written)
})

it("fromAbroad returns null if a source says that the number does not answer from abroad", () => {
  expect(fromAbroad(channel({ abroad: "no" }))).toBeNull()
  expect(fromAbroad(channel({ abroad: "unknown" }))).not.toBeNull()
})

it("fromAbroad returns null for a short code, and for a number already printed in international form", () => {
  expect(fromAbroad(channel({ value: "988", e164: null }))).toBeNull()
  expect(fromAbroad(channel({ value: "+52 55 1309 9024", e164: "+525513099024" }))).toBeNull()
})

it("fromAbroad keeps the digits of every number in the directory and separates the country calling code", () => {
  const folder = new URL("../../../../directory/hotlines/", import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
  const channels = files.flatMap((file) =>
    (JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { channels: Channel[] }[]).flatMap(
      (one) => one.channels,
    ),
  )
  const written = channels.flatMap((one) => {
    const number = fromAbroad(one)
    return number === null ? [] : [{ number, e164: one.e164 ?? "" }]
  })
  expect(written.length).toBeGreaterThan(50)
  for (const { number, e164 } of written) {
    expect(number.replaceAll(" ", "")).toBe(e164)
    expect(number.split(" ")[0]).toBe(`+${parsePhoneNumber(e164)?.countryCallingCode}`)
    expect(number).toMatch(/^\+\d+( \d+)+$/)
  }
})
