import { readFileSync } from "node:fs"

/**
 * words.json is the glossary. It also says how lint and the tests recognize retired words:
 *
 * - `names` match the parts of an identifier or file name: `exit-mark*` matches `readExitMarks`. `=settle` matches
 *   only the whole name. A capitalized pattern matches only the whole name with the same capital letters.
 * - `keys` are such patterns for the keys of messages only.
 * - `phrases` are regular expressions for comments, strings in code and English texts.
 * - `en` and `es` are regular expressions for the texts of one language.
 * - `allowed` lists names (`floor` or `Math.floor`) and texts (`en/popup.json:exit.button`) in which a word has another
 *   meaning, each with the reason.
 */
const { entries, allowed } = JSON.parse(readFileSync(new URL("words.json", import.meta.url), "utf8"))

export const glossary = entries
export { allowed }

const retired = entries.flatMap((entry) => entry.retired ?? [])
const isAllowed = (name) => allowed.some((entry) => entry.name === name || entry.text === name)

/**
 * Separates the parts of a name with hyphens: `html-line-card` for `HTMLLineCard`, `html_line__card` and
 * `html.line-card`.
 */
const hyphenate = (name) =>
  name
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4")
    .replaceAll(/[^A-Za-z\d]+/g, "-")
    .toLowerCase()

function namePattern(pattern) {
  if (/^[A-Z]/.test(pattern)) return (name) => name === pattern
  const parts = pattern.replace("=", "").replaceAll("*", "[a-z\\d]*")
  const expression = new RegExp(pattern.startsWith("=") ? `^${parts}$` : `(^|-)${parts}(-|$)`)
  return (name) => expression.test(hyphenate(name))
}

/** Returns a function that finds the retired word in a text, with what to write instead, or returns undefined. */
function createFinder(patternsOf, toTest) {
  const rows = retired.map((word) => ({ word, tests: patternsOf(word).map(toTest) }))
  return (text) => rows.find(({ tests }) => tests.some((test) => test(text)))?.word
}

function textPattern(pattern) {
  const expression = new RegExp(pattern, "iu")
  return (text) => expression.test(text)
}

const findInName = createFinder(({ names = [] }) => names, namePattern)
const findInKey = createFinder(({ names = [], keys = [] }) => [...names, ...keys], namePattern)
const findInText = {
  en: createFinder(({ phrases = [], en = [] }) => [...phrases, ...en], textPattern),
  es: createFinder(({ es = [] }) => es, textPattern),
}

/** `owner` is the object whose property the name is: `Math` for `floor` in `Math.floor`. */
export const retiredInName = (name, owner) =>
  isAllowed(name) || isAllowed(`${owner}.${name}`) ? undefined : findInName(name)

const findInPhrase = createFinder(({ phrases = [] }) => phrases, textPattern)
/** `text` is a sentence, or a comment whose sentences may continue on the next line. */
export const retiredInPhrase = (text) => findInPhrase(text.replaceAll(/\s*\n[\s*]*/g, " "))

/** `place` is the file and the key of the text: `popup.json:exit.button`. */
export function retiredInMessage(language, place, text) {
  if (isAllowed(`${language}/${place}`)) return undefined
  const [, key = ""] = place.split(":")
  return findInText[language](text) ?? key.split(".").map(findInKey).find(Boolean)
}
