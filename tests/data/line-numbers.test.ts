import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/lines/dial"
import { isShown, toLine, type LineRecord } from "../../core/lines/record"
import { records } from "./line-files"
import { nationalForm } from "./world-number-plans"

type Channel = LineRecord["channels"][number]
const spoken = ["call", "text", "whatsapp", "tty"]
const channels = records.flatMap((record) =>
  record.channels.map((channel) => ({ title: `${record.id} ${channel.type} ${channel.value}`, record, channel })),
)
const numbers = channels.filter(({ channel }) => spoken.includes(channel.type))
const addresses = channels.filter(({ channel }) => !spoken.includes(channel.type))

/** A short code has no international form; a number of a country is its country code and its digits. */
function internationalForm(country: string, value: string): string | null {
  const digits = value.replace(/\D/g, "")
  if (digits.length <= 6) return null
  if (value.startsWith("+")) return `+${digits}`
  if (country === "US" && /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits)) return `+1${digits.slice(-10)}`
  if (country === "MX" && /^\d{10}$/.test(digits)) return `+52${digits}`
  return nationalForm(country, value)
}

/** Two digits are an emergency number of some countries, such as 17 in France, and nothing else. */
function isPhoneLike(channel: Channel, operatorType: string): boolean {
  const digits = operatorType === "emergency" ? /^\d{2,6}$/ : /^\d{3,15}$/
  return /^(\+|\()?\d[\d ()-]*$/.test(channel.value) && digits.test(channel.value.replace(/\D/g, ""))
}

describe("numbers", () => {
  it.each(numbers)("$title can be dialed, and its e164 has the digits that are printed", ({ record, channel }) => {
    expect(isPhoneLike(channel, record.operatorType)).toBe(true)
    expect(channel.e164).toBe(internationalForm(record.country, channel.value))
    if (channel.type === "whatsapp") expect(channel.e164).not.toBeNull()
    if (channel.extension !== null) expect(channel.type).toBe("call")
    if (channel.keyword !== null)
      expect([channel.type, channel.keyword]).toEqual(["text", channel.keyword.toUpperCase()])
  })

  it.each(addresses)("$title is an https page or an e-mail address, and nothing else", ({ channel }) => {
    const form = channel.type === "email" ? /^[a-z0-9._-]+@[a-z0-9.-]+\.[a-z]+$/ : /^https:\/\/[a-z0-9.-]+(\/\S*)?$/
    expect(channel.value).toMatch(form)
    expect([channel.e164, channel.extension, channel.keyword]).toEqual([null, null, null])
  })

  it("is opened by a tap only where the line is confirmed", () => {
    for (const { record, channel } of numbers.filter((entry) => isShown(entry.record))) {
      const link = channelLink(toLine(record), channel)
      if (record.grade === "low" || record.status === "disputed") expect(link, record.id).toBeNull()
      else if (channel.type === "call") expect(link, record.id).toMatch(/^tel:\+?\d+$/)
    }
  })
})
