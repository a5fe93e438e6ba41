import { keypadDigits, plainText } from "../hotlines/written-number"

/** `signs`: codes such as `*67`, which mean something in one country's network alone. */
export type NumberProblem = "form" | "signs"

export type NumberReading = { readonly number: string } | { readonly problem: NumberProblem }

/** A number without its extension, and that. */
interface NumberParts {
  readonly number: string
  /** Empty: none. */
  readonly extension: string
}

/** What address books and links write before a number. */
// cspell:ignore fono teléf celular mero
const label =
  /^(?:(?:tel|callto|sms|smsto):(?:\/\/)?|(?:telephone|tel[eé]fono|teléf|tel|fono|phone|ph|mobile|m[oó]vil|cellphone|cell|celular|cel|call|number|n[uú]mero|no|t|p|m)\b[\s.:]*)/i

/** How people write an extension, in the languages of schools near here and in links: RFC 3966 has `;ext=`. */
// cspell:ignore poste anexo ramal durchwahl toestel doorkiesnummer interno
const extended =
  /^(.*\d\)?)(?:[\s,;.(-]*(?<![a-z])(?:extension|extensión|extn|ext|ex|x|interno|int|poste|anexo|ramal|durchwahl|toestel|op(?:ci[oó]n|tion)|#|p|w)[\s.:=#]*|\s*[,;]+\s*)(\d{1,7})\)?\s*$/i

const fewest = 3
const most = 17
const longest = 30

/** `1-800-THE-LOST` as it is dialed. Letters stand for digits only in whole numbers of North America; elsewhere they are words. */
function withoutLetters(number: string): string | undefined {
  if (!/[a-z]/i.test(number)) return number
  const digits = keypadDigits(number).replace(/\D/g, "")
  const isNumber = /^[+(\s]*1?[\s().-]*\d{3}\D*[\s().-]*[a-z\d]/i.test(number) && /^1?[2-9]\d{9}$/.test(digits)
  return isNumber
    ? digits.replace(/^(1?)(\d{3})(\d{3})(\d{4})$/, (_, one: string, ...groups: string[]) =>
        [...(one ? [one] : []), ...groups.slice(0, 3)].join("-"),
      )
    : undefined
}

/** Dashes, spaces and brackets of every kind as those of a keyboard; `(0)` behind a country's code is not dialed, but in Italy. */
function plainSigns(number: string): string {
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
  const plain = withoutLetters(plainSigns(number))
  if (plain === undefined || plain.length > longest || !/^\(?\+?[\d ().-]+$/.test(plain)) return undefined
  const count = plain.replace(/\D/g, "").length
  return count >= fewest && count <= most ? plain : undefined
}

/** A number as people copy it, in the one way in which it is kept, shown and copied: `619 555 0100 ext. 12`. */
export function readAddedNumber(typed: string): NumberReading {
  const plain = plainText(typed).replace(/\s+/g, " ").trim().replace(label, "").trim()
  const [, base = plain, extension = ""] = extended.exec(plain) ?? []
  const number = readDigits(base)
  if (number !== undefined) return { number: extension === "" ? number : `${number} ext. ${extension}` }
  return { problem: /[*#]/.test(plain) ? "signs" : "form" }
}

/** Of a number as it is kept. */
export function partsOfNumber(number: string): NumberParts {
  const [base = "", extension = ""] = number.split(" ext. ")
  return { number: base, extension }
}

/** Whether a file means the number that is kept, however it writes it. */
export function isSameNumber(kept: unknown, written: unknown): boolean {
  if (typeof kept !== "string" || typeof written !== "string") return false
  const read = readAddedNumber(written)
  return "number" in read && read.number === kept
}
