import MarkdownIt from "markdown-it"
import { channelLink, textNumber } from "../core/hotlines/dial.ts"
import type { Localized } from "../core/languages.ts"
import type { Channel, Hotline } from "../core/hotlines/hotline.ts"
import { toHotline, type HotlineRecord } from "../directory/schema/record.ts"
import { guideWord } from "./guide-words.ts"

export const { escapeHtml } = new MarkdownIt().utils

/** The channel of a hotline that a guide shows: a number to call, otherwise a number to text, otherwise a chat. */
function shownChannel(hotline: Hotline, language: string): Channel | null {
  const ofType = (type: Channel["type"]): Channel | undefined =>
    hotline.channels.find((channel) => channel.type === type)
  return ofType("call") ?? textNumber(hotline, language) ?? ofType("chat") ?? null
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

/**
 * The HTML for `[[hotline:id]]` in a guide. A guide gets its numbers only from here. Throws if the hotline does not
 * exist, is not active, is graded low or has nothing to tap.
 */
export function hotlineLink(id: string, language: string, records: readonly HotlineRecord[]): string {
  const record = records.find((entry) => entry.id === id)
  if (!record) throw new Error(`hotline "${id}" is not in directory/hotlines: write the id of a hotline that is`)
  if (record.status !== "active") throw new Error(`hotline "${id}" is ${record.status}: name an active hotline instead`)
  if (record.grade === "low") throw new Error(`hotline "${id}" is graded low: name a hotline that is better confirmed`)
  const hotline = toHotline(record)
  const channel = shownChannel(hotline, language)
  const href = channel && channelLink(hotline, channel)
  if (!href) throw new Error(`hotline "${id}" has no number or chat that one tap can open: name another hotline`)
  const name = nameIn(language, hotline.name)
  const contact = channelText(channel, language)
  // The styles keep a span on one line and its parts in order.
  const number = `<span>${escapeHtml(contact)}</span>`
  const linkText = name.includes(contact)
    ? escapeHtml(name).replace(escapeHtml(contact), () => number)
    : `${escapeHtml(name)}, ${number}`
  const newTab = channel.type === "chat" ? ` rel="noopener noreferrer" target="_blank"` : ""
  return `<a href="${escapeHtml(href)}" data-hotline="${id}"${newTab}>${linkText}</a>`
}
