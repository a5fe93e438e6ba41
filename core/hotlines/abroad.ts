import { digitsOf } from "./dial"
import type { Channel } from "./hotline"

/**
 * The country code at the start of a number: one to three digits, as E.164 of the International
 * Telecommunication Union assigns them.
 */
const countryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/

/** Splits `+18883737888` into country code and national number; null for a short code. */
export function splitE164(e164: string | null): { readonly code: string; readonly national: string } | null {
  if (e164 === null) return null
  const digits = digitsOf(e164)
  const code = countryCode.exec(digits)?.[0] ?? ""
  return { code, national: digits.slice(code.length) }
}

/**
 * The number as dialed from another country: `+`, the country code and the printed groups, separated
 * by spaces. Null for a number that does not answer calls from abroad according to a source, for a
 * short code (which has no international form), and for a number that is already printed that way.
 */
export function fromAbroad({ value, e164, abroad }: Channel): string | null {
  const parts = splitE164(e164)
  if (abroad === "no" || parts === null || value.trim().startsWith("+")) return null
  return ["+" + parts.code, ...groupLikePrinted(parts.national, value)].join(" ")
}

/** Splits the digits where the printed number has a gap, from right to left. Drops a printed 0 or 1 before them. */
function groupLikePrinted(digits: string, printed: string): string[] {
  const groups: string[] = []
  let remaining = digits
  for (const printedGroup of printed.split(/\D+/).reverse()) {
    if (remaining === "" || printedGroup === "") continue
    groups.unshift(remaining.slice(-printedGroup.length))
    remaining = remaining.slice(0, -printedGroup.length)
  }
  return remaining === "" ? groups : [remaining, ...groups]
}
