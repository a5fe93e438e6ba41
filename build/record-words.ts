import { languages, type Words } from "../core/languages.ts"
import type { HotlineRecord } from "../core/hotlines/record.ts"
import { begunLanguages } from "./locale-files.ts"

const keys = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]

/** What a phone's keypad makes of it: letters become digits, everything else goes. */
function keyed(text: string): string {
  const asDigit = (letter: string): string => String(keys.findIndex((key) => key.includes(letter)) + 2)
  return text.replace(/[A-Z]/g, asDigit).replace(/\D/g, "")
}

const digitsOf = (text: string): string => text.replace(/\D/g, "")
const mixed = /\b(?=[\d-]*\d)[\d-]*[A-Z]{2,}[\dA-Z-]*/

/** A phone takes as many letters as the number has digits and lets the rest go: `888-KEY-2-FREE`. */
function spells(letters: string, digits: string): boolean {
  return keyed(letters).startsWith(digitsOf(digits))
}

function spelledOnly(name: string): string | null {
  return /^1?-?8\d\d-/.test(name) && mixed.test(name)
    ? `"${name}" has letters for digits: write the digits behind it, as 1-800-THE-LOST (1-800-843-5678)`
    : null
}

/** `1-800-THE-LOST (1-800-843-5678)`, or only letters with as many digits: `BEFREE (233733)`. */
function nameProblem(name: string, numbers: readonly string[]): string | null {
  const [, letters = "", printed = ""] = /^([\dA-Z-]+) \(([\d -]+)\)$/.exec(name) ?? []
  const isSpelled = mixed.test(letters) || (digitsOf(printed).length > 4 && letters.length >= digitsOf(printed).length)
  if (!isSpelled) return spelledOnly(name)
  if (!spells(letters, printed)) return `${letters} spells ${keyed(letters)}, not ${printed}: mend one of the two`
  const isListed = numbers.some((number) => number.endsWith(digitsOf(printed)))
  return isListed ? null : `${printed} is the number of no channel: mend it, or add the channel`
}

function noteProblems(note: string, value: string, field: string): string[] {
  const said = [...note.matchAll(/(?<![\dA-Z-])([\dA-Z-]*[A-Z][\dA-Z-]*) (?:spell|equivalen a) ([\d-]*\d)/g)]
  return said.flatMap(([, letters = "", digits = ""]) => {
    if (!spells(letters, digits))
      return [`${field}: ${letters} spells ${keyed(letters)}, not ${digits}: mend one of the two`]
    if (!digitsOf(value).endsWith(digitsOf(digits)))
      return [`${field}: ${digits} is no end of ${value}: mend one of the two`]
    return []
  })
}

interface NamedWords {
  readonly field: string
  readonly words: Words | null
  readonly isSentence: boolean
}

const wordsOf = (record: HotlineRecord): NamedWords[] => [
  { field: "name", words: record.name, isSentence: false },
  { field: "description", words: record.description, isSentence: true },
  ...record.channels.map(({ note }, index) => ({ field: `channels.${index}.note`, words: note, isSentence: true })),
]

/** A text in a language that nobody has begun is a slip of the pen. */
export function unknownLanguageProblems(record: HotlineRecord): string[] {
  const begun = [...new Set([...languages, ...begunLanguages()])]
  return wordsOf(record).flatMap(({ field, words }) =>
    Object.keys(words ?? {})
      .filter((code) => !begun.includes(code))
      .map((code) => `${field}.${code}: there is no folder locales/${code}: write one of ${begun.join(", ")}`),
  )
}

/** Letters that stand for digits, in names and in notes, against the numbers of the hotline. */
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

/** The United States and Mexico are promised in every language. Names may be the same as in English, sentences not. */
export function translationProblems(record: HotlineRecord): string[] {
  if (!["US", "MX"].includes(record.country)) return []
  return wordsOf(record).flatMap(({ field, words, isSentence }) => {
    if (!words) return []
    const left = languages.filter((language) => language !== "en" && isSentence && words[language] === words.en)
    return left.map((language) => `${field}.${language}: is the English sentence: translate it`)
  })
}
