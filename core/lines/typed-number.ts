import { digitsOf } from "./dial"
import { folded } from "./words"

const keypad = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]

/** `1-800-THE-LOST` as it is dialed; text that does not begin like a number stays as it is. */
export function keypadDigits(text: string): string {
  if (!/^\s*[+(]?\d/.test(text)) return text
  return folded(text).replace(/[a-z]/g, (letter) => String(keypad.findIndex((key) => key.includes(letter)) + 2))
}

/** The digits that a person typed, in any format, extension and letters too; null when it is not a number. */
export function typedNumber(typed: string): string | null {
  const plain = typed.trim().replace(/[\s,]*\b(x|ext\.?)\s*(?=\d+$)/i, " ")
  const isNumber = /^[+(]?\d[\d\s().+/-]*(-[a-z]{3,}[a-z-]*)?$/i.test(plain)
  const digits = digitsOf(keypadDigits(plain))
  return isNumber && digits.length >= 3 ? digits : null
}

/** How well a number fits what was typed: 0 is the number itself; null: not at all. */
export function numberFit(numbers: readonly string[], digits: string): 0 | 1 | 2 | null {
  if (numbers.includes(digits)) return 0
  if (numbers.some((number) => number.startsWith(digits) || number.endsWith(digits))) return 1
  return numbers.some((number) => number.includes(digits)) ? 2 : null
}
