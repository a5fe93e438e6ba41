import { fieldsOf } from "../stored"
import { readAddedNumber } from "./added-number"

/**
 * A person or a hotline that an adult or a policy added. It appears below the built-in hotlines, in a section
 * that says that Porchlight has not checked it.
 */
export interface AddedContact {
  readonly name: string
  /** The number to dial: digits, spaces and `+ ( ) - .`, followed by an extension such as `ext. 12` if there is one. */
  readonly number: string
  /** Empty if there is none. */
  readonly note: string
}

export const maxNameLength = 60
export const maxNoteLength = 120
/** Long enough for what people copy along with a number, such as the address of a link. */
const maxNumberLength = 120

/**
 * Characters that change the direction of writing, that are invisible, or that stack marks on a letter. Joiners
 * are allowed because names contain them, and U+FE0F because emoji do.
 */
const forbiddenCharacters =
  /(?![\u200c\u200d\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]|\p{M}{3}/u

/** Returns one line of plain text, trimmed; undefined for anything else. */
function parsePlainText(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== "string" || value.length > maxLength * 2) return undefined
  const text = value.trim()
  return text.length <= maxLength && !forbiddenCharacters.test(text) ? text : undefined
}

function parseNumber(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > maxNumberLength) return undefined
  const read = readAddedNumber(value)
  return "number" in read ? read.number : undefined
}

/** Returns undefined if any part of the entry is invalid. */
export function parseContact(value: unknown): AddedContact | undefined {
  const given = fieldsOf(value)
  const name = parsePlainText(given["name"], maxNameLength)
  const number = parseNumber(given["number"])
  const note = parsePlainText(given["note"] ?? "", maxNoteLength)
  return name && number !== undefined && note !== undefined ? { name, number, note } : undefined
}

export const contactFields = ["name", "number", "note"] as const

/** Whether a contact may have this in the field. */
export const isValidInField = (field: keyof AddedContact, value: unknown): boolean =>
  parseContact({ name: "x", number: "000", note: "", [field]: value }) !== undefined

/** Leaves out invalid entries. Returns undefined if the value is not a list. */
export function parseContacts(value: unknown, maxContacts: number): readonly AddedContact[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value
    .slice(0, 10 * maxContacts)
    .flatMap((entry) => parseContact(entry) ?? [])
    .slice(0, maxContacts)
}
