import { plainDigits } from "../hotlines/plain-digits"
import { parseContact, type AddedContact } from "./added"
import { partsOfNumber, readAddedNumber, type NumberProblem } from "./added-number"
import { withoutIsolates } from "./shown-words"
import { findImpersonation, type BuiltIn } from "./impersonation"

/** Why what was typed cannot be added, and in which of the fields that is. */
export interface DraftProblem {
  readonly field: keyof AddedContact
  readonly reason: "form" | "signs" | "impersonatesName" | "impersonatesNumber"
}

const fields = ["name", "number", "note"] as const
const sound: AddedContact = { name: "x", number: "000", note: "" }
const empty: AddedContact = { name: "", number: "", note: "" }

function numberProblem(number: string): NumberProblem {
  const read = readAddedNumber(number)
  return "problem" in read ? read.problem : "form"
}

/** Without the marks that address books and web pages put around a name: https://github.com/verbb/hyper/issues/86 */
export const plainDraft = ({ name, number, note }: AddedContact): AddedContact => ({
  name: withoutIsolates(name),
  number,
  note: withoutIsolates(note),
})

/** The first fault of what was typed; null: it can be added. */
export function draftProblem(draft: AddedContact, builtIn: BuiltIn): DraftProblem | null {
  const broken = fields.find((field) => !parseContact({ ...sound, [field]: draft[field] }))
  if (broken) return { field: broken, reason: broken === "number" ? numberProblem(draft.number) : "form" }
  for (const field of fields) {
    const taken = findImpersonation(builtIn, { ...empty, [field]: draft[field] })
    if (taken) return { field, reason: taken === "name" ? "impersonatesName" : "impersonatesNumber" }
  }
  return null
}

/** Emergency and helpline numbers of three digits, those of the N11 kind, and Europe's 116. */
const shortNumber = /^(?:[01]\d\d|[2-9]11|116\d{3})$/

/** Whether digits seem to be missing. It may still be a short number of the place, so this refuses nothing. */
export function looksCut(number: string): boolean {
  const read = readAddedNumber(number)
  const digits = ("number" in read ? partsOfNumber(read.number).number : plainDigits(number)).replace(/\D/g, "")
  return digits !== "" && digits.length < 7 && !shortNumber.test(digits)
}

const isSame = (a: AddedContact, b: AddedContact): boolean => fields.every((field) => a[field] === b[field])

/** In the place of the one before it; at the end when there is none, or when it was removed meanwhile. */
export function withContact(
  contacts: readonly AddedContact[],
  before: AddedContact | null,
  contact: AddedContact,
): readonly AddedContact[] {
  const place = before === null ? -1 : contacts.findIndex((one) => isSame(one, before))
  return place === -1 ? [...contacts, contact] : contacts.with(place, contact)
}
