import type { Hotline } from "../hotlines/hotline"
import { plainDigits } from "../hotlines/search/plain-digits"
import type { AddedContact } from "./added"
import { partsOfNumber } from "./added-number"
import { nameSkeleton, wordSkeletons } from "./skeleton"

/** Names and numbers of the built-in hotlines, as skeletons and digits. No added contact may impersonate one of them. */
export interface BuiltIn {
  readonly names: readonly string[]
  readonly numbers: readonly string[]
  /** The words of each name with more than one word. */
  readonly words: readonly (readonly string[])[]
}

const digitsOf = (text: string): string => plainDigits(text).replace(/\D/g, "")

/** A shorter name is also a word of many others ("Police"), so it counts only if it is the whole name. */
const minNameLength = 12
/** Fewer digits are a short code, which counts only if it is the whole number. */
const minNumberDigits = 7
/** The shortest codes, such as 911. */
const minCodeDigits = 3
const fullNumberDigits = 10

const stopWords = new Set("a an and for of the to de del el en la las los para por y".split(" ").map(nameSkeleton))
const significantWords = (name: string): string[] => wordSkeletons(name).filter((word) => !stopWords.has(word))

const porchlight = new RegExp(nameSkeleton("Porchlight"))
/** Emergency numbers as words. */
// cspell:ignore nueve
const emergencyWords = ["nine one one", "nine eleven", "nueve once", "nueve uno uno"].map(nameSkeleton)
/** 911 with any digit written as a word, or as a letter that looks like it. */
const disguised911 = /(?<![\p{L}\p{N}])(?:9|nine|nueve)(?:[\s._-]*(?:1|[li|]|one|uno)){2}(?![\p{L}\p{N}])/iu
/** Added contacts must not claim that somebody checked them. Matches text in the form of `wordSkeletons`. */
const checkedClaims =
  /\b(?:checked|verified|confirmed) by (?:the |our )?(?:usi*|operators?)\b|\b(?:revisad|verificad|confirmad)[ao]s? por\b/

export function indexBuiltIn(hotlines: readonly Hotline[]): BuiltIn {
  const names = hotlines.flatMap((hotline) => [
    ...Object.values(hotline.name),
    ...hotline.alsoKnownAs,
    ...hotline.formerNames,
  ])
  const numbers = hotlines.flatMap((hotline) => [
    ...hotline.misprints,
    ...hotline.channels
      .filter(({ type }) => type !== "web" && type !== "chat" && type !== "email")
      .flatMap(({ value, e164 }) => [value, e164 ?? ""]),
  ])
  const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((text) => text !== "")
  const words = names.map(significantWords).filter((name) => name.length > 1)
  return { names: unique(names.map(nameSkeleton)), numbers: unique(numbers.map(digitsOf)), words }
}

/** Whether the numbers are the same with or without a prefix: country code, trunk prefix, 00. */
function isSameNumber(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (short.length >= minNumberDigits && long.endsWith(short))
}

/** Removes the country code 1 from a North American number. */
const withoutCountryCode1 = (number: string): string => number.replace(/^1(?=\d{10}$)/, "")

/** Whether two full numbers differ in one digit only: a reader would mistake one for the other. */
function differsInOneDigit(a: string, b: string): boolean {
  const [first, second] = [withoutCountryCode1(a), withoutCountryCode1(b)]
  if (first.length !== second.length || first.length < fullNumberDigits) return false
  return [...first].filter((digit, index) => digit !== second[index]).length === 1
}

/** Whether all words of the name occur in a built-in name, in the same order. */
function isPartOf(nameWords: readonly string[], builtInWords: readonly string[]): boolean {
  let index = -1
  return nameWords.length > 1 && nameWords.every((word) => (index = builtInWords.indexOf(word, index + 1)) >= 0)
}

/** `isName`: the text is a whole name, not a note. */
function impersonatesName({ names, words }: BuiltIn, text: string, isName: boolean): boolean {
  const skeleton = nameSkeleton(text)
  if (porchlight.test(skeleton) || checkedClaims.test(wordSkeletons(text).join(" "))) return true
  if (isName && disguised911.test(text.normalize("NFKC"))) return true
  // Computed once, not for each built-in name: an agency's directory is checked while the popup opens.
  const nameWords = isName ? significantWords(text) : []
  if (isName && emergencyWords.some((name) => skeleton.includes(name))) return true
  if (words.some((name) => isPartOf(nameWords, name))) return true
  return names.some(
    (name) => (name.length >= minNameLength && skeleton.includes(name)) || (isName && skeleton === name),
  )
}

function impersonatesNumber({ numbers }: BuiltIn, text: string, minDigits: number): boolean {
  const plain = plainDigits(text)
  const runs = [...plain.matchAll(/\d[\d\s().+-]*/g)]
    .map(([run]) => digitsOf(run))
    .filter((run) => run.length >= minDigits)
  if (runs.some((run) => numbers.some((number) => isSameNumber(number, run) || differsInOneDigit(number, run))))
    return true
  // A full number counts whatever signs and other digits surround it.
  const looseRuns = [...plain.matchAll(/\d[^\p{L}]*/gu)].map(([run]) => digitsOf(run))
  const fullNumbers = numbers.map(withoutCountryCode1).filter((number) => number.length >= fullNumberDigits)
  return looseRuns.some((run) => fullNumbers.some((number) => run.includes(number)))
}

/** Returns what of a built-in hotline the contact impersonates; null if nothing. */
export function findImpersonation(builtIn: BuiltIn, contact: AddedContact): "name" | "number" | null {
  const { number } = partsOfNumber(contact.number)
  const digitRuns = [digitsOf(number), digitsOf(contact.number)]
  if (
    digitRuns.some((digits) => impersonatesNumber(builtIn, digits, minCodeDigits)) ||
    impersonatesNumber(builtIn, contact.name, minCodeDigits)
  )
    return "number"
  if (impersonatesNumber(builtIn, contact.note, minNumberDigits)) return "number"
  if (impersonatesName(builtIn, contact.name, true) || impersonatesName(builtIn, contact.note, false)) return "name"
  return null
}
