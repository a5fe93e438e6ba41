import { plainDigits } from "../hotlines/search/plain-digits"
import { contactFields, isValidInField, type AddedContact } from "./added"
import { numberProblem, partsOfNumber, readAddedNumber } from "./added-number"
import { withoutInvisible } from "./shown-words"
import { findImpersonation, type BuiltIn } from "./impersonation"

/** Why the typed contact cannot be added, and in which field the problem is. */
export interface DraftProblem {
  readonly field: keyof AddedContact
  readonly reason: "form" | "signs" | "impersonatesName" | "impersonatesNumber"
}

/** The most people, or hotlines, that someone can add by hand. A longer list of hotlines comes from a file or a policy. */
export const maxAddedByHand = 10

const emptyContact: AddedContact = { name: "", number: "", note: "" }

/** Removes the invisible characters that address books and web pages put around a name: https://github.com/verbb/hyper/issues/86 */
export const plainDraft = ({ name, number, note }: AddedContact): AddedContact => ({
  name: withoutInvisible(name),
  number,
  note: withoutInvisible(note),
})

/** Returns the first problem of a typed contact; null if it can be added. */
export function draftProblem(draft: AddedContact, builtIn: BuiltIn): DraftProblem | null {
  const invalidField = contactFields.find((field) => !isValidInField(field, draft[field]))
  if (invalidField)
    return { field: invalidField, reason: invalidField === "number" ? numberProblem(draft.number) : "form" }
  for (const field of contactFields) {
    const impersonated = findImpersonation(builtIn, { ...emptyContact, [field]: draft[field] })
    if (impersonated) return { field, reason: impersonated === "name" ? "impersonatesName" : "impersonatesNumber" }
  }
  return null
}

/** Three-digit emergency and helpline numbers, N11 numbers such as 211, and Europe's 116 numbers. */
const shortNumber = /^(?:[01]\d\d|[2-9]11|116\d{3})$/

/** Whether digits seem to be missing. It may still be a local short number, so this only warns. */
export function looksIncomplete(number: string): boolean {
  const read = readAddedNumber(number)
  const digits = ("number" in read ? partsOfNumber(read.number).number : plainDigits(number)).replace(/\D/g, "")
  return digits !== "" && digits.length < 7 && !shortNumber.test(digits)
}

const isSameContact = (a: AddedContact, b: AddedContact): boolean =>
  contactFields.every((field) => a[field] === b[field])

/** Replaces `before` by the contact, or adds the contact at the end if `before` is null or no longer in the list. */
export function withContact(
  contacts: readonly AddedContact[],
  before: AddedContact | null,
  contact: AddedContact,
): readonly AddedContact[] {
  const index = before === null ? -1 : contacts.findIndex((other) => isSameContact(other, before))
  return index === -1 ? [...contacts, contact] : contacts.with(index, contact)
}
