import type { Hotline } from "./hotline"
import { knownNumbers, type KnownNumber } from "./number-forms"

/** Fewer digits are a short code, an age, a year, a price: a number only if nothing else is said. */
export const longNumber = 7

/** What is dialed before a country's code: in most countries; in others, some of it a carrier's (ITU-T Operational Bulletin 994). */
const prefixes = ["00", "011", "0011"]
const rarePrefixes = "010 001 002 005 007 008 009 0014 0015 0021 0031 0041 00700 012 013 014 018 810 119 000".split(" ")

/** What may be the number in its international form, where something is dialed before that. */
function behindPrefix(digits: string): readonly string[] {
  const behind = (all: readonly string[]): readonly string[] =>
    all.filter((prefix) => digits.startsWith(prefix)).map((prefix) => digits.slice(prefix.length))
  // Of a short code too little is left to tell such a prefix from a country's code.
  return [...behind(prefixes), ...behind(rarePrefixes).filter(({ length }) => length > longNumber)]
}

const byRank = (a: KnownNumber, b: KnownNumber): number => a.rank - b.rank

/** A number of North America, where one of ten digits could also begin with another country's code. */
const northAmerican = /^[2-9]\d\d[2-9]\d{6}$/

type Forms = ReadonlyMap<string, readonly KnownNumber[]>

function put(forms: Map<string, KnownNumber[]>, known: KnownNumber, written: readonly string[]): void {
  for (const form of new Set(written)) {
    const before = forms.get(form)
    if (before) before.push(known)
    else forms.set(form, [known])
  }
}

/** All digits of one number. */
export interface Digits {
  readonly digits: string
  readonly isInternational: boolean
}

/** Knows every number by all its digits. */
export function createNumberBook() {
  const all: KnownNumber[] = []
  const national = new Map<string, KnownNumber[]>()
  const abroad = new Map<string, KnownNumber[]>()

  function add(hotline: Hotline): void {
    for (const known of knownNumbers(hotline)) {
      all.push(known)
      put(national, known, known.national)
      put(abroad, known, known.international)
    }
  }

  const isOf = (country: string | null) => (known: KnownNumber) => known.hotline.country === country
  const inCountry = (forms: Forms, digits: string, country: string | null): readonly KnownNumber[] =>
    (forms.get(digits) ?? []).filter(isOf(country))

  /** Behind a `+`, or what is dialed in its place: the country is part of the number. */
  function byCode(forms: readonly string[]): readonly KnownNumber[] {
    return forms.map((digits) => abroad.get(digits) ?? []).find(({ length }) => length > 0) ?? []
  }

  /** Without `+` a number is the reader's own country's before it is any other's. */
  function byDigits(digits: string, country: string | null): readonly KnownNumber[] {
    const own = inCountry(national, digits, country)
    if (own.length > 0) return own
    if (digits.length < 3) return []

    const isLong = digits.length >= longNumber
    const ownCode = isLong ? inCountry(abroad, digits, country) : []
    if (ownCode.length > 0) return ownCode

    const dialed = byCode(behindPrefix(digits))
    if (dialed.length > 0) return dialed

    const theirs = national.get(digits) ?? []
    if (theirs.length > 0) return theirs
    return digits.length > 9 && !northAmerican.test(digits) ? byCode([digits]) : []
  }

  /** The hotlines that have this number, the one that is meant first; none when no hotline has it. */
  function exact({ digits, isInternational }: Digits, country: string | null): readonly KnownNumber[] {
    const found = isInternational ? byCode([digits, ...behindPrefix(digits)]) : byDigits(digits, country)
    // `+988`, `+0800 1111`: a sign too many.
    const known = found.length > 0 || !isInternational ? found : inCountry(national, digits, country)
    const own = known.filter(isOf(country))
    return (own.length > 0 ? own : known).toSorted(byRank)
  }

  /** While one types: the country's numbers that begin so, and those that end so. */
  function begun({ digits, isInternational }: Digits, country: string | null): readonly KnownNumber[] {
    const coded = [...(isInternational ? [digits] : []), ...behindPrefix(digits)]
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

  return { add, exact, begun }
}

export type NumberBook = ReturnType<typeof createNumberBook>
