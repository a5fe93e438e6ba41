import {
  isValidInField,
  maxNameLength,
  maxNoteLength,
  parseContact,
  type AddedContact,
} from "../../core/settings/added"
import { numberProblem, readAddedNumber } from "../../core/settings/added-number"
import { findImpersonation, type BuiltIn } from "../../core/settings/impersonation"
import type { FeedPhone } from "./feed-phone"

/** A hotline that a person may choose to add, and where it stands in the feed. */
export interface Proposal {
  readonly contact: AddedContact
  readonly source: string
}

/** A phone that can't be added: its name in the feed, and why in one sentence. Never its number, which may be private. */
export interface LeftOut {
  readonly name: string
  readonly why: string
}

const notForPublic =
  /\b(?:private|confidential|internal|unlisted|unpublished|staff only|not for (?:the )?public|do not (?:publish|give|share)|after[- ]hours staff|direct line)\b/i
/** Types of phones that nobody answers by voice. */
const notACall = /\b(?:fax|pager|tty|tdd|textphone|video|modem)\b/i
const cellPhone = /\b(?:cell|cellular|mobile)\b/i
/** A street address in English or Spanish, or a post office box. */
// cspell:ignore apartado
const address =
  /\b\d+[\w-]*\s+(?:[\p{L}.]+\s+){0,3}(?:st|street|ave|avenue|road|rd|blvd|boulevard|drive|dr|lane|ln|way|suite|unit)\b|\b(?:calle|avenida|av\.|apartado)\s+[\p{L}\d]|\bp\.?\s?o\.?\s?box\b/iu

/** The organization and the service, if both fit. */
function nameOf({ service, organization }: FeedPhone): string {
  const both = `${organization}: ${service}`
  if (service === "" || organization === "") return service || organization
  return both.length <= maxNameLength && !service.includes(organization) ? both : service
}

/** As many of these as fit: organization (unless the name has it), ages, languages. Never free text from the feed. */
function noteOf(phone: FeedPhone, name: string): string {
  const parts = [
    ...(name.includes(phone.organization) ? [] : [phone.organization]),
    ...(/^(?:text|sms)$/i.test(phone.type) ? ["To text"] : []),
    phone.ages,
    phone.languages.join(", "),
  ].filter((part) => part !== "")
  return parts.reduce((note, part) => {
    const longer = note === "" ? part : `${note}. ${part}`
    return longer.length <= maxNoteLength ? longer : note
  }, "")
}

function feedObjection({ owner, isPrivate, description, status, type }: FeedPhone): string | null {
  if (owner === "person") return "It belongs to a person, not to a service."
  if (owner === "building") return "It belongs to a building, and the feed does not say to which service."
  if (isPrivate) return "The feed marks it as private."
  if (notForPublic.test(description)) return "Its description says that it is not for the public."
  if (status !== "" && !/^active$/i.test(status)) return `The service is not active: the feed says "${status}".`
  if (notACall.test(type)) return `Its type is "${type}", so nobody answers a call there.`
  return cellPhone.test(type)
    ? "It is a cell phone, which may be a person's own. Ask the agency, and add it by hand if it is for the public."
    : null
}

function nameObjection(name: string): string | null {
  if (name === "") return "It has no name."
  if (address.test(name)) return "Its name looks like an address."
  if (name.length > maxNameLength) return `Its name has ${name.length} characters. At most ${maxNameLength} fit.`
  return isValidInField("name", name) ? null : "Its name has characters that Porchlight does not show."
}

function numberObjection(number: string): string | null {
  if ("number" in readAddedNumber(number)) return null
  if (number === "") return "It has no number."
  return numberProblem(number) === "signs"
    ? "Its number has a * or #, which not every phone can dial."
    : "Its number is not one phone number."
}

/** Why Porchlight would not show the contact, in one sentence. */
export function contactObjection(contact: AddedContact, builtIn: BuiltIn): string | null {
  const impersonated = findImpersonation(builtIn, contact)
  return impersonated && `Porchlight already has a hotline with this ${impersonated}, or one that looks like it.`
}

function proposalOf(phone: FeedPhone, builtIn: BuiltIn): Proposal | LeftOut {
  const name = nameOf(phone)
  const leftOut = (why: string): LeftOut => ({ name: name || phone.place, why })
  const objection = feedObjection(phone) ?? nameObjection(name) ?? numberObjection(phone.number)
  if (objection !== null) return leftOut(objection)

  const contact = parseContact({ name, number: phone.number, note: noteOf(phone, name) })
  if (contact === undefined) return leftOut("Its name or note has characters that Porchlight does not show.")
  const why = contactObjection(contact, builtIn)
  const source = [phone.place, ...(phone.day === "" ? [] : [`checked or changed on ${phone.day}`])].join(", ")
  return why === null ? { contact, source } : leftOut(why)
}

const isProposal = (one: Proposal | LeftOut): one is Proposal => "contact" in one

/** The first of all entries with the same key. */
function unique<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly Entry[] {
  const byKey = new Map<string, Entry>()
  for (const entry of entries) if (!byKey.has(keyOf(entry))) byKey.set(keyOf(entry), entry)
  return [...byKey.values()]
}

/** Sorts the phones of a feed into those from which a person may choose, and those left out. */
export function sortPhones(
  phones: readonly FeedPhone[],
  builtIn: BuiltIn,
): { readonly proposals: readonly Proposal[]; readonly leftOut: readonly LeftOut[] } {
  // An organization's own number comes last: it is not needed if a service has it too.
  const ordered = [...phones].sort((a, b) => Number(a.owner === "organization") - Number(b.owner === "organization"))
  const sorted = ordered.map((phone) => ({ owner: phone.owner, result: proposalOf(phone, builtIn) }))
  const numbersOfServices = new Set(
    sorted.flatMap(({ owner, result }) => (owner === "service" && isProposal(result) ? [result.contact.number] : [])),
  )
  const needed = sorted.flatMap(({ owner, result }) =>
    isProposal(result) && !(owner === "organization" && numbersOfServices.has(result.contact.number)) ? [result] : [],
  )
  const leftOut = sorted.flatMap(({ result }) => (isProposal(result) ? [] : [result]))
  return {
    proposals: unique(needed, ({ contact }) => `${contact.name}\n${contact.number}`),
    leftOut: unique(leftOut, ({ name, why }) => `${name}\n${why}`),
  }
}
