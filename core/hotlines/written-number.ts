import { plainDigits } from "./plain-digits"

/** One number in a text, as it was written. */
export interface WrittenNumber {
  /** Its digits, in the groups in which they stand: `+1 888 373-7888` is 1, 888, 373, 7888. */
  readonly groups: readonly string[]
  /** A `+` stands before it. */
  readonly isInternational: boolean
}

/** A text that may hold numbers. */
export interface WrittenText {
  readonly numbers: readonly WrittenNumber[]
  /** Without what a number, an hour or an invisible character is. */
  readonly words: string
}

/**
 * What people copy from a web page or an address book holds characters that nobody sees (direction
 * marks, soft hyphens, zero-width spaces) and, in links, signs written as `%2B`.
 */
export function plainText(text: string): string {
  return plainDigits(text)
    .replace(/%(2[0-9BDEF])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}]/gu, "")
    .replace(/(?<=\d)[\u30fc\u0640]|[\u30fc\u0640](?=\d)/g, "-")
    .replace(/(?<=\d[\p{Pd}.]) *[\r\n]+ *(?=\d)/gu, "")
}

/** What stands inside a number: spaces, dashes, dots, brackets, slashes. A comma, a colon or a line break ends it. */
const gap = String.raw`[\p{Zs}\t().\[\]\p{Pd}\u2212\u00b7\u2022\u2219\u22c5\u30fb_~'’/]`
const numberPattern = new RegExp(String.raw`(\+[\s(]*)?\d(?:${gap}{0,5}\d)*`, "gu")

/** `24/7`, `8:00`, and what hides the caller in some countries (`*67`, `#31#`): beside a number, and no part of it. */
const beside = /(?<!\d)24\s?[/x×]\s?7(?!\d)|(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![\d*])\*(?:67|82|31)[#*]?|#31#/g

export function readText(text: string): WrittenText {
  const plain = plainText(text).replace(beside, " ; ")
  const numbers = [...plain.matchAll(numberPattern)].map(([number, plus]) => ({
    groups: number.split(/\D+/).filter((group) => group !== ""),
    isInternational: plus !== undefined,
  }))
  return { numbers, words: plain.replace(numberPattern, " ; ") }
}

const keypad = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]

/** Letters as they stand on the keys of a phone. */
export function keypadDigits(text: string): string {
  return text.toLowerCase().replace(/[a-z]/g, (letter) => String(keypad.findIndex((key) => key.includes(letter)) + 2))
}
