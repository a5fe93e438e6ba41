import MarkdownIt from "markdown-it"
import { isTraceId } from "../core/exit/traces.ts"
import { guideLink } from "../core/guides/guide-link.ts"
import type { HotlineRecord } from "../directory/schema/record.ts"
import { escapeHtml, hotlineLink } from "./guide-hotline.ts"
import { guideWord } from "./guide-words.ts"

/** Laws as a reader says them to an official: `Penal Code 14211`, `section 41308`, `NOM-046`. The same in every language. */
const lawName = /\b(?:(?:Penal|Government) Code|section) \d+(?:\.\d+)?|\bNOM-\d+/g

/**
 * Throws if a guide spells out a phone number, because nobody would ever check that number again. Allows 911, years,
 * the names of laws, and digits in addresses and ids.
 */
export function refuseNumbers(text: string): void {
  const prose = text
    .replace(/https?:\/\/[^\s)>|]+/g, "")
    .replace(/\[\[\w+:[^\]]*\]\]|\{#[\w-]+\}/g, "")
    .replace(lawName, "")
  for (const [number] of prose.matchAll(/\+?\(?\d+(?:(?:\) ?|[-–./ \u00a0])\d+)*/g)) {
    const digits = number.replace(/\D/g, "")
    if (digits.length < 3 || number === "911" || /^(19|20)\d\d$/.test(number)) continue
    throw new Error(`"${number}" looks like a phone number: write [[hotline:…]] with the id of its hotline instead`)
  }
}

/**
 * Throws if a guide spells out the title of another guide. Such a text would be no link, and would not change with the
 * title.
 */
export function refuseTitles(text: string): void {
  const spelledOut = /\b(?:guide|guía) [“"«][^”"»]*[”"»]?/i.exec(text)?.[0]
  if (spelledOut)
    throw new Error(`${spelledOut}: write the guide as [[guide:this-computer]], with the name of its file`)
}

/** Throws if a guide contains HTML, because markdown-it would show the tags to the reader as text. */
export function refuseHtml(text: string): void {
  const tag = /<[a-z!/][^>\n]*>?/i.exec(text)?.[0]
  if (tag) throw new Error(`"${tag}": write Markdown, not HTML; a link is [words](https://address)`)
}

function checkTrace(id: string): void {
  if (!isTraceId(id)) throw new Error(`trace "${id}" is not in core/exit/traces.ts: write the id of one that is`)
}

/** Matches the language's words for the exit as whole words, even next to letters with accents. */
const exitPattern = (language: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${guideWord(language, "exitWords")})(?!\\p{L})`, "iu")
const traceReference = /\s*\[\[trace:([^\]]*)\]\]/g

/** Readers rely on every sentence about the exit. Each must cite the row of docs/TRACES.md that proves it. */
function refuseUnprovedText(text: string, mentionsExit: boolean): void {
  if (!mentionsExit || text.includes("[[trace:")) return
  const firstLine = text.split("\n")[0] ?? ""
  throw new Error(
    `"${firstLine}" mentions the exit: cite the row that proves it, such as [[trace:history]], or remove it`,
  )
}

/**
 * Throws if the body of a guide mentions the exit without proof. Proof is required in each paragraph and list entry
 * that mentions the exit, and in each list entry below a heading that does.
 */
export function refuseUnprovedBody(body: string, language: string): void {
  const exit = exitPattern(language)
  let isBelowExitHeading = false
  const withoutBoxes = body.replace(/^> ?/gm, "")
  for (const block of withoutBoxes.replace(/^#.*$/gm, "\n$&\n").split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )/)) {
    const text = block.trim()
    const isEntry = /^(?:[-*]|\d+\.) /.test(text)
    if (text.startsWith("#")) isBelowExitHeading = exit.test(text.replace(/\{#.*\}/, ""))
    else refuseUnprovedText(text, exit.test(text) || (isBelowExitHeading && isEntry))
  }
}

/**
 * Throws if a text of the front matter mentions the exit without proof. Otherwise returns the text without its trace
 * references, because the interface shows it unrendered.
 */
export function checkAndStripTraces(text: string, language: string): string {
  refuseUnprovedText(text, exitPattern(language).test(text))
  return text.replace(traceReference, (_, id: string) => {
    checkTrace(id)
    return ""
  })
}

/** A link with the guide's title in quotation marks, so that the words alone are enough on paper. */
function guideReference(id: string, title: string): string {
  return `<a href="${guideLink(id)}">“${escapeHtml(title)}”</a>`
}

interface GuideContext {
  readonly records: readonly HotlineRecord[]
  /** The title of another guide in the same language. Throws if there is none. */
  readonly titleOf: (guideId: string) => string
}

/**
 * Returns a function that renders the Markdown of one guide to HTML. The Markdown may contain no raw HTML, may link
 * only to https addresses, and names hotlines and guides by their ids. The function throws otherwise.
 */
export function createGuideRenderer(
  language: string,
  { records, titleOf }: GuideContext,
): (markdown: string) => string {
  const markdown = new MarkdownIt({ html: false, linkify: false }).disable(["image", "code", "fence"])
  markdown.validateLink = (url) => {
    if (/^https:\/\/[^/]/.test(url)) return true
    throw new Error(`"${url}": link only to https:// addresses`)
  }
  markdown.inline.ruler.before("link", "reference", (state, silent) => {
    const rest = state.src.slice(state.pos)
    if (!rest.startsWith("[[")) return false
    const [reference, kind, id] = /^\[\[(hotline|guide|trace):([a-z0-9-]+(?::[a-z]+)?)\]\]/.exec(rest) ?? []
    if (!reference || !id) {
      const forms =
        "a hotline as [[hotline:us-ncmec]], a trace as [[trace:history]], a guide as [[guide:this-computer]], a number to text as [[hotline:us-988:text]]"
      throw new Error(`"${rest.slice(0, 24)}": write ${forms}`)
    }
    if (kind === "trace") {
      checkTrace(id)
      if (!silent) state.pending = state.pending.trimEnd()
    } else if (!silent) {
      state.push("reference", "", 0).content =
        kind === "hotline" ? hotlineLink(id, language, records) : guideReference(id, titleOf(id))
    }
    state.pos += reference.length
    return true
  })
  markdown.renderer.rules["reference"] = (tokens, index) => tokens[index]?.content ?? ""
  markdown.renderer.rules["link_open"] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("rel", "noopener noreferrer")
    tokens[index]?.attrSet("target", "_blank")
    return self.renderToken(tokens, index, options)
  }
  return (text) => markdown.render(text).trim()
}
