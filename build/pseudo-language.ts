import type { Guide } from "../core/guides/guide.ts"
import { inEveryLanguage, type Localized } from "../core/languages.ts"
import type { Tree } from "./locale-files.ts"
import { hotlineWith, untransformed, type TextTransform } from "./text-transform.ts"

// cspell:disable
const plain: string = "ABCDEFGHIJKLMNOPRSTUVWYZabcdefghijklmnoprstuvwyz"
const accented: string = "ÀƁÇĎÉƑĜĤÎĴĶĹṀŃÓÞŔŠŢÛṼŴÝŽáƀçďéƒĝĥîĵķĺṁńóþŕšţûṽŵýž"
// cspell:enable
const letters = new Map([...plain].map((letter, at) => [letter, [...accented][at] ?? letter]))

/** Placeholders, markup and addresses, which must not change. */
const unchanged = /\{[^}]*\}|<[^>]*>|&#?\w+;|https?:\/\/[^\s<]+/g

function accentedText(text: string): string {
  const between = new RegExp(`${unchanged.source}|[A-Za-z]`, "g")
  return text.replace(between, (found) => (found.length > 1 ? found : (letters.get(found) ?? found)))
}

/** Makes a text 40 % longer, in words, so that lines can break. */
function padding(text: string): string {
  const missing = Math.ceil(text.replace(unchanged, "").length * 0.4)
  return "ẋ".repeat(missing).replace(/.{7}(?=.)/g, "$& ")
}

const longer = (text: string): string => `[${accentedText(text)} ${padding(text)}]`

/** A text of the interface. Keeps its plural forms separate. */
export function pseudoText(text: string): string {
  return text.split(" | ").map(longer).join(" | ")
}

/** Changes only the text between tags. Does not lengthen pieces without two letters in a row, such as punctuation. */
export function pseudoHtml(html: string): string {
  // A span is a number that must not break, so only the text around it gets longer.
  const pieces = html.split(/(<span>.*?<\/span>|<[^>]*>)/)
  const changed = (piece: string): string => {
    if (piece.startsWith("<") || !/[A-Za-z]{2}/.test(piece)) return accentedText(piece)
    return `${accentedText(piece)} ${padding(piece)} `
  }
  return pieces.map(changed).join("")
}

function pseudoTree(tree: Tree): Tree {
  const parts = Object.entries(tree).map(
    ([key, value]) => [key, typeof value === "string" ? pseudoText(value) : pseudoTree(value)] as const,
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
  const links = guide.links.map((link) => ({ ...link, title: pseudoText(link.title), note: pseudoText(link.note) }))
  return { ...guide, title: pseudoText(guide.title), summary: pseudoText(guide.summary), sections, links }
}

/** Gives every English text accents and more length. A text that is hard-coded, or has no room, becomes visible. */
export const pseudo: TextTransform = {
  ...untransformed,
  texts: pseudoTree,
  localized: pseudoLocalized,
  hotline: hotlineWith(pseudoLocalized),
  guide: pseudoGuide,
}
