import MarkdownIt from "markdown-it"
import { isTraceId } from "../../core/exit/traces.ts"
import { channelLink } from "../../core/lines/dial.ts"
import type { Language } from "../../core/lines/line.ts"
import { toLine, type LineRecord } from "../../core/lines/record.ts"

const { escapeHtml } = new MarkdownIt().utils

/** What stands in a guide for `[[line:id]]`: the one place a number can come from. */
function lineLink(id: string, language: Language, records: readonly LineRecord[]): string {
  const record = records.find((entry) => entry.id === id)
  if (!record) throw new Error(`line "${id}" is not in directory/lines: write the id of a line that is`)
  if (record.status !== "active") throw new Error(`line "${id}" is ${record.status}: name an active line instead`)
  if (record.grade === "low") throw new Error(`line "${id}" is graded low: name a line that is better confirmed`)
  const line = toLine(record)
  const call = line.channels.find((channel) => channel.type === "call")
  const href = call && channelLink(line, call)
  if (!href) throw new Error(`line "${id}" has no number that one tap can dial: name another line`)
  const number = call.extension ? `${call.value}, ext. ${call.extension}` : call.value
  const name = line.name[language]
  // A number in one piece: a span, so that it is not broken across two lines.
  const spoken = name.includes(number) ? "" : `, <span>${escapeHtml(number)}</span>`
  return `<a href="${escapeHtml(href)}" data-line="${id}">${escapeHtml(name)}${spoken}</a>`
}

/**
 * A number typed into a guide would never be checked again. 911 may be written, and a bare year;
 * addresses and line ids are no numbers for people.
 */
export function refuseNumbers(text: string): void {
  const prose = text.replace(/https?:\/\/[^\s)>|]+/g, "").replace(/\[\[line:[^\]]*\]\]/g, "")
  for (const [written] of prose.matchAll(/\+?\(?\d+(?:(?:\) ?|[-–./ \u00a0])\d+)*/g)) {
    const digits = written.replace(/\D/g, "")
    if (digits.length < 3 || written === "911" || /^(19|20)\d\d$/.test(written)) continue
    throw new Error(`"${written}" looks like a phone number: write [[line:…]] with the id of its line instead`)
  }
}

/** markdown-it would print the tags as text, for the reader to wonder at. */
export function refuseHtml(text: string): void {
  const tag = /<[a-z!/][^>\n]*>?/i.exec(text)?.[0]
  if (tag) throw new Error(`"${tag}": write Markdown, not HTML; a link is [words](https://address)`)
}

function checkTrace(id: string): void {
  if (!isTraceId(id)) throw new Error(`trace "${id}" is no row of core/exit/traces.ts: write the id of one that is`)
}

const theExit: Readonly<Record<Language, RegExp>> = { en: /\bexit\b/i, es: /\bsalida\b/i }

/**
 * A guide that names rows of docs/TRACES.md names one wherever it speaks of the exit, and in each
 * entry below a title that does: what stands beside proved sentences is believed like them.
 */
export function refuseUnproved(body: string, language: Language): void {
  if (!body.includes("[[trace:")) return
  const speaksOfIt = (text: string): boolean => theExit[language].test(text)
  let isBelow = false
  for (const block of body.replace(/^#.*$/gm, "\n$&\n").split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)) {
    const text = block.trim()
    const isEntry = /^(?:[-*]|\d+\.) /.test(text)
    if (text.startsWith("#")) {
      isBelow = speaksOfIt(text.replace(/\{#.*\}/, ""))
      continue
    }
    if (text.includes("[[trace:") || !(speaksOfIt(text) || (isBelow && isEntry))) continue
    const shown = text.split("\n")[0] ?? ""
    throw new Error(`"${shown}" speaks of the exit: name the row that proves it, as [[trace:history]], or leave it out`)
  }
}

/** Markdown to HTML for the steps of one guide: no raw HTML, https links only, lines by their id. */
export function guideRenderer(language: Language, records: readonly LineRecord[]): (markdown: string) => string {
  const markdown = new MarkdownIt({ html: false, linkify: false }).disable(["image", "code", "fence"])
  markdown.validateLink = (url) => {
    if (/^https:\/\/[^/]/.test(url)) return true
    throw new Error(`"${url}": link only to https:// addresses`)
  }
  markdown.inline.ruler.before("link", "line", (state, silent) => {
    const rest = state.src.slice(state.pos)
    if (!rest.startsWith("[[")) return false
    const [written, kind, id] = /^\[\[(line|trace):([a-z0-9-]+)\]\]/.exec(rest) ?? []
    if (!written || !id) {
      throw new Error(`"${rest.slice(0, 24)}": write a line as [[line:us-ncmec]], a trace as [[trace:history]]`)
    }
    if (kind === "trace") {
      checkTrace(id)
      if (!silent) state.pending = state.pending.trimEnd()
    } else if (!silent) {
      state.push("line", "", 0).content = lineLink(id, language, records)
    }
    state.pos += written.length
    return true
  })
  markdown.renderer.rules["line"] = (tokens, index) => tokens[index]?.content ?? ""
  markdown.renderer.rules["link_open"] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("rel", "noopener noreferrer")
    tokens[index]?.attrSet("target", "_blank")
    return self.renderToken(tokens, index, options)
  }
  return (text) => markdown.render(text).trim()
}
