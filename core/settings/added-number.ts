import { keypadDigits, plainText } from "../hotlines/search/written-number"

/** `signs`: codes such as `*67`, which only work in one country's network. `form`: not a phone number. */
type NumberProblem = "form" | "signs"

type NumberReading = { readonly number: string } | { readonly problem: NumberProblem }

interface NumberParts {
  /** Without the extension. */
  readonly number: string
  /** Empty if there is none. */
  readonly extension: string
}

/** Labels that address books and links put before a number. */
// cspell:ignore fono teléf celular mero
const label =
  /^(?:(?:tel|callto|sms|smsto):(?:\/\/)?|(?:telephone|tel[eé]fono|teléf|tel|fono|phone|ph|mobile|m[oó]vil|cellphone|cell|celular|cel|call|number|n[uú]mero|no|t|p|m)\b[\s.:]*)/i

/** An extension as people write it, in the languages of nearby schools, and as links do: RFC 3966 defines `;ext=`. */
// cspell:ignore poste anexo ramal durchwahl toestel doorkiesnummer interno
const numberWithExtension =
  /^(.*\d\)?)(?:[\s,;.(-]*(?<![a-z])(?:extension|extensión|extn|ext|ex|x|interno|int|poste|anexo|ramal|durchwahl|toestel|op(?:ci[oó]n|tion)|#|p|w)[\s.:=#]*|\s*[,;]+\s*)(\d{1,7})\)?\s*$/i

const minDigits = 3
const maxDigits = 17
const maxLength = 30

/**
 * Replaces letters by the digits to dial, as in `1-800-THE-LOST`. Letters mean digits only in complete North
 * American numbers; anywhere else they are words, and the result is undefined.
 */
function lettersToDigits(number: string): string | undefined {
  if (!/[a-z]/i.test(number)) return number
  const digits = keypadDigits(number).replace(/\D/g, "")
  const isNumber = /^[+(\s]*1?[\s().-]*\d{3}\D*[\s().-]*[a-z\d]/i.test(number) && /^1?[2-9]\d{9}$/.test(digits)
  return isNumber
    ? digits.replace(/^(1?)(\d{3})(\d{3})(\d{4})$/, (_, one: string, ...groups: string[]) =>
        [...(one ? [one] : []), ...groups.slice(0, 3)].join("-"),
      )
    : undefined
}

/**
 * Replaces dashes, dots, spaces and brackets of every kind by those on a keyboard. A `(0)` after a country code
 * is not dialed, except in Italy.
 */
function withKeyboardSigns(number: string): string {
  const plain = number
    .replace(/[\p{Pd}\u2212_~]/gu, "-")
    .replace(/[\u00b7\u2022\u2219\u22c5\u30fb]/g, ".")
    .replace(/[[{]/g, "(")
    .replace(/[\]}]/g, ")")
    .replace(/[\s/]+/g, " ")
    .trim()
  return plain.startsWith("+") ? plain.replace(/\s*\(0\)\s*/, plain.startsWith("+39") ? " 0" : " ") : plain
}

function readDigits(number: string): string | undefined {
  const plain = lettersToDigits(withKeyboardSigns(number))
  if (plain === undefined || plain.length > maxLength || !/^\(?\+?[\d ().-]+$/.test(plain)) return undefined
  const digitCount = plain.replace(/\D/g, "").length
  return digitCount >= minDigits && digitCount <= maxDigits ? plain : undefined
}

/** Reads a number as people copy it, and returns it in the form in which it is stored, shown and copied: `619 555 0100 ext. 12`. */
export function readAddedNumber(typed: string): NumberReading {
  const plain = plainText(typed).replace(/\s+/g, " ").trim().replace(label, "").trim()
  const [, base = plain, extension = ""] = numberWithExtension.exec(plain) ?? []
  const number = readDigits(base)
  if (number !== undefined) return { number: extension === "" ? number : `${number} ext. ${extension}` }
  return { problem: /[*#]/.test(plain) ? "signs" : "form" }
}

/** Why a number cannot be read. */
export function numberProblem(typed: string): NumberProblem {
  const read = readAddedNumber(typed)
  return "problem" in read ? read.problem : "form"
}

/** Splits a stored number. */
export function partsOfNumber(number: string): NumberParts {
  const [base = "", extension = ""] = number.split(" ext. ")
  return { number: base, extension }
}

/** Whether a number in a file is the stored number, in whatever form it is written. */
export function isSameNumber(stored: unknown, written: unknown): boolean {
  if (typeof stored !== "string" || typeof written !== "string") return false
  const read = readAddedNumber(written)
  return "number" in read && read.number === stored
}
