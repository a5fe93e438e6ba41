import { isSupportedCountry, parsePhoneNumberFromString as parse } from "libphonenumber-js/max"
import type { HotlineRecord } from "../core/hotlines/record.ts"
import { numberExceptions, type NumberException } from "./number-exceptions.ts"

type Channel = HotlineRecord["channels"][number]
type Problem = readonly [field: "value" | "e164" | "extension" | "keyword" | "abroad", problem: string]

const longestShortCode = 6
const exceptionsFile = "build/number-exceptions.ts"

function national(value: string, country: string): ReturnType<typeof parse> {
  return isSupportedCountry(country) ? parse(value, country) : parse(value)
}

/** Null is right for a short code, and for what is printed shorter than the country's numbers are. */
function withoutForm(value: string, country: string, type: Channel["type"]): Problem[] {
  if (type === "whatsapp") {
    return [["e164", "a WhatsApp number is reached by its international form: write + and digits"]]
  }
  const digits = value.replace(/\D/g, "")
  if (value.startsWith("+")) return [["e164", `null, but ${value} is printed with its country: write +${digits}`]]
  const read = national(value, country)
  if (digits.length <= longestShortCode || !read?.isValid()) return []
  return [["e164", `null, but ${value} is a whole number of ${country}: write ${read.number}`]]
}

function planProblems(e164: string, country: string): Problem[] {
  const read = parse(e164)
  if (!read?.isValid()) {
    return [
      [
        "e164",
        `${e164} is no number in the plan of ${country}: compare it with the source, or give the reason in ${exceptionsFile}`,
      ],
    ]
  }
  const home = read.country
  const isShared = read.countryCallingCode === "1" && read.getType() === "TOLL_FREE"
  if (home === undefined || home === country || isShared) return []
  return [
    ["e164", `${e164} is a number of ${home}, not of ${country}: mend it, or give the reason in ${exceptionsFile}`],
  ]
}

function withForm(value: string, e164: string, country: string): Problem[] {
  const printed = national(value, country)
  const digits = value.replace(/\D/g, "")
  const isShort = digits.length <= longestShortCode && !value.startsWith("+")
  if (isShort && !(printed?.isValid() && printed.number === e164)) {
    return [["e164", `${digits} is a short code, dialed only at home: write null`]]
  }
  if (printed?.number !== e164) {
    return [["e164", `${e164} is not the printed ${value}: mend the one that differs from the source`]]
  }
  return planProblems(e164, country)
}

function keywordProblems({ type, keyword }: Channel): Problem[] {
  if (keyword === null) return []
  const problems: Problem[] = []
  if (type !== "text") problems.push(["keyword", `only a text has one, this is a ${type}: write null`])
  if (keyword === "" || keyword !== keyword.trim()) {
    problems.push(["keyword", "is empty or has a space around it: write the word, or null"])
  }
  return problems
}

/** What is wrong whatever country it is. */
function writtenProblems({ misprints }: HotlineRecord, channel: Channel): Problem[] {
  const { type, value, e164, extension, abroad } = channel
  const problems: Problem[] = []
  if (misprints.some((misprint) => misprint.replace(/\D/g, "") === value.replace(/\D/g, ""))) {
    problems.push(["value", `${value} stands in misprints: take it out of one of the two`])
  }
  if (extension !== null && type !== "call")
    problems.push(["extension", `only a call has one, this is a ${type}: write null`])
  problems.push(...keywordProblems(channel))
  if (abroad === "yes" && e164 === null) {
    problems.push(["abroad", `${value} has no international form to dial from abroad: write e164, or take "yes" out`])
  }
  return problems
}

function channelProblems(record: HotlineRecord, channel: Channel, exceptions: readonly NumberException[]): Problem[] {
  const { type, value, e164 } = channel
  if (!["call", "text", "whatsapp", "tty"].includes(type)) return []
  if (!/^[+(]?\d[\d ()./-]*$/.test(value) || value.replace(/\D/g, "").length < 2) {
    return [
      [
        "value",
        `"${value}" is no number: write its digits; letters go into alsoKnownAs as 1-800-THE-LOST (1-800-843-5678)`,
      ],
    ]
  }
  const problems = writtenProblems(record, channel)
  const isExcepted = exceptions.some((exception) => exception.id === record.id && exception.e164 === e164)
  if (isExcepted) return problems
  return [
    ...problems,
    ...(e164 === null ? withoutForm(value, record.country, type) : withForm(value, e164, record.country)),
  ]
}

/** Every number against libphonenumber: what is printed, its international form, its country. */
export function numberProblems(record: HotlineRecord, exceptions = numberExceptions): string[] {
  return record.channels.flatMap((channel, index) =>
    channelProblems(record, channel, exceptions).map(([field, problem]) => `channels.${index}.${field}: ${problem}`),
  )
}
