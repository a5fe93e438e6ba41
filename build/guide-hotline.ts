import MarkdownIt from "markdown-it"
import { channelLink, textNumber } from "../core/hotlines/dial.ts"
import type { Words } from "../core/languages.ts"
import type { Channel, Hotline } from "../core/hotlines/hotline.ts"
import { toHotline, type HotlineRecord } from "../core/hotlines/record.ts"
import { guideWord } from "./guide-words.ts"

export const { escapeHtml } = new MarkdownIt().utils

/** The channel that a guide shows of a hotline: a number to call, or else to text, or else a chat. */
function shownChannel(hotline: Hotline, language: string): Channel | null {
  const ofType = (type: Channel["type"]): Channel | undefined =>
    hotline.channels.find((channel) => channel.type === type)
  return ofType("call") ?? textNumber(hotline, language) ?? ofType("chat") ?? null
}

/** One that only writes is named with the way to write to it: the reader must not look for a number to call. */
function spokenChannel({ type, value: number, extension, keyword }: Channel, language: string): string {
  if (type === "chat") return guideWord(language, "chat", { host: new URL(number).host })
  if (type === "text" && keyword === null) return guideWord(language, "text", { number })
  if (type === "text") return guideWord(language, "textKeyword", { number, keyword: keyword ?? "" })
  return extension === null ? number : guideWord(language, "extension", { number, extension })
}

/** English stands in where a language that is only begun has no name for the hotline. */
function nameIn(language: string, name: Words & { readonly [language: string]: string | undefined }): string {
  return name[language] ?? name.en
}

/** What stands in a guide for `[[hotline:id]]`: the one place a number can come from. */
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
  const spoken = spokenChannel(channel, language)
  // A span is not broken across two hotlines, and its parts keep their order: the number.
  const number = `<span>${escapeHtml(spoken)}</span>`
  const shown = name.includes(spoken)
    ? escapeHtml(name).replace(escapeHtml(spoken), () => number)
    : `${escapeHtml(name)}, ${number}`
  const opens = channel.type === "chat" ? ` rel="noopener noreferrer" target="_blank"` : ""
  return `<a href="${escapeHtml(href)}" data-hotline="${id}"${opens}>${shown}</a>`
}
