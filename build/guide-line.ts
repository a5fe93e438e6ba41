import MarkdownIt from "markdown-it"
import { channelLink, textNumber } from "../core/lines/dial.ts"
import type { Words } from "../core/languages.ts"
import type { Channel, Line } from "../core/lines/line.ts"
import { toLine, type LineRecord } from "../core/lines/record.ts"
import { guideWord } from "./guide-words.ts"

export const { escapeHtml } = new MarkdownIt().utils

/** The channel that a guide shows of a line: a number to call, or else to text, or else a chat. */
function shownChannel(line: Line, language: string): Channel | null {
  const ofType = (type: Channel["type"]): Channel | undefined => line.channels.find((channel) => channel.type === type)
  return ofType("call") ?? textNumber(line, language) ?? ofType("chat") ?? null
}

/** One that only writes is named with the way to write to it: the reader must not look for a number to call. */
function spokenChannel({ type, value: number, extension, keyword }: Channel, language: string): string {
  if (type === "chat") return guideWord(language, "chat", { host: new URL(number).host })
  if (type === "text" && keyword === null) return guideWord(language, "text", { number })
  if (type === "text") return guideWord(language, "textKeyword", { number, keyword: keyword ?? "" })
  return extension === null ? number : guideWord(language, "extension", { number, extension })
}

/** English stands in where a language that is only begun has no name for the line. */
function nameIn(language: string, name: Words & { readonly [language: string]: string | undefined }): string {
  return name[language] ?? name.en
}

/** What stands in a guide for `[[line:id]]`: the one place a number can come from. */
export function lineLink(id: string, language: string, records: readonly LineRecord[]): string {
  const record = records.find((entry) => entry.id === id)
  if (!record) throw new Error(`line "${id}" is not in directory/lines: write the id of a line that is`)
  if (record.status !== "active") throw new Error(`line "${id}" is ${record.status}: name an active line instead`)
  if (record.grade === "low") throw new Error(`line "${id}" is graded low: name a line that is better confirmed`)
  const line = toLine(record)
  const channel = shownChannel(line, language)
  const href = channel && channelLink(line, channel)
  if (!href) throw new Error(`line "${id}" has no number or chat that one tap can open: name another line`)
  const name = nameIn(language, line.name)
  const spoken = spokenChannel(channel, language)
  // A span is not broken across two lines, and its parts keep their order: the number.
  const number = `<span>${escapeHtml(spoken)}</span>`
  const shown = name.includes(spoken)
    ? escapeHtml(name).replace(escapeHtml(spoken), () => number)
    : `${escapeHtml(name)}, ${number}`
  const opens = channel.type === "chat" ? ` rel="noopener noreferrer" target="_blank"` : ""
  return `<a href="${escapeHtml(href)}" data-line="${id}"${opens}>${shown}</a>`
}
