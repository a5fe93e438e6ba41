import MarkdownIt from "markdown-it"
import { channelLink, textNumber } from "../core/hotlines/dial.ts"
import type { Localized } from "../core/i18n/languages.ts"
import type { Channel, Hotline } from "../core/hotlines/hotline.ts"
import { toHotline, type HotlineRecord } from "../directory/schema/record.ts"
import { guideWord } from "./guide-words.ts"

export const { escapeHtml } = new MarkdownIt().utils

/** The contacts that a guide can ask for, as in `[[hotline:us-988:text]]`. */
const contacts = ["text", "chat"] as const
type Contact = (typeof contacts)[number]

/** The contact named after the id; null if the guide leaves the choice to the build. */
function parseContact(id: string, name: string | undefined): Contact | null {
  if (name === undefined) return null
  const contact = contacts.find((known) => known === name)
  if (contact) return contact
  throw new Error(`"${name}" is no contact: write [[hotline:${id}:text]], [[hotline:${id}:chat]] or [[hotline:${id}]]`)
}

/** The channel that the guide asks for. By default a number to call, otherwise a number to text, otherwise a chat. */
function chosenChannel(hotline: Hotline, contact: Contact | null, language: string): Channel | null {
  const ofType = (type: Channel["type"]): Channel | null =>
    hotline.channels.find((channel) => channel.type === type) ?? null
  if (contact === "text") return textNumber(hotline, language)
  if (contact === "chat") return ofType("chat")
  return ofType("call") ?? textNumber(hotline, language) ?? ofType("chat")
}

/**
 * How the guide names the channel. A number to text and a chat are named as such, so that the reader does not try to
 * call.
 */
function channelText({ type, value: number, extension, keyword }: Channel, language: string): string {
  if (type === "chat") return guideWord(language, "chat", { host: new URL(number).host })
  if (type === "text" && keyword === null) return guideWord(language, "text", { number })
  if (type === "text") return guideWord(language, "textKeyword", { number, keyword: keyword ?? "" })
  return extension === null ? number : guideWord(language, "extension", { number, extension })
}

/** The hotline's name; in English if a draft language has no name for it yet. */
function nameIn(language: string, name: Localized & { readonly [language: string]: string | undefined }): string {
  return name[language] ?? name.en
}

/** Throws if the hotline does not exist, is not active or is graded low. */
function hotlineForGuide(id: string, records: readonly HotlineRecord[]): Hotline {
  const record = records.find((entry) => entry.id === id)
  if (!record) throw new Error(`hotline "${id}" is not in directory/hotlines: write the id of a hotline that is`)
  if (record.status !== "active") throw new Error(`hotline "${id}" is ${record.status}: name an active hotline instead`)
  if (record.grade === "low") throw new Error(`hotline "${id}" is graded low: name a hotline that is better confirmed`)
  return toHotline(record)
}

/** How an error message describes what the hotline lacks. */
const lacks: Readonly<Record<Contact, string>> = { text: "number to text", chat: "chat" }

/**
 * The HTML for `[[hotline:id]]`, `[[hotline:id:text]]` or `[[hotline:id:chat]]`, where `reference` is the part after
 * `hotline:`. A guide gets its numbers only from here. Throws if it may not name the hotline, or if the hotline has no
 * such contact to tap.
 */
export function hotlineLink(reference: string, language: string, records: readonly HotlineRecord[]): string {
  const [id = "", contactName] = reference.split(":")
  const contact = parseContact(id, contactName)
  const hotline = hotlineForGuide(id, records)
  const channel = chosenChannel(hotline, contact, language)
  const href = channel && channelLink(hotline, channel)
  if (!href) {
    const missing = contact === null ? "number or chat" : lacks[contact]
    throw new Error(`hotline "${id}" has no ${missing} that one tap can open: name another hotline`)
  }
  const name = nameIn(language, hotline.name)
  const contactText = channelText(channel, language)
  // The styles keep a span on one line, if it fits, and its parts in order.
  const number = `<span>${escapeHtml(contactText)}</span>`
  const linkText = name.includes(contactText)
    ? escapeHtml(name).replace(escapeHtml(contactText), () => number)
    : `${escapeHtml(name)}, ${number}`
  const newTab = channel.type === "chat" ? ` rel="noopener noreferrer" target="_blank"` : ""
  return `<a href="${escapeHtml(href)}" data-hotline="${id}"${newTab}>${linkText}</a>`
}
