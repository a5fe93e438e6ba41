import { longNumberDigits, type NumberBook } from "./number-book"
import type { HotlineNumber } from "./number-forms"
import { normalizeText } from "./words"
import { keypadDigits, plainText, type WrittenNumber } from "./written-number"

/** A number of this length is recognized by its digits, no matter what is beside it. */
export const wholeNumberDigits = 9
/** The fewest digits of a number with letters: `13 YARN`. */
const minLetteredDigits = 6

/** A run of digits, split into the numbers of hotlines. */
interface SplitNumbers {
  /** For each of its numbers, in order: the hotlines' numbers that have these digits. */
  readonly numbers: readonly (readonly HotlineNumber[])[]
  /** The groups of digits after them, such as an extension. */
  readonly rest: readonly string[]
}

const none: SplitNumbers = { numbers: [], rest: [] }

/**
 * Numbers in a row with only a space between them: `988 1-888-373-7888`. A whole number that no hotline
 * has must not be read as two short codes, so a short code must be a single group.
 */
function splitAtGaps(
  book: NumberBook,
  groups: readonly string[],
  isInternational: boolean,
  country: string | null,
): SplitNumbers {
  for (let end = groups.length; end > 0; end -= 1) {
    const digits = groups.slice(0, end).join("")
    if (digits.length < longNumberDigits && end > 1) continue
    const first = book.findExact({ digits, isInternational }, country)
    if (first.length === 0) continue

    const rest = groups.slice(end)
    const next = rest.length === 0 ? none : splitAtGaps(book, rest, false, country)
    if (rest.length === 0 || next.numbers.length > 0) return { numbers: [first, ...next.numbers], rest: next.rest }
    if (digits.length >= wholeNumberDigits) return { numbers: [first], rest }
  }
  return none
}

/** Two numbers of a poster that were pasted without a space: `1-888-373-7888233733`. */
function splitConcatenated(
  book: NumberBook,
  { groups, isInternational }: WrittenNumber,
  country: string | null,
): SplitNumbers {
  const digits = groups.join("")
  for (let cut = digits.length - 3; cut >= 3; cut -= 1) {
    if (Math.max(cut, digits.length - cut) < wholeNumberDigits) continue
    const first = book.findExact({ digits: digits.slice(0, cut), isInternational }, country)
    const second =
      first.length === 0 ? [] : book.findExact({ digits: digits.slice(cut), isInternational: false }, country)
    if (second.length > 0) return { numbers: [first, second], rest: [] }
  }
  return none
}

/** More groups are a long list of numbers, and the person is looking for none of them. */
const maxGroups = 24

/** Finds the numbers of hotlines in one run of digits. */
export function splitNumbers(book: NumberBook, written: WrittenNumber, country: string | null): SplitNumbers {
  const { groups, isInternational } = written
  if (groups.length > maxGroups) return none
  const whole = book.findExact({ digits: groups.join(""), isInternational }, country)
  if (whole.length > 0) return { numbers: [whole], rest: [] }
  const atGaps = splitAtGaps(book, groups, isInternational, country)
  return atGaps.numbers.length > 0 ? atGaps : splitConcatenated(book, written, country)
}

const isDigits = (token = ""): boolean => /^\d/.test(token)

/** Runs of neighboring words and numbers that start with a number and contain letters, longest first. */
function letteredSpans(tokens: readonly string[]): readonly (readonly string[])[] {
  const spans = tokens.flatMap((token, start) =>
    !isDigits(token) || isDigits(tokens[start - 1])
      ? []
      : [6, 5, 4, 3, 2]
          .filter((size) => start + size <= tokens.length)
          .map((size) => tokens.slice(start, start + size)),
  )
  return spans.filter((span) => !span.every(isDigits))
}

/** Phones ignore digits after the end of a number: `1800 RESPECT` is one letter too long. */
function dialedDigits(span: readonly string[], minDigits: number): readonly string[] {
  const digits = keypadDigits(span.join(""))
  const last = span.at(-1) ?? ""
  const maxExtraLetters = isDigits(last) ? 0 : last.length - 1
  const candidates = Array.from({ length: maxExtraLetters + 1 }, (_, extra) => digits.slice(0, digits.length - extra))
  return candidates.filter(({ length }) => length >= (length < digits.length ? wholeNumberDigits + 1 : minDigits))
}

/** Finds a number that is written with letters: `1-800-THE-LOST`. */
export function findLetteredNumber(book: NumberBook, text: string, country: string | null): readonly HotlineNumber[] {
  const tokens = normalizeText(plainText(text)).match(/[a-z]+|\d+/g) ?? []
  const dialed = letteredSpans(tokens).flatMap((span) =>
    dialedDigits(span, span.length === tokens.length ? minLetteredDigits : wholeNumberDigits),
  )
  for (const digits of dialed) {
    const found = book.findExact({ digits, isInternational: false }, country)
    if (found.length > 0) return found
  }
  return []
}
