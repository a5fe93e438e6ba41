/** The parts of a `KeyboardEvent` that decide which keys are held. */
export interface KeyPress {
  /** What the key types. */
  readonly key: string
  /** Where it lies, named by the US layout. */
  readonly code: string
  /** What the browser itself holds against a shortcut: the key's number by the letter that it types without Option or Alt. */
  readonly keyCode?: number
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** What a key is called in the languages of the browser, by its place; `|` between the names (`key-names.json`). */
export type KeyNames = Readonly<Record<string, string>>

type Modifier = "altKey" | "shiftKey" | "ctrlKey" | "metaKey"

/** What `commands.getAll` calls them: Firefox as a manifest does, Chromium in its language, on a Mac both by their signs. */
const modifiers: Readonly<Record<string, Modifier>> = {
  alt: "altKey",
  option: "altKey",
  "⌥": "altKey",
  shift: "shiftKey",
  "⇧": "shiftKey",
  ctrl: "ctrlKey",
  strg: "ctrlKey",
  control: "ctrlKey",
  macctrl: "ctrlKey",
  "⌃": "ctrlKey",
  command: "metaKey",
  cmd: "metaKey",
  "⌘": "metaKey",
}

/** Where the keys lie that are no letter, digit or F1: as Firefox calls them, Chromium in English, and a Mac. */
const places: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["ArrowUp", "Up", "Up Arrow", "↑"],
    ["ArrowDown", "Down", "Down Arrow", "↓"],
    ["ArrowLeft", "Left", "Left Arrow", "←"],
    ["ArrowRight", "Right", "Right Arrow", "→"],
    ["Home", "↖"],
    ["End", "↘"],
    ["PageUp", "Page Up", "⇞"],
    ["PageDown", "Page Down", "⇟"],
    ["Insert", "Ins"],
    ["Delete", "Del", "⌦"],
    ["Space", "␣"],
    ["Comma", ","],
    ["Period", "."],
  ].flatMap(([place = "", ...others]) => [place, ...others].map((name) => [name.toLowerCase(), place])),
)

const signs: Readonly<Record<string, string>> = { Comma: ",", Period: "." }
const numbers: Readonly<Record<string, number>> = { Comma: 188, Period: 190 }

/**
 * By the letter that it types, as browsers do: on a Dvorak keyboard X is not where it is on a US one. Where it
 * types no Latin letter (Cyrillic, digits of a French keyboard, Option on a Mac, where Option+Shift+E is "´") by
 * the number that browsers give the key for such a case, or by its place where there is none:
 * https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode
 */
function isSign({ key, code, keyCode = 0 }: KeyPress, name: string): boolean {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase() === name
  if (isNumbered(keyCode)) return keyCode === name.charCodeAt(0)
  return [`Key${name}`, `Digit${name}`].includes(code)
}

/** Of a letter or a digit; 229 is a key that an input method holds. */
function isNumbered(keyCode: number): boolean {
  return (keyCode >= 48 && keyCode <= 57) || (keyCode >= 65 && keyCode <= 90)
}

/** `Comma` is the key that types one, wherever it lies: also with Shift, with which it types another sign. */
function isPunctuation({ key, code, keyCode = 0, shiftKey }: KeyPress, name: string): boolean {
  if (keyCode !== 0) return keyCode === numbers[name]
  return key === signs[name] || (code === name && (shiftKey || !/^[\x21-\x7e]$/.test(key)))
}

function isKey(press: KeyPress, name: string): boolean {
  if (/^[A-Z0-9]$/.test(name)) return isSign(press, name)
  if (name in signs) return isPunctuation(press, name)
  return press.code === name
}

interface Shortcut {
  readonly key: string
  readonly held: ReadonlySet<Modifier>
}

/** `Alt+Shift+E` and `⌥⇧E` in their parts. The marks that turn a text from the right are no part of a name. */
function partsOf(shortcut: string): string[] {
  const plain = shortcut.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
  const parts = plain.includes("+") ? plain.split("+") : (plain.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘]+/gu) ?? [])
  return parts.map((part) => part.trim())
}

function placeNamed(name: string, names: KeyNames): string {
  const lower = name.toLowerCase()
  const [place] = Object.entries(names).find(([, all]) => all.split("|").includes(lower)) ?? []
  return places[lower] ?? place ?? (name.length === 1 ? name.toUpperCase() : name)
}

/**
 * The key is the last part. Shift has the most names (Umschalttaste, Mayús, Maj) and stands beside Ctrl or
 * Alt: there an unknown name is Shift.
 */
function parseShortcut(shortcut: string, names: KeyNames): Shortcut | null {
  const parts = partsOf(shortcut)
  const known = parts.slice(0, -1).map((part) => modifiers[part.toLowerCase()] ?? null)
  const held = new Set(known.filter((modifier) => modifier !== null))
  const unknown = known.length - held.size
  if (unknown > 1 || (unknown === 1 && held.size === 0)) return null
  return { key: placeNamed(parts.at(-1) ?? "", names), held: unknown === 1 ? held.add("shiftKey") : held }
}

/** Whether only Chromium's names of keys in its language say which key is meant: "Alt+Aufwärtspfeil". */
export function needsKeyNames(shortcut: string): boolean {
  const key = partsOf(shortcut).at(-1) ?? ""
  return !/^([A-Z0-9]|F\d{1,2}|Media\w+)$/i.test(key) && places[key.toLowerCase()] === undefined
}

/** Whether a key press is the shortcut as `commands.getAll` names it: "Alt+Shift+E", "Strg+Umschalttaste+E", on a Mac "⌥⇧E". */
export function isShortcut(press: KeyPress, shortcut: string, names: KeyNames = {}): boolean {
  const parsed = parseShortcut(shortcut, names)
  if (parsed === null) return false
  const isHeld = (modifier: Modifier): boolean => press[modifier] === parsed.held.has(modifier)
  return isKey(press, parsed.key) && (["altKey", "shiftKey", "ctrlKey", "metaKey"] as const).every(isHeld)
}

/** Whether this key is pressed with Alt: the left one, since on many keyboards the right one is AltGr. */
export function needsLeftAlt(shortcut: string): boolean {
  return shortcut.startsWith("Alt+")
}
