import { groupOf } from "../order"
import type { Hotline } from "../hotline"
import type { NumberBook } from "./number-book"
import { splitNumbers } from "./split-numbers"
import { isDate, type WrittenNumber } from "./written-number"

/** A hotline with a number that a text contains in full, or of which it contains the beginning. */
export interface MentionedHotline {
  readonly hotline: Hotline
  /** How many digits the text contains of it. */
  readonly digitCount: number
}

/** Two digits are an age. */
const minDigits = 3
/** Fewer digits begin too many numbers to mean one of them. A single group of digits may be a price. */
const minBegunDigits = { oneGroup: 6, severalGroups: 5 }
/** Digits that begin the numbers of more hotlines mean none of them. */
const maxBegunHotlines = 3

const isYear = ({ groups }: WrittenNumber): boolean => /^(?:19|20)\d\d$/.test(groups.join(" "))

/** The country's hotlines with a number that these digits begin, unless many have one. */
function findBegun(book: NumberBook, { groups, isInternational }: WrittenNumber, country: string): readonly Hotline[] {
  const digits = groups.join("")
  if (digits.length < (groups.length > 1 ? minBegunDigits.severalGroups : minBegunDigits.oneGroup)) return []
  const begun = new Set(book.findPartial({ digits, isInternational }, country).map(({ hotline }) => hotline))
  const here = [...begun].filter((hotline) => hotline.country === country && groupOf(hotline) !== "authority")
  return here.length <= maxBegunHotlines ? here : []
}

/** The country's own hotlines that a number in a text means, though the person may not remember all of it. */
export function findMentioned(book: NumberBook, written: WrittenNumber, country: string): readonly MentionedHotline[] {
  const digitCount = written.groups.join("").length
  if (digitCount < minDigits || isDate(written) || isYear(written)) return []
  const exact = splitNumbers(book, written, country)
    .numbers.flat()
    .filter(({ hotline, isRelay }) => hotline.country === country && !isRelay)
    .map(({ hotline }) => hotline)
  const hotlines = new Set([...exact, ...findBegun(book, written, country)])
  return [...hotlines].map((hotline) => ({ hotline, digitCount }))
}
