import { readFileSync } from "node:fs"

/**
 * words.json is the glossary, and says how lint and the tests recognize retired words:
 *
 * - `names` are looked for among the parts of an identifier or file name: `exit-mark*` is found in `readExitMarks`.
 *   `=settle` is the whole name, and a capitalized pattern is the whole name letter by letter.
 * - `keys` are the same for the keys of messages alone, `phrases` are regular expressions for comments, the
 *   strings of code and English texts, and `en` and `es` are regular expressions for the texts of one language.
 * - `allowed` are names (`floor` or `Math.floor`) and texts (`en/popup.json:exit.button`) in which a word means
 *   something else, with the reason.
 */
const { entries, allowed } = JSON.parse(readFileSync(new URL("words.json", import.meta.url), "utf8"))

export const glossary = entries
export { allowed }

const retired = entries.flatMap((entry) => entry.retired ?? [])
const isAllowed = (name) => allowed.some((one) => one.name === name || one.text === name)

/** `html-line-card` for `HTMLLineCard`, `html_line__card` and `html.line-card`. */
const inParts = (name) =>
  name
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4")
    .replaceAll(/[^A-Za-z\d]+/g, "-")
    .toLowerCase()

function namePattern(pattern) {
  if (/^[A-Z]/.test(pattern)) return (name) => name === pattern
  const parts = pattern.replace("=", "").replaceAll("*", "[a-z\\d]*")
  const expression = new RegExp(pattern.startsWith("=") ? `^${parts}$` : `(^|-)${parts}(-|$)`)
  return (name) => expression.test(inParts(name))
}

/** Calls like `find("Visit")` answer with the retired word and what to write instead, or undefined. */
function finderOf(patternsOf, toTest) {
  const tests = retired.map((one) => ({ one, tests: patternsOf(one).map(toTest) }))
  return (text) => tests.find(({ tests: all }) => all.some((test) => test(text)))?.one
}

function textPattern(pattern) {
  const expression = new RegExp(pattern, "iu")
  return (text) => expression.test(text)
}

const inName = finderOf(({ names = [] }) => names, namePattern)
const inKey = finderOf(({ names = [], keys = [] }) => [...names, ...keys], namePattern)
const inText = {
  en: finderOf(({ phrases = [], en = [] }) => [...phrases, ...en], textPattern),
  es: finderOf(({ es = [] }) => es, textPattern),
}

/** `owner` is the object of a property: `Math` of `Math.floor`. */
export const retiredInName = (name, owner) =>
  isAllowed(name) || isAllowed(`${owner}.${name}`) ? undefined : inName(name)

const inPhrase = finderOf(({ phrases = [] }) => phrases, textPattern)
/** `text` is a sentence, or a comment, which may break its sentences into lines. */
export const retiredInPhrase = (text) => inPhrase(text.replaceAll(/\s*\n[\s*]*/g, " "))

/** `place` is `popup.json:exit.button`. */
export function retiredInMessage(language, place, text) {
  if (isAllowed(`${language}/${place}`)) return undefined
  const [, key = ""] = place.split(":")
  return inText[language](text) ?? key.split(".").map(inKey).find(Boolean)
}
