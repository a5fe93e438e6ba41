import { longNumber, type NumberBook } from "./number-book"
import type { KnownNumber } from "./number-forms"
import { folded } from "./words"
import { keypadDigits, plainText, type WrittenNumber } from "./written-number"

/** A number of this length is known by all of it, whatever stands beside it. */
const wholeNumber = 9
/** Letters on the keys stand for so many digits at least: `13 YARN`. */
const shortestOfLetters = 6

interface Pieces {
  /** The numbers that stand in a run of digits, in their order. */
  readonly pieces: readonly (readonly KnownNumber[])[]
  /** What is left behind them, as an extension. */
  readonly rest: readonly string[]
}

const none: Pieces = { pieces: [], rest: [] }

/**
 * One behind the other, with nothing but a space between: `988 1-888-373-7888`. A whole number that
 * no hotline has must not be taken for two short codes, so each of those stands as one group.
 */
function inGroups(
  book: NumberBook,
  groups: readonly string[],
  isInternational: boolean,
  country: string | null,
): Pieces {
  for (let end = groups.length; end > 0; end -= 1) {
    const digits = groups.slice(0, end).join("")
    if (digits.length < longNumber && end > 1) continue
    const first = book.exact({ digits, isInternational }, country)
    if (first.length === 0) continue

    const rest = groups.slice(end)
    const next = rest.length === 0 ? none : inGroups(book, rest, false, country)
    if (rest.length === 0 || next.pieces.length > 0) return { pieces: [first, ...next.pieces], rest: next.rest }
    if (digits.length >= wholeNumber) return { pieces: [first], rest }
  }
  return none
}

/** The hotlines of a poster that were pasted into one: `1-888-373-7888233733`. */
function glued(book: NumberBook, { groups, isInternational }: WrittenNumber, country: string | null): Pieces {
  const digits = groups.join("")
  for (let cut = digits.length - 3; cut >= 3; cut -= 1) {
    if (Math.max(cut, digits.length - cut) < wholeNumber) continue
    const first = book.exact({ digits: digits.slice(0, cut), isInternational }, country)
    const second = first.length === 0 ? [] : book.exact({ digits: digits.slice(cut), isInternational: false }, country)
    if (second.length > 0) return { pieces: [first, second], rest: [] }
  }
  return none
}

/** More is a list of numbers, and none of them is meant. */
const mostGroups = 24

/** The numbers of hotlines in one run of digits. */
export function piecesOf(book: NumberBook, written: WrittenNumber, country: string | null): Pieces {
  const { groups, isInternational } = written
  if (groups.length > mostGroups) return none
  const whole = book.exact({ digits: groups.join(""), isInternational }, country)
  if (whole.length > 0) return { pieces: [whole], rest: [] }
  const grouped = inGroups(book, groups, isInternational, country)
  return grouped.pieces.length > 0 ? grouped : glued(book, written, country)
}

const isDigits = (token = ""): boolean => /^\d/.test(token)

/** Neighboring words and numbers of a text, the longest first, that begin with a number and hold letters. */
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

/** Phones dial no more digits than a number has: `1800 RESPECT` is one letter too long. */
function dialedDigits(span: readonly string[], least: number): readonly string[] {
  const digits = keypadDigits(span.join(""))
  const last = span.at(-1) ?? ""
  const over = isDigits(last) ? 0 : last.length - 1
  const all = Array.from({ length: over + 1 }, (_, cut) => digits.slice(0, digits.length - cut))
  return all.filter(({ length }) => length >= (length < digits.length ? wholeNumber + 1 : least))
}

/** `1-800-THE-LOST`. */
export function byLetters(book: NumberBook, text: string, country: string | null): readonly KnownNumber[] {
  const tokens = folded(plainText(text)).match(/[a-z]+|\d+/g) ?? []
  const dialed = letteredSpans(tokens).flatMap((span) =>
    dialedDigits(span, span.length === tokens.length ? shortestOfLetters : wholeNumber),
  )
  for (const digits of dialed) {
    const found = book.exact({ digits, isInternational: false }, country)
    if (found.length > 0) return found
  }
  return []
}
