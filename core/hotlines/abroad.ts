import { digitsOf } from "./dial"
import type { Channel } from "./hotline"

/** Country codes by their length: the plan of the International Telecommunication Union, E.164. */
const countryCode = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/

/** `+18883737888` as the code of its country and what stands behind it; null for a short code. */
export function partsOf(e164: string | null): { readonly code: string; readonly national: string } | null {
  if (e164 === null) return null
  const digits = digitsOf(e164)
  const code = countryCode.exec(digits)?.[0] ?? ""
  return { code, national: digits.slice(code.length) }
}

/**
 * The number as it is dialed from another country, `+` and groups with spaces, as it is printed
 * otherwise. Null where a source says that it does not answer there, for a short code, which has no
 * such form, and where it is printed so already.
 */
export function fromAbroad({ value, e164, abroad }: Channel): string | null {
  const parts = partsOf(e164)
  if (abroad === "no" || parts === null || value.trim().startsWith("+")) return null
  return ["+" + parts.code, ...grouped(parts.national, value)].join(" ")
}

/** Cuts digits where the printed number, read from its end, has a gap; a printed 0 or 1 before them falls away. */
function grouped(digits: string, printed: string): string[] {
  const groups: string[] = []
  let left = digits
  for (const piece of printed.split(/\D+/).reverse()) {
    if (left === "" || piece === "") continue
    groups.unshift(left.slice(-piece.length))
    left = left.slice(0, -piece.length)
  }
  return left === "" ? groups : [left, ...groups]
}
