import { languages, type Localized } from "../core/i18n/languages.ts"
import type { HotlineRecord } from "../directory/schema/record.ts"
import { languagesWithFolder } from "./locale-files.ts"

const keypadLetters = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]

/** The digits that a phone's keypad dials for a text. Other characters are dropped. */
function keypadDigits(text: string): string {
  const asDigit = (letter: string): string => String(keypadLetters.findIndex((letters) => letters.includes(letter)) + 2)
  return text.replace(/[A-Z]/g, asDigit).replace(/\D/g, "")
}

const digitsOf = (text: string): string => text.replace(/\D/g, "")
const digitsWithLetters = /\b(?=[\d-]*\d)[\d-]*[A-Z]{2,}[\dA-Z-]*/

/** Whether the letters dial the digits. A phone ignores letters beyond the length of the number: `888-KEY-2-FREE`. */
function spells(letters: string, digits: string): boolean {
  return keypadDigits(letters).startsWith(digitsOf(digits))
}

function missingDigitsProblem(name: string): string | null {
  return /^1?-?8\d\d-/.test(name) && digitsWithLetters.test(name)
    ? `"${name}" has letters for digits: write the digits after it, as in 1-800-THE-LOST (1-800-843-5678)`
    : null
}

/**
 * Checks names with letters for digits, such as `1-800-THE-LOST (1-800-843-5678)`, and words, such as `BEFREE
 * (233733)`. Returns null if there is no problem.
 */
function nameProblem(name: string, numbers: readonly string[]): string | null {
  const [, letters = "", printed = ""] = /^([\dA-Z-]+) \(([\d -]+)\)$/.exec(name) ?? []
  const isSpelled =
    digitsWithLetters.test(letters) || (digitsOf(printed).length > 4 && letters.length >= digitsOf(printed).length)
  if (!isSpelled) return missingDigitsProblem(name)
  if (!spells(letters, printed)) return `${letters} spells ${keypadDigits(letters)}, not ${printed}: fix one of the two`
  const isListed = numbers.some((number) => number.endsWith(digitsOf(printed)))
  return isListed ? null : `${printed} is not the number of any channel: fix it, or add the channel`
}

function noteProblems(note: string, value: string, field: string): string[] {
  const claims = [...note.matchAll(/(?<![\dA-Z-])([\dA-Z-]*[A-Z][\dA-Z-]*) (?:spell|equivalen a) ([\d-]*\d)/g)]
  return claims.flatMap(([, letters = "", digits = ""]) => {
    if (!spells(letters, digits))
      return [`${field}: ${letters} spells ${keypadDigits(letters)}, not ${digits}: fix one of the two`]
    if (!digitsOf(value).endsWith(digitsOf(digits)))
      return [`${field}: ${value} does not end with ${digits}: fix one of the two`]
    return []
  })
}

interface TextField {
  readonly field: string
  readonly text: Localized | null
  readonly isSentence: boolean
}

const textFieldsOf = (record: HotlineRecord): TextField[] => [
  { field: "name", text: record.name, isSentence: false },
  { field: "purpose", text: record.purpose ?? null, isSentence: true },
  { field: "description", text: record.description, isSentence: true },
  ...record.channels.map(({ note }, index) => ({ field: `channels.${index}.note`, text: note, isSentence: true })),
]

/** Finds texts in a language without a folder in locales/. Their language code must be a typo. */
export function unknownLanguageProblems(record: HotlineRecord): string[] {
  const knownLanguages = [...new Set([...languages, ...languagesWithFolder()])]
  return textFieldsOf(record).flatMap(({ field, text }) =>
    Object.keys(text ?? {})
      .filter((code) => !knownLanguages.includes(code))
      .map((code) => `${field}.${code}: there is no folder locales/${code}: write one of ${knownLanguages.join(", ")}`),
  )
}

/** Checks letters that spell digits, in names and notes, against the numbers of the hotline. */
export function letterProblems(record: HotlineRecord): string[] {
  const numbers = record.channels.map(({ value }) => digitsOf(value))
  const names = [
    ...languages.map((language) => [`name.${language}`, record.name[language]]),
    ...record.alsoKnownAs.map((name, index) => [`alsoKnownAs.${index}`, name]),
  ]
  const inNames = names.flatMap(([field = "", name = ""]) => {
    const problem = nameProblem(name, numbers)
    return problem === null ? [] : [`${field}: ${problem}`]
  })
  const inNotes = record.channels.flatMap(({ note, value }, index) =>
    languages.flatMap((language) => noteProblems(note?.[language] ?? "", value, `channels.${index}.note.${language}`)),
  )
  return [...inNames, ...inNotes]
}

/**
 * Finds sentences without a translation. Hotlines of the United States and Mexico must have texts in every language. A
 * name may be the same as in English, but a sentence may not.
 */
export function translationProblems(record: HotlineRecord): string[] {
  if (!["US", "MX"].includes(record.country)) return []
  return textFieldsOf(record).flatMap(({ field, text, isSentence }) => {
    if (!text) return []
    const untranslated = languages.filter((language) => language !== "en" && isSentence && text[language] === text.en)
    return untranslated.map((language) => `${field}.${language}: is the English sentence: translate it`)
  })
}
