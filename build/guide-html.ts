import MarkdownIt from "markdown-it"
import { isTraceId } from "../core/exit/traces.ts"
import { guideLink } from "../core/guides/guide-link.ts"
import type { HotlineRecord } from "../core/hotlines/record.ts"
import { escapeHtml, hotlineLink } from "./guide-hotline.ts"
import { guideWord } from "./guide-words.ts"

/**
 * A number typed into a guide would never be checked again. 911 may be written, and a bare year;
 * addresses and hotline ids are no numbers for people.
 */
export function refuseNumbers(text: string): void {
  const prose = text.replace(/https?:\/\/[^\s)>|]+/g, "").replace(/\[\[\w+:[^\]]*\]\]/g, "")
  for (const [written] of prose.matchAll(/\+?\(?\d+(?:(?:\) ?|[-–./ \u00a0])\d+)*/g)) {
    const digits = written.replace(/\D/g, "")
    if (digits.length < 3 || written === "911" || /^(19|20)\d\d$/.test(written)) continue
    throw new Error(`"${written}" looks like a phone number: write [[hotline:…]] with the id of its hotline instead`)
  }
}

/** A title typed into another guide would not change with that guide, and could not be pressed. */
export function refuseTitles(text: string): void {
  const typed = /\b(?:guide|guía) [“"«][^”"»]*[”"»]?/i.exec(text)?.[0]
  if (typed) throw new Error(`${typed}: write the guide as [[guide:this-computer]], with the id that its file has`)
}

/** markdown-it would print the tags as text, for the reader to wonder at. */
export function refuseHtml(text: string): void {
  const tag = /<[a-z!/][^>\n]*>?/i.exec(text)?.[0]
  if (tag) throw new Error(`"${tag}": write Markdown, not HTML; a link is [words](https://address)`)
}

function checkTrace(id: string): void {
  if (!isTraceId(id)) throw new Error(`trace "${id}" is no row of core/exit/traces.ts: write the id of one that is`)
}

/** Whole words, also in letters that have accents. */
const theExit = (language: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${guideWord(language, "exitWords")})(?!\\p{L})`, "iu")
const traceMark = /\s*\[\[trace:([^\]]*)\]\]/g

/** Whoever reads a sentence on the exit relies on it: each names the row of docs/TRACES.md that it rests on. */
function refuseUnprovedText(text: string, speaksOfIt: boolean): void {
  if (!speaksOfIt || text.includes("[[trace:")) return
  const shown = text.split("\n")[0] ?? ""
  throw new Error(`"${shown}" speaks of the exit: name the row that proves it, as [[trace:history]], or leave it out`)
}

/** In a guide's body: each paragraph and entry that speaks of the exit, and each entry below a title that does. */
export function refuseUnproved(body: string, language: string): void {
  const exit = theExit(language)
  let isBelow = false
  for (const block of body.replace(/^#.*$/gm, "\n$&\n").split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)) {
    const text = block.trim()
    const isEntry = /^(?:[-*]|\d+\.) /.test(text)
    if (text.startsWith("#")) isBelow = exit.test(text.replace(/\{#.*\}/, ""))
    else refuseUnprovedText(text, exit.test(text) || (isBelow && isEntry))
  }
}

/** The same for a hotline of the head, which is shown as it stands: answers it without its marks. */
export function provedText(text: string, language: string): string {
  refuseUnprovedText(text, theExit(language).test(text))
  return text.replace(traceMark, (_, id: string) => {
    checkTrace(id)
    return ""
  })
}

/** The title between quotation marks: on paper, and where nothing can be pressed, the words are enough. */
function otherGuide(id: string, title: string): string {
  return `<a href="${guideLink(id)}">“${escapeHtml(title)}”</a>`
}

interface GuideWorld {
  readonly records: readonly HotlineRecord[]
  /** The title of another guide, in the same language; throws where there is none. */
  readonly titleOf: (guideId: string) => string
}

/** Markdown to HTML for the steps of one guide: no raw HTML, https links only, hotlines and guides by their id. */
export function guideRenderer(language: string, { records, titleOf }: GuideWorld): (markdown: string) => string {
  const markdown = new MarkdownIt({ html: false, linkify: false }).disable(["image", "code", "fence"])
  markdown.validateLink = (url) => {
    if (/^https:\/\/[^/]/.test(url)) return true
    throw new Error(`"${url}": link only to https:// addresses`)
  }
  markdown.inline.ruler.before("link", "drawn", (state, silent) => {
    const rest = state.src.slice(state.pos)
    if (!rest.startsWith("[[")) return false
    const [written, kind, id] = /^\[\[(hotline|guide|trace):([a-z0-9-]+)\]\]/.exec(rest) ?? []
    if (!written || !id) {
      const forms =
        "a hotline as [[hotline:us-ncmec]], a trace as [[trace:history]], a guide as [[guide:this-computer]]"
      throw new Error(`"${rest.slice(0, 24)}": write ${forms}`)
    }
    if (kind === "trace") {
      checkTrace(id)
      if (!silent) state.pending = state.pending.trimEnd()
    } else if (!silent) {
      state.push("drawn", "", 0).content =
        kind === "hotline" ? hotlineLink(id, language, records) : otherGuide(id, titleOf(id))
    }
    state.pos += written.length
    return true
  })
  markdown.renderer.rules["drawn"] = (tokens, index) => tokens[index]?.content ?? ""
  markdown.renderer.rules["link_open"] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("rel", "noopener noreferrer")
    tokens[index]?.attrSet("target", "_blank")
    return self.renderToken(tokens, index, options)
  }
  return (text) => markdown.render(text).trim()
}
