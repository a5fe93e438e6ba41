import { groupOf } from "../order"
import type { Hotline } from "../hotline"
import type { NumberBook } from "./number-book"
import { splitNumbers } from "./split-numbers"
import { isDate, type WrittenNumber } from "./written-number"

/** A hotline with a number that a text contains in full, or at least its first digits. */
export interface MentionedHotline {
  readonly hotline: Hotline
  /** How many digits of the number the text contains. */
  readonly digitCount: number
}

/** Two digits are an age. */
const minDigits = 3
/** Too many numbers start with fewer digits. A single group of digits may be a price. */
const minFirstDigits = { oneGroup: 6, severalGroups: 5 }
/** If the numbers of more hotlines start with the same digits, the person means none of them. */
const maxSameStart = 3

const isYear = ({ groups }: WrittenNumber): boolean => /^(?:19|20)\d\d$/.test(groups.join(" "))

/** The country's hotlines with a number that starts with these digits, unless many have one. */
function findByFirstDigits(
  book: NumberBook,
  { groups, isInternational }: WrittenNumber,
  country: string,
): readonly Hotline[] {
  const digits = groups.join("")
  if (digits.length < (groups.length > 1 ? minFirstDigits.severalGroups : minFirstDigits.oneGroup)) return []
  const matching = new Set(book.findPartial({ digits, isInternational }, country).map(({ hotline }) => hotline))
  const here = [...matching].filter((hotline) => hotline.country === country && groupOf(hotline) !== "authority")
  return here.length <= maxSameStart ? here : []
}

/** The country's own hotlines that a number in a text means, though the person may not remember all of it. */
export function findMentioned(book: NumberBook, written: WrittenNumber, country: string): readonly MentionedHotline[] {
  const digitCount = written.groups.join("").length
  if (digitCount < minDigits || isDate(written) || isYear(written)) return []
  const exact = splitNumbers(book, written, country)
    .numbers.flat()
    .filter(({ hotline, isRelay }) => hotline.country === country && !isRelay)
    .map(({ hotline }) => hotline)
  const hotlines = new Set([...exact, ...findByFirstDigits(book, written, country)])
  return [...hotlines].map((hotline) => ({ hotline, digitCount }))
}
