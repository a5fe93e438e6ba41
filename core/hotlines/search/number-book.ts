import type { Hotline } from "../hotline"
import { numbersOf, type HotlineNumber } from "./number-forms"

/** Fewer digits are a short code, an age, a year or a price: a number only if nothing else is typed. */
export const longNumberDigits = 7

/** International prefixes, dialed before a country code in most countries. */
const commonPrefixes = ["00", "011", "0011"]
/** International prefixes of other countries, some of them of one carrier (ITU-T Operational Bulletin 994). */
const rarePrefixes = "010 001 002 005 007 008 009 0014 0015 0021 0031 0041 00700 012 013 014 018 810 119 000".split(" ")

/** What remains of the digits after each international prefix that they may start with. */
function afterPrefix(digits: string): readonly string[] {
  const withoutAnyOf = (prefixes: readonly string[]): readonly string[] =>
    prefixes.filter((prefix) => digits.startsWith(prefix)).map((prefix) => digits.slice(prefix.length))
  // In a short code, too few digits remain to tell a rare prefix from a country code.
  return [
    ...withoutAnyOf(commonPrefixes),
    ...withoutAnyOf(rarePrefixes).filter(({ length }) => length > longNumberDigits),
  ]
}

const byRank = (a: HotlineNumber, b: HotlineNumber): number => a.rank - b.rank

/** A ten-digit number of North America. Its first digits could also be another country's code. */
const northAmerican = /^[2-9]\d\d[2-9]\d{6}$/

type NumbersByForm = ReadonlyMap<string, readonly HotlineNumber[]>

function addForms(numbersByForm: Map<string, HotlineNumber[]>, number: HotlineNumber, forms: readonly string[]): void {
  for (const form of new Set(forms)) {
    const numbers = numbersByForm.get(form)
    if (numbers) numbers.push(number)
    else numbersByForm.set(form, [number])
  }
}

/** One typed number. */
interface TypedDigits {
  readonly digits: string
  readonly isInternational: boolean
}

/** All numbers of all hotlines, by their digits. */
export function createNumberBook() {
  const all: HotlineNumber[] = []
  const national = new Map<string, HotlineNumber[]>()
  const international = new Map<string, HotlineNumber[]>()

  function add(hotline: Hotline): void {
    for (const number of numbersOf(hotline)) {
      all.push(number)
      addForms(national, number, number.national)
      addForms(international, number, number.international)
    }
  }

  const isOf = (country: string | null) => (number: HotlineNumber) => number.hotline.country === country
  const inCountry = (numbersByForm: NumbersByForm, digits: string, country: string | null): readonly HotlineNumber[] =>
    (numbersByForm.get(digits) ?? []).filter(isOf(country))

  /** After a `+` or an international prefix, the country code is part of the number. */
  function withCountryCode(forms: readonly string[]): readonly HotlineNumber[] {
    return forms.map((digits) => international.get(digits) ?? []).find(({ length }) => length > 0) ?? []
  }

  /** Without `+`, a number is more likely one of the reader's own country than of any other. */
  function withoutPlus(digits: string, country: string | null): readonly HotlineNumber[] {
    const domestic = inCountry(national, digits, country)
    if (domestic.length > 0) return domestic
    if (digits.length < 3) return []

    const isLong = digits.length >= longNumberDigits
    const domesticWithCode = isLong ? inCountry(international, digits, country) : []
    if (domesticWithCode.length > 0) return domesticWithCode

    const withPrefix = withCountryCode(afterPrefix(digits))
    if (withPrefix.length > 0) return withPrefix

    const foreign = national.get(digits) ?? []
    if (foreign.length > 0) return foreign
    return digits.length > 9 && !northAmerican.test(digits) ? withCountryCode([digits]) : []
  }

  /** The numbers with exactly these digits, the most likely first; empty if no hotline has it. */
  function findExact({ digits, isInternational }: TypedDigits, country: string | null): readonly HotlineNumber[] {
    const found = isInternational ? withCountryCode([digits, ...afterPrefix(digits)]) : withoutPlus(digits, country)
    // `+988`, `+0800 1111`: the plus sign is one too many.
    const numbers = found.length > 0 || !isInternational ? found : inCountry(national, digits, country)
    const domestic = numbers.filter(isOf(country))
    return (domestic.length > 0 ? domestic : numbers).toSorted(byRank)
  }

  /** While the person types: the country's numbers that start or end with these digits. */
  function findPartial({ digits, isInternational }: TypedDigits, country: string | null): readonly HotlineNumber[] {
    const internationalStarts = [...(isInternational ? [digits] : []), ...afterPrefix(digits)]
    const isPossible = (number: HotlineNumber): boolean => {
      if (internationalStarts.some((start) => number.international.some((form) => form.startsWith(start)))) return true
      if (isInternational || !isOf(country)(number)) return false
      return (
        [...number.national, ...number.international.slice(0, 1)].some((form) => form.startsWith(digits)) ||
        (digits.length >= 4 && number.national.some((form) => form.endsWith(digits)))
      )
    }
    return all.filter(isPossible).toSorted(byRank)
  }

  return { add, findExact, findPartial }
}

export type NumberBook = ReturnType<typeof createNumberBook>
