// cspell:ignore keycaps
import { describe, expect, it } from "vitest"
import { splitE164 } from "@/core/hotlines/abroad"
import { callingCode } from "@/core/hotlines/search/calling-codes"
import { digitsOf } from "@/core/hotlines/dial"
import type { Channel, Hotline } from "@/core/hotlines/hotline"
import { createNumberSearch } from "@/core/hotlines/search/typed-number"
import { loadAllHotlines } from "@/directory/hotlines"

const hotlines = await loadAllHotlines()
const index = createNumberSearch()
for (const hotline of hotlines) index.add(hotline)

const inDigits = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))
const between = (text: string, separator: string): string => [...text].join(separator)
const joined = (separator: string) => (text: string) => text.replace(/[^\d+]+/g, separator)

/** Ways to write any number. */
const ways: Readonly<Record<string, (number: string) => string>> = {
  "as printed": (text) => text,
  "digits only": (text) => text.replace(/[^\d+]/g, ""),
  hyphens: joined("-"),
  "en dashes": joined("\u2013"),
  "em dashes": joined(" \u2014 "),
  "no-break hyphens": joined("\u2011"),
  "minus signs": joined("\u2212"),
  "full-width dashes": joined("\uff0d"),
  "Japanese dashes": joined("\u30fc"),
  dots: joined("."),
  "middle dots": joined("\u00b7"),
  bullets: joined("\u2022"),
  slashes: joined("/"),
  underscores: joined("_"),
  "no-break spaces": joined("\u00a0"),
  "narrow no-break spaces": joined("\u202f"),
  "wide spaces": joined("\u3000"),
  tabs: joined("\t"),
  "two spaces": joined("  "),
  "parentheses around everything": (text) => `(${text})`,
  "digits separated by spaces": (text) => between(text.replace(/[^\d+]/g, ""), " "),
  "a direction embedding": (text) => `\u202a${text}\u202c`,
  "a direction override": (text) => `\u202d${text}\u202c`,
  "a direction isolate": (text) => `\u2068${text}\u2069`,
  "direction marks": (text) => `\u200e${text}\u200f`,
  "soft hyphens": (text) => between(text, "\u00ad"),
  "zero-width spaces": (text) => between(text, "\u200b"),
  "word joiners and a byte-order mark": (text) => `\ufeff${between(text, "\u2060")}`,
  "full-width digits": inDigits(0xff10),
  "Arabic digits": inDigits(0x0660),
  "Persian digits": inDigits(0x06f0),
  "Devanagari digits": inDigits(0x0966),
  "bold digits": inDigits(0x1d7ce),
  keycaps: (text) => text.replace(/\d/g, "$&\ufe0f\u20e3"),
  "quotation marks": (text) => `“${text}”`,
  "a period at the end": (text) => `${text}.`,
  "followed by 24/7": (text) => `${text} 24/7`,
}
/** Ways to write a number with words. Two digits next to words are taken for an age. */
const waysInWords: Readonly<Record<string, (number: string) => string>> = {
  "a tel: link": (text) => `tel:${text.replace(/[^\d+]/g, "")}`,
  "an sms: link": (text) => `sms:${text.replace(/[^\d+]/g, "")}?body=`,
  "a percent-encoded tel: link": (text) => `tel:${encodeURIComponent(text)}`,
  "a word before it": (text) => `call ${text}`,
  "a word before it without a space": (text) => `Call${text}`,
  "words in Spanish": (text) => `Llame al ${text} (gratis)`,
  "followed by a TTY number": (text) => `${text} (TTY: 711)`,
  "an extension": (text) => `${text} ext. 7`,
  "a short extension": (text) => `${text} x7`,
  "an extension in Spanish": (text) => `${text} extensión 7`,
  "an extension after a comma": (text) => `${text},7`,
  "the text of a poster": (text) => `HELP\n${text}\nday and night`,
}

/** Ways to write or dial a number with its country calling code. */
const internationalWays: readonly ((code: string, national: string) => string)[] = [
  (code, national) => `+${code} ${national}`,
  (code, national) => `+${code}${national}`,
  (code, national) => `+${code}-${national}`,
  (code, national) => `(+${code}) ${national}`,
  (code, national) => `+(${code}) ${national}`,
  (code, national) => `+${code} (0)${national}`,
  (code, national) => `+${code} (0) ${national}`,
  (code, national) => `00${code} ${national}`,
  (code, national) => `00 ${code} ${national}`,
  (code, national) => `00${code}${national}`,
  (code, national) => `011 ${code} ${national}`,
  (code, national) => `011${code}${national}`,
  (code, national) => `0011 ${code} ${national}`,
  (code, national) => `tel:+${code}${national}`,
  (code, national) => `tel:%2B${code}${national}`,
  (code, national) => `Call +${code} ${national} (TTY: 711)`,
]

const numbers = hotlines.flatMap((hotline) =>
  hotline.channels
    .filter(({ type }) => ["call", "text", "whatsapp", "tty"].includes(type))
    .map((channel) => ({ hotline, channel })),
)

function first(typed: string, country: string | null): Hotline | undefined {
  const found = index.find(typed, country)
  return found?.here[0] ?? found?.elsewhere[0]
}

/** Whether the search was right to find this hotline: it has the number, or the short code in a country with the same calling code. */
function has(hotline: Hotline | undefined, wanted: Channel, country: string, from: string | null): boolean {
  const isWanted = ({ value, e164 }: Channel): boolean =>
    wanted.e164 === null ? digitsOf(value) === digitsOf(wanted.value) : e164 === wanted.e164
  if (hotline === undefined || !hotline.channels.some(isWanted)) return false
  if (wanted.e164 !== null || hotline.country === country) return true
  return from !== country && callingCode(hotline.country) === callingCode(country)
}

interface Wrong {
  readonly id: string
  readonly from: string | null
  readonly typed: string
  readonly found: string | undefined
}

function wrongOf({ hotline, channel }: (typeof numbers)[number], typed: string, from: string | null): readonly Wrong[] {
  const found = first(typed, from)
  return has(found, channel, hotline.country, from) ? [] : [{ id: hotline.id, from, typed, found: found?.id }]
}

/** A country with different numbers. */
const anotherThan = (country: string): string => (country === "FR" ? "US" : "FR")

describe("the search for any number of any hotline finds a hotline with that number first", () => {
  it("in more than 45 spellings of more than 700 numbers", () => {
    expect(Object.keys(ways).length + Object.keys(waysInWords).length).toBeGreaterThan(45)
    expect(numbers.length).toBeGreaterThan(700)
  })

  it.each(Object.entries(ways))("spelled with or as: %s", (_what, write) => {
    const wrong = numbers.flatMap((one) => wrongOf(one, write(one.channel.value), one.hotline.country))
    expect(wrong).toEqual([])
  })

  const longer = numbers.filter(({ channel }) => digitsOf(channel.value).length > 2)
  it.each(Object.entries(waysInWords))("in a text with or as: %s", (_what, write) => {
    const wrong = longer.flatMap((one) => wrongOf(one, write(one.channel.value), one.hotline.country))
    expect(wrong).toEqual([])
  })

  it("with its country calling code, in that country, in another country and in an unknown place", () => {
    const wrong = longer.flatMap((one) => {
      const { hotline, channel } = one
      const code = splitE164(channel.e164)?.code ?? callingCode(hotline.country) ?? ""
      const national = splitE164(channel.e164)?.national ?? digitsOf(channel.value)
      const written = internationalWays.map((write) => write(code, national))
      return [hotline.country, anotherThan(hotline.country), null].flatMap((from) =>
        written.flatMap((typed) => wrongOf(one, typed, from)),
      )
    })
    expect(wrong).toEqual([])
  })

  it("as a national number in its own country, with and without the trunk prefix", () => {
    const wrong = numbers.flatMap((one) => {
      const { e164 } = one.channel
      const code = callingCode(one.hotline.country) ?? ""
      if (e164 === null || !e164.startsWith(`+${code}`)) return []
      const national = e164.slice(1 + code.length)
      const trunkPrefix = code === "1" ? "1" : "0"
      return [national, `${trunkPrefix}${national}`, `(${trunkPrefix}) ${national}`].flatMap((typed) =>
        wrongOf(one, typed, one.hotline.country),
      )
    })
    expect(wrong).toEqual([])
  })

  it("as a national number in another country", () => {
    const whole = numbers.filter(({ channel }) => channel.e164 !== null)
    const wrong = whole.flatMap((one) => wrongOf(one, one.channel.value, anotherThan(one.hotline.country)))
    expect(wrong).toEqual([])
  })

  it("as a known misprint, with the hotline that lists the misprint", () => {
    for (const hotline of hotlines) {
      for (const misprint of hotline.misprints) {
        const found = first(misprint, hotline.country)
        expect([found?.id, found?.misprints]).toEqual([hotline.id, hotline.misprints])
      }
    }
  })
})

describe("the search for a number with one wrong digit", () => {
  it("finds no hotline and reports an unknown number", () => {
    const known = new Set(numbers.map(({ channel }) => digitsOf(channel.e164 ?? channel.value)))
    const whole = numbers.filter(({ channel }) => channel.e164 !== null)
    for (const { hotline, channel } of whole) {
      const e164 = channel.e164 ?? ""
      const other = `${e164.slice(0, -1)}${(Number(e164.at(-1)) + 1) % 10}`
      if (known.has(digitsOf(other)) || hotline.misprints.length > 0) continue
      for (const from of [hotline.country, anotherThan(hotline.country), null]) {
        expect([other, index.find(other, from)]).toEqual([other, { here: [], elsewhere: [], isUnknownNumber: true }])
      }
    }
  })
})
