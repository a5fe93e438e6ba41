import type { Hotline } from "../hotlines/hotline"
import { plainDigits } from "../hotlines/plain-digits"
import type { AddedContact } from "./added"
import { partsOfNumber } from "./added-number"
import { nameSkeleton, wordSkeletons } from "./skeleton"

/** Names and numbers of the built-in hotlines: nothing that was added may pass itself off as one of them. */
export interface BuiltIn {
  readonly names: readonly string[]
  readonly numbers: readonly string[]
  /** The words of each name that is more than one. */
  readonly words: readonly (readonly string[])[]
}

const digitsOf = (text: string): string => plainDigits(text).replace(/\D/g, "")

/** A shorter name is also a word of many others ("Police"), and only counts when it is the whole. */
const longName = 12
/** Fewer digits are a short code, which only counts when it is the whole number. */
const longNumber = 7
const wholeNumber = 10

const stopWords = new Set("a an and for of the to de del el en la las los para por y".split(" ").map(nameSkeleton))
const telling = (name: string): string[] => wordSkeletons(name).filter((word) => !stopWords.has(word))

const ours = new RegExp(nameSkeleton("Porchlight"))
/** Emergency numbers in words. */
// cspell:ignore nueve
const spoken = ["nine one one", "nine eleven", "nueve once", "nueve uno uno"].map(nameSkeleton)
/** 911 with any of its digits as a word, or as a letter that looks like it. */
const mixed = /(?<![\p{L}\p{N}])(?:9|nine|nueve)(?:[\s._-]*(?:1|[li|]|one|uno)){2}(?![\p{L}\p{N}])/iu
/** Nothing that was added was checked by anyone, whatever it says; the words are those of `wordSkeletons`. */
const claims =
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
  const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== "")
  const words = names.map(telling).filter((name) => name.length > 1)
  return { names: unique(names.map(nameSkeleton)), numbers: unique(numbers.map(digitsOf)), words }
}

/** The same number with or without the digits that are dialed before it: country, trunk, 00. */
function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (short.length >= longNumber && long.endsWith(short))
}

/** Without the 1 that is dialed before a number of North America. */
const withoutOne = (number: string): string => number.replace(/^1(?=\d{10}$)/, "")

/** One digit off a whole number: who reads it takes it for the other. */
function isNear(a: string, b: string): boolean {
  const [one, other] = [withoutOne(a), withoutOne(b)]
  if (one.length !== other.length || one.length < wholeNumber) return false
  return [...one].filter((digit, at) => digit !== other[at]).length === 1
}

/** All its words stand in one built-in name, in their order. */
function isPartOf(name: readonly string[], words: readonly string[]): boolean {
  let at = -1
  return name.length > 1 && name.every((word) => (at = words.indexOf(word, at + 1)) >= 0)
}

function takesName({ names, words }: BuiltIn, text: string, whole: boolean): boolean {
  const folded = nameSkeleton(text)
  if (ours.test(folded) || claims.test(wordSkeletons(text).join(" "))) return true
  if (whole && mixed.test(text.normalize("NFKC"))) return true
  if (whole && (spoken.some((name) => folded.includes(name)) || words.some((name) => isPartOf(telling(text), name))))
    return true
  return names.some((name) => (name.length >= longName && folded.includes(name)) || (whole && folded === name))
}

function takesNumber({ numbers }: BuiltIn, text: string, shortest: number): boolean {
  const plain = plainDigits(text)
  const runs = [...plain.matchAll(/\d[\d\s().+-]*/g)]
    .map(([run]) => digitsOf(run))
    .filter((run) => run.length >= shortest)
  if (runs.some((run) => numbers.some((number) => isSame(number, run) || isNear(number, run)))) return true
  const wide = [...plain.matchAll(/\d[^\p{L}]*/gu)].map(([run]) => digitsOf(run))
  const whole = numbers.map(withoutOne).filter((number) => number.length >= wholeNumber)
  return wide.some((run) => whole.some((number) => run.includes(number)))
}

/** What of a built-in hotline it would take, if anything. */
export function findImpersonation(builtIn: BuiltIn, contact: AddedContact): "name" | "number" | null {
  const { number } = partsOfNumber(contact.number)
  const read = [digitsOf(number), digitsOf(contact.number)]
  if (read.some((digits) => takesNumber(builtIn, digits, 3)) || takesNumber(builtIn, contact.name, 3)) return "number"
  if (takesNumber(builtIn, contact.note, longNumber)) return "number"
  if (takesName(builtIn, contact.name, true) || takesName(builtIn, contact.note, false)) return "name"
  return null
}
