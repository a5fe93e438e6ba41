import type { Guide } from "../core/guides/guide.ts"
import { inEveryLanguage, type Words } from "../core/languages.ts"
import type { Tree } from "./locale-files.ts"
import { asWritten, hotlineWith, type Wording } from "./wording.ts"

// cspell:disable
const plain: string = "ABCDEFGHIJKLMNOPRSTUVWYZabcdefghijklmnoprstuvwyz"
const accented: string = "ÀƁÇĎÉƑĜĤÎĴĶĹṀŃÓÞŔŠŢÛṼŴÝŽáƀçďéƒĝĥîĵķĺṁńóþŕšţûṽŵýž"
// cspell:enable
const letters = new Map([...plain].map((letter, at) => [letter, [...accented][at] ?? letter]))

/** What the program puts in, markup and addresses. */
const kept = /\{[^}]*\}|<[^>]*>|&#?\w+;|https?:\/\/[^\s<]+/g

function accentedText(text: string): string {
  const between = new RegExp(`${kept.source}|[A-Za-z]`, "g")
  return text.replace(between, (found) => (found.length > 1 ? found : (letters.get(found) ?? found)))
}

/** 40 % more, in words that may break like others. */
function padding(text: string): string {
  const missing = Math.ceil(text.replace(kept, "").length * 0.4)
  return "ẋ".repeat(missing).replace(/.{7}(?=.)/g, "$& ")
}

const longer = (text: string): string => `[${accentedText(text)} ${padding(text)}]`

/** A text of the interface; its forms for one and for many stay apart. */
export function pseudoText(text: string): string {
  return text.split(" | ").map(longer).join(" | ")
}

/** Only what stands between the tags, and as long as it was where it is no more than a sign. */
export function pseudoHtml(html: string): string {
  // A span is a number that stays in one piece: what is around it may be longer, and break.
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

const pseudoWords = (words: Words): Words => ({ ...inEveryLanguage(words), en: pseudoText(words.en) })

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

/** Every English text in accents and longer, so that one that is written into the code, or has no room, is seen. */
export const pseudo: Wording = {
  ...asWritten,
  texts: pseudoTree,
  words: pseudoWords,
  hotline: hotlineWith(pseudoWords),
  guide: pseudoGuide,
}
