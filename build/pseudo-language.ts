import type { Plugin } from "vite"
import type { Guide } from "../core/guides/guide.ts"
import { inEveryLanguage, type Localized } from "../core/i18n/languages.ts"
import type { NestedTexts } from "./locale-files.ts"
import { transformHotlineWith, untransformed, type TextTransform } from "./text-transform.ts"

// cspell:disable
const plain: string = "ABCDEFGHIJKLMNOPRSTUVWYZabcdefghijklmnoprstuvwyz"
const accented: string = "ÀƁÇĎÉƑĜĤÎĴĶĹṀŃÓÞŔŠŢÛṼŴÝŽáƀçďéƒĝĥîĵķĺṁńóþŕšţûṽŵýž"
// cspell:enable
const accentedLetters = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]))

/** Placeholders, markup and addresses, which must not change. */
const protectedParts = /\{[^}]*\}|<[^>]*>|&#?\w+;|https?:\/\/[^\s<]+/g

function withAccents(text: string): string {
  const partOrLetter = new RegExp(`${protectedParts.source}|[A-Za-z]`, "g")
  return text.replace(partOrLetter, (match) => (match.length > 1 ? match : (accentedLetters.get(match) ?? match)))
}

/** The text to append, so that a text becomes 40 % longer. It consists of words, so that lines can break. */
function padding(text: string): string {
  const missing = Math.ceil(text.replace(protectedParts, "").length * 0.4)
  return "ẋ".repeat(missing).replace(/.{7}(?=.)/g, "$& ")
}

const pseudoForm = (text: string): string => `[${withAccents(text)} ${padding(text)}]`

/** Transforms a text of the interface, each plural form separately. */
export function pseudoText(text: string): string {
  return text.split(" | ").map(pseudoForm).join(" | ")
}

/** Changes only the text between tags. Does not lengthen pieces without two letters in a row, such as punctuation. */
export function pseudoHtml(html: string): string {
  // A span is a number that must not break, so only the text around it gets longer.
  const pieces = html.split(/(<span>.*?<\/span>|<[^>]*>)/)
  const transformPiece = (piece: string): string => {
    if (piece.startsWith("<") || !/[A-Za-z]{2}/.test(piece)) return withAccents(piece)
    return `${withAccents(piece)} ${padding(piece)} `
  }
  return pieces.map(transformPiece).join("")
}

function pseudoTexts(texts: NestedTexts): NestedTexts {
  const parts = Object.entries(texts).map(
    ([key, value]) => [key, typeof value === "string" ? pseudoText(value) : pseudoTexts(value)] as const,
  )
  return Object.fromEntries(parts)
}

const pseudoLocalized = (text: Localized): Localized => ({ ...inEveryLanguage(text), en: pseudoText(text.en) })

function pseudoGuide(guide: Guide): Guide {
  if (guide.language !== "en") return guide
  const sections = guide.sections.map(({ id, title, steps }) => ({
    id,
    title: pseudoText(title),
    steps: steps.map((step) => ({ ...step, title: pseudoText(step.title), html: pseudoHtml(step.html) })),
  }))
  const notThisGuide = guide.notThisGuide.map(({ id, title }) => ({ id, title: pseudoText(title) }))
  const shortForm = guide.shortForm && {
    title: pseudoText(guide.shortForm.title),
    html: pseudoHtml(guide.shortForm.html),
  }
  const links = guide.links.map((link) => ({ ...link, title: pseudoText(link.title), note: pseudoText(link.note) }))
  const [title, summary] = [pseudoText(guide.title), pseudoText(guide.summary)]
  return { ...guide, title, summary, notThisGuide, shortForm, sections, links }
}

/**
 * Gives every English text accents and more length, so that hard-coded texts and texts without enough room stand out.
 */
export const pseudo: TextTransform = {
  ...untransformed,
  texts: pseudoTexts,
  localized: pseudoLocalized,
  hotline: transformHotlineWith(pseudoLocalized),
  guide: pseudoGuide,
}

/** Makes the pseudo-language run from right to left, with times and lists in the Arabic format and Latin digits. */
export function rightToLeftPseudoLanguage(): Plugin {
  return {
    name: "porchlight:mirrored",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/core/i18n/languages.ts")) return null
      return code.replace('locale: "en-US", direction: "ltr"', 'locale: "ar-u-nu-latn", direction: "rtl"')
    },
  }
}
