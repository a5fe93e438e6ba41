import { plainDigits } from "./plain-digits"

/** One number in a text, as the person wrote it. */
export interface WrittenNumber {
  /** Its groups of digits: `+1 888 373-7888` is 1, 888, 373, 7888. */
  readonly groups: readonly string[]
  /** Whether it starts with a `+`. */
  readonly isInternational: boolean
}

/** `12/25/2026`, `2026-12-25`. */
export const isDate = ({ groups }: WrittenNumber): boolean =>
  groups.length === 3 && /^(?:\d{1,2} \d{1,2} (?:19|20)\d\d|(?:19|20)\d\d \d{1,2} \d{1,2})$/.test(groups.join(" "))

/** A text, split into numbers and words. */
export interface WrittenText {
  readonly numbers: readonly WrittenNumber[]
  /** The text without numbers, times of day and invisible characters. */
  readonly words: string
}

/**
 * Cleans up a pasted text. Copies from web pages and address books contain invisible characters
 * (direction marks, soft hyphens, zero-width spaces) and, in links, escapes such as `%2B`.
 */
export function plainText(text: string): string {
  return plainDigits(text)
    .replace(/%(2[0-9BDEF])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Me}]/gu, "")
    .replace(/(?<=\d)[\u30fc\u0640]|[\u30fc\u0640](?=\d)/g, "-")
    .replace(/(?<=\d[\p{Pd}.]) *[\r\n]+ *(?=\d)/gu, "")
}

/** What may be inside a number: spaces, dashes, dots, brackets, slashes. A comma, a colon or a line break ends it. */
const separator = String.raw`[\p{Zs}\t().\[\]\p{Pd}\u2212\u00b7\u2022\u2219\u22c5\u30fb_~'’/]`
const numberPattern = new RegExp(String.raw`(\+[\s(]*)?\d(?:${separator}{0,5}\d)*`, "gu")

/**
 * What is often beside a number but not part of it: `24/7`, `8:00`, and codes that hide the caller in some
 * countries (`*67`, `#31#`).
 */
const besideNumber = /(?<!\d)24\s?[/x×]\s?7(?!\d)|(?<!\d)\d{1,2}:\d{2}(?!\d)|(?<![\d*])\*(?:67|82|31)[#*]?|#31#/g

/** Splits a text into its numbers and the rest. */
export function readText(text: string): WrittenText {
  const plain = plainText(text).replace(besideNumber, " ; ")
  const numbers = [...plain.matchAll(numberPattern)].map(([number, plus]) => ({
    groups: number.split(/\D+/).filter((group) => group !== ""),
    isInternational: plus !== undefined,
  }))
  return { numbers, words: plain.replace(numberPattern, " ; ") }
}

/** The letters on the keys 2 to 9. */
const keypad = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]

/** Replaces letters with the digits of their keys on a phone. */
export function keypadDigits(text: string): string {
  return text.toLowerCase().replace(/[a-z]/g, (letter) => String(keypad.findIndex((key) => key.includes(letter)) + 2))
}
