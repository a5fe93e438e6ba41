import { isSupportedCountry, parsePhoneNumberFromString as parse } from "libphonenumber-js/max"
import type { HotlineRecord } from "../directory/schema/record.ts"
import { numberExceptions, type NumberException } from "./number-exceptions.ts"

type Channel = HotlineRecord["channels"][number]
type Problem = readonly [field: "value" | "e164" | "extension" | "keyword" | "abroad", problem: string]

const maxShortCodeDigits = 6
const exceptionsFile = "build/number-exceptions.ts"

function parseNational(value: string, country: string): ReturnType<typeof parse> {
  return isSupportedCountry(country) ? parse(value, country) : parse(value)
}

/**
 * Problems of an `e164` that is null. Null is right for a short code, and for a number that is printed incompletely.
 */
function problemsWithoutE164(value: string, country: string, type: Channel["type"]): Problem[] {
  if (type === "whatsapp") {
    return [["e164", "WhatsApp needs the international form of a number: write + and digits"]]
  }
  const digits = value.replace(/\D/g, "")
  if (value.startsWith("+")) return [["e164", `null, but ${value} is printed with its country code: write +${digits}`]]
  const parsed = parseNational(value, country)
  if (digits.length <= maxShortCodeDigits || !parsed?.isValid()) return []
  return [["e164", `null, but ${value} is a complete number of ${country}: write ${parsed.number}`]]
}

function planProblems(e164: string, country: string): Problem[] {
  const parsed = parse(e164)
  if (!parsed?.isValid()) {
    return [
      [
        "e164",
        `${e164} is not in the numbering plan of ${country}: compare it with the source, or give the reason in ${exceptionsFile}`,
      ],
    ]
  }
  const countryOfNumber = parsed.country
  const isShared = parsed.countryCallingCode === "1" && parsed.getType() === "TOLL_FREE"
  if (countryOfNumber === undefined || countryOfNumber === country || isShared) return []
  return [
    [
      "e164",
      `${e164} is a number of ${countryOfNumber}, not of ${country}: fix it, or give the reason in ${exceptionsFile}`,
    ],
  ]
}

function problemsWithE164(value: string, e164: string, country: string): Problem[] {
  const printedNumber = parseNational(value, country)
  const digits = value.replace(/\D/g, "")
  const isShort = digits.length <= maxShortCodeDigits && !value.startsWith("+")
  if (isShort && !(printedNumber?.isValid() && printedNumber.number === e164)) {
    return [["e164", `${digits} is a short code, which works only in its country: write null`]]
  }
  if (printedNumber?.number !== e164) {
    return [["e164", `${e164} does not match the printed ${value}: fix the one that differs from the source`]]
  }
  return planProblems(e164, country)
}

function keywordProblems({ type, keyword }: Channel): Problem[] {
  if (keyword === null) return []
  const problems: Problem[] = []
  if (type !== "text")
    problems.push(["keyword", `is only for text channels, and this is a channel of type ${type}: write null`])
  if (keyword === "" || keyword !== keyword.trim()) {
    problems.push(["keyword", "is empty or has a space around it: write the word, or null"])
  }
  return problems
}

/** Problems that do not depend on the country. */
function countryIndependentProblems({ misprints }: HotlineRecord, channel: Channel): Problem[] {
  const { type, value, e164, extension, abroad } = channel
  const problems: Problem[] = []
  if (misprints.some((misprint) => misprint.replace(/\D/g, "") === value.replace(/\D/g, ""))) {
    problems.push(["value", `${value} is also in misprints: remove it from one of the two`])
  }
  if (extension !== null && type !== "call")
    problems.push(["extension", `is only for call channels, and this is a channel of type ${type}: write null`])
  problems.push(...keywordProblems(channel))
  if (abroad === "yes" && e164 === null) {
    problems.push(["abroad", `${value} has no international form to dial from abroad: write e164, or remove "yes"`])
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
        `"${value}" is not a number: write its digits; letters belong in alsoKnownAs, as in 1-800-THE-LOST (1-800-843-5678)`,
      ],
    ]
  }
  const problems = countryIndependentProblems(record, channel)
  const isExcepted = exceptions.some((exception) => exception.id === record.id && exception.e164 === e164)
  if (isExcepted) return problems
  return [
    ...problems,
    ...(e164 === null
      ? problemsWithoutE164(value, record.country, type)
      : problemsWithE164(value, e164, record.country)),
  ]
}

/** Checks every number with libphonenumber: its printed form, its international form and its country. */
export function numberProblems(record: HotlineRecord, exceptions = numberExceptions): string[] {
  return record.channels.flatMap((channel, index) =>
    channelProblems(record, channel, exceptions).map(([field, problem]) => `channels.${index}.${field}: ${problem}`),
  )
}
