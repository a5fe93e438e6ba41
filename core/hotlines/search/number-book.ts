import type { Hotline } from "../hotline"
import { knownNumbers, type KnownNumber } from "./number-forms"

/** Fewer digits are a short code, an age, a year or a price. They count as a number only if nothing else is typed. */
export const longNumberDigits = 7

/** International prefixes, dialed before a country code in most countries. */
const commonPrefixes = ["00", "011", "0011"]
/** International prefixes of other countries, some of them of one carrier (ITU-T Operational Bulletin 994). */
const rarePrefixes = "010 001 002 005 007 008 009 0014 0015 0021 0031 0041 00700 012 013 014 018 810 119 000".split(" ")

/** What remains of the digits after each international prefix that they may start with. */
function afterPrefix(digits: string): readonly string[] {
  const after = (prefixes: readonly string[]): readonly string[] =>
    prefixes.filter((prefix) => digits.startsWith(prefix)).map((prefix) => digits.slice(prefix.length))
  // In a short code, too few digits remain to tell a rare prefix from a country code.
  return [...after(commonPrefixes), ...after(rarePrefixes).filter(({ length }) => length > longNumberDigits)]
}

const byRank = (a: KnownNumber, b: KnownNumber): number => a.rank - b.rank

/** A ten-digit number of North America. Its first digits could also be another country's code. */
const northAmerican = /^[2-9]\d\d[2-9]\d{6}$/

type Forms = ReadonlyMap<string, readonly KnownNumber[]>

function addForms(forms: Map<string, KnownNumber[]>, known: KnownNumber, written: readonly string[]): void {
  for (const form of new Set(written)) {
    const before = forms.get(form)
    if (before) before.push(known)
    else forms.set(form, [known])
  }
}

/** All digits of one typed number. */
export interface Digits {
  readonly digits: string
  readonly isInternational: boolean
}

/** Looks up every number by all of its digits. */
export function createNumberBook() {
  const all: KnownNumber[] = []
  const national = new Map<string, KnownNumber[]>()
  const international = new Map<string, KnownNumber[]>()

  function add(hotline: Hotline): void {
    for (const known of knownNumbers(hotline)) {
      all.push(known)
      addForms(national, known, known.national)
      addForms(international, known, known.international)
    }
  }

  const isOf = (country: string | null) => (known: KnownNumber) => known.hotline.country === country
  const inCountry = (forms: Forms, digits: string, country: string | null): readonly KnownNumber[] =>
    (forms.get(digits) ?? []).filter(isOf(country))

  /** After a `+` or an international prefix, the country code is part of the number. */
  function byCode(forms: readonly string[]): readonly KnownNumber[] {
    return forms.map((digits) => international.get(digits) ?? []).find(({ length }) => length > 0) ?? []
  }

  /** Without `+`, a number is more likely one of the reader's own country than of any other. */
  function byDigits(digits: string, country: string | null): readonly KnownNumber[] {
    const own = inCountry(national, digits, country)
    if (own.length > 0) return own
    if (digits.length < 3) return []

    const isLong = digits.length >= longNumberDigits
    const withOwnCode = isLong ? inCountry(international, digits, country) : []
    if (withOwnCode.length > 0) return withOwnCode

    const withPrefix = byCode(afterPrefix(digits))
    if (withPrefix.length > 0) return withPrefix

    const foreign = national.get(digits) ?? []
    if (foreign.length > 0) return foreign
    return digits.length > 9 && !northAmerican.test(digits) ? byCode([digits]) : []
  }

  /** The hotlines' numbers that equal these digits, the most likely first; empty if no hotline has it. */
  function exact({ digits, isInternational }: Digits, country: string | null): readonly KnownNumber[] {
    const found = isInternational ? byCode([digits, ...afterPrefix(digits)]) : byDigits(digits, country)
    // `+988`, `+0800 1111`: the plus sign is one too many.
    const known = found.length > 0 || !isInternational ? found : inCountry(national, digits, country)
    const own = known.filter(isOf(country))
    return (own.length > 0 ? own : known).toSorted(byRank)
  }

  /** While the person types: the country's numbers that start or end with these digits. */
  function partial({ digits, isInternational }: Digits, country: string | null): readonly KnownNumber[] {
    const coded = [...(isInternational ? [digits] : []), ...afterPrefix(digits)]
    const isMeant = (known: KnownNumber): boolean => {
      if (coded.some((start) => known.international.some((form) => form.startsWith(start)))) return true
      if (isInternational || !isOf(country)(known)) return false
      return (
        [...known.national, ...known.international.slice(0, 1)].some((form) => form.startsWith(digits)) ||
        (digits.length >= 4 && known.national.some((form) => form.endsWith(digits)))
      )
    }
    return all.filter(isMeant).toSorted(byRank)
  }

  return { add, exact, partial }
}

export type NumberBook = ReturnType<typeof createNumberBook>
