import { readAddedNumber } from "./added-number"

/**
 * A person or a hotline that an adult or a policy added. It stands below the built-in hotlines, in a
 * section that says that nobody checked it.
 */
export interface AddedContact {
  readonly name: string
  /** As it is to be dialed: digits, spaces and `+ ( ) - .`, and an extension as `ext. 12` behind them. */
  readonly number: string
  /** Empty: none. */
  readonly note: string
}

const longestName = 60
const longestNote = 120
/** With all that is copied along with it, as the address of a link. */
const longestNumber = 120

/** Characters that turn the direction of writing, hide, or stand one above the other. Joiners are part of names, and U+FE0F of pictures. */
const notPlain =
  /(?![\u200c\u200d\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]|\p{M}{3}/u

/** One line of plain words, trimmed; undefined when it is none. */
function parseWords(value: unknown, longest: number): string | undefined {
  if (typeof value !== "string" || value.length > longest * 2) return undefined
  const words = value.trim()
  return words.length <= longest && !notPlain.test(words) ? words : undefined
}

function parseNumber(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > longestNumber) return undefined
  const read = readAddedNumber(value)
  return "number" in read ? read.number : undefined
}

/** Undefined: not to be used. */
export function parseContact(value: unknown): AddedContact | undefined {
  if (typeof value !== "object" || value === null) return undefined
  const entry: Partial<Record<keyof AddedContact, unknown>> = value
  const name = parseWords(entry.name, longestName)
  const number = parseNumber(entry.number)
  const note = parseWords(entry.note ?? "", longestNote)
  return name && number !== undefined && note !== undefined ? { name, number, note } : undefined
}

export function parseContacts(value: unknown, most: number): readonly AddedContact[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value
    .slice(0, 10 * most)
    .flatMap((entry) => parseContact(entry) ?? [])
    .slice(0, most)
}
