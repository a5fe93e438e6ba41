import { longNumberDigits, type NumberBook } from "./number-book"
import type { KnownNumber } from "./number-forms"
import { folded } from "./words"
import { keypadDigits, plainText, type WrittenNumber } from "./written-number"

/** A number of this length is recognized by its digits, no matter what is beside it. */
const wholeNumberDigits = 9
/** The fewest digits of a number with letters: `13 YARN`. */
const minLetteredDigits = 6

interface Pieces {
  /** The numbers in a run of digits, in order. */
  readonly pieces: readonly (readonly KnownNumber[])[]
  /** The groups of digits left after them, such as an extension. */
  readonly rest: readonly string[]
}

const none: Pieces = { pieces: [], rest: [] }

/**
 * Numbers in a row with only a space between them: `988 1-888-373-7888`. A whole number that no hotline
 * has must not be read as two short codes, so a short code must be a single group.
 */
function inGroups(
  book: NumberBook,
  groups: readonly string[],
  isInternational: boolean,
  country: string | null,
): Pieces {
  for (let end = groups.length; end > 0; end -= 1) {
    const digits = groups.slice(0, end).join("")
    if (digits.length < longNumberDigits && end > 1) continue
    const first = book.exact({ digits, isInternational }, country)
    if (first.length === 0) continue

    const rest = groups.slice(end)
    const next = rest.length === 0 ? none : inGroups(book, rest, false, country)
    if (rest.length === 0 || next.pieces.length > 0) return { pieces: [first, ...next.pieces], rest: next.rest }
    if (digits.length >= wholeNumberDigits) return { pieces: [first], rest }
  }
  return none
}

/** Two numbers of a poster that were pasted without a space: `1-888-373-7888233733`. */
function concatenated(book: NumberBook, { groups, isInternational }: WrittenNumber, country: string | null): Pieces {
  const digits = groups.join("")
  for (let cut = digits.length - 3; cut >= 3; cut -= 1) {
    if (Math.max(cut, digits.length - cut) < wholeNumberDigits) continue
    const first = book.exact({ digits: digits.slice(0, cut), isInternational }, country)
    const second = first.length === 0 ? [] : book.exact({ digits: digits.slice(cut), isInternational: false }, country)
    if (second.length > 0) return { pieces: [first, second], rest: [] }
  }
  return none
}

/** More groups are a long list of numbers, so none of them is meant. */
const maxGroups = 24

/** The numbers of hotlines in one run of digits. */
export function piecesOf(book: NumberBook, written: WrittenNumber, country: string | null): Pieces {
  const { groups, isInternational } = written
  if (groups.length > maxGroups) return none
  const whole = book.exact({ digits: groups.join(""), isInternational }, country)
  if (whole.length > 0) return { pieces: [whole], rest: [] }
  const grouped = inGroups(book, groups, isInternational, country)
  return grouped.pieces.length > 0 ? grouped : concatenated(book, written, country)
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
function dialedDigits(span: readonly string[], least: number): readonly string[] {
  const digits = keypadDigits(span.join(""))
  const last = span.at(-1) ?? ""
  const over = isDigits(last) ? 0 : last.length - 1
  const all = Array.from({ length: over + 1 }, (_, cut) => digits.slice(0, digits.length - cut))
  return all.filter(({ length }) => length >= (length < digits.length ? wholeNumberDigits + 1 : least))
}

/** Numbers written with letters: `1-800-THE-LOST`. */
export function byLetters(book: NumberBook, text: string, country: string | null): readonly KnownNumber[] {
  const tokens = folded(plainText(text)).match(/[a-z]+|\d+/g) ?? []
  const dialed = letteredSpans(tokens).flatMap((span) =>
    dialedDigits(span, span.length === tokens.length ? minLetteredDigits : wholeNumberDigits),
  )
  for (const digits of dialed) {
    const found = book.exact({ digits, isInternational: false }, country)
    if (found.length > 0) return found
  }
  return []
}
