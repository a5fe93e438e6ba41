/** The properties of a `KeyboardEvent` that say which keys are pressed. */
export interface KeyPress {
  /** The character that the key types. */
  readonly key: string
  /** The key's position, named after the US layout. */
  readonly code: string
  /**
   * What the browser itself compares with a shortcut: a number for the letter that the key types without
   * Option or Alt.
   */
  readonly keyCode?: number
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** Names of keys in the browser's languages, by `code` and separated by `|` (`key-names.json`). */
export type KeyNames = Readonly<Record<string, string>>

type Modifier = "altKey" | "shiftKey" | "ctrlKey" | "metaKey"

/**
 * The names in `commands.getAll`: those of a manifest in Firefox, translated ones in Chromium, symbols in
 * both on a Mac.
 */
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

/**
 * The `code` of keys other than letters, digits and function keys, by their names in Firefox, in English
 * Chromium and on a Mac.
 */
const codesByName: Readonly<Record<string, string>> = Object.fromEntries(
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
  ].flatMap(([code = "", ...others]) => [code, ...others].map((name) => [name.toLowerCase(), code])),
)

const punctuation: Readonly<Record<string, string>> = { Comma: ",", Period: "." }
const punctuationKeyCodes: Readonly<Record<string, number>> = { Comma: 188, Period: 190 }

/**
 * Compares the letter that the key types, as browsers do: on a Dvorak keyboard, X is not where it is on
 * a US keyboard. If the key types no Latin letter (Cyrillic, digits of a French keyboard, Option on a Mac,
 * where Option+Shift+E is "´"), compares the `keyCode` that browsers assign in that case, or the key's
 * position if there is none: https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode
 */
function isLetterOrDigit({ key, code, keyCode = 0 }: KeyPress, name: string): boolean {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase() === name
  if (isLetterOrDigitCode(keyCode)) return keyCode === name.charCodeAt(0)
  return [`Key${name}`, `Digit${name}`].includes(code)
}

/**
 * Whether the `keyCode` is that of a letter or a digit. It is 229, for example, while an input method
 * handles the key.
 */
function isLetterOrDigitCode(keyCode: number): boolean {
  return (keyCode >= 48 && keyCode <= 57) || (keyCode >= 65 && keyCode <= 90)
}

/** `Comma` is the key that types a comma, wherever it is, even while Shift makes it type another character. */
function isPunctuation({ key, code, keyCode = 0, shiftKey }: KeyPress, name: string): boolean {
  if (keyCode !== 0) return keyCode === punctuationKeyCodes[name]
  return key === punctuation[name] || (code === name && (shiftKey || !/^[\x21-\x7e]$/.test(key)))
}

function isKey(press: KeyPress, name: string): boolean {
  if (/^[A-Z0-9]$/.test(name)) return isLetterOrDigit(press, name)
  if (name in punctuation) return isPunctuation(press, name)
  return press.code === name
}

interface Shortcut {
  readonly key: string
  readonly held: ReadonlySet<Modifier>
}

/** Splits `Alt+Shift+E` or `⌥⇧E` into its parts. Drops the direction marks that right-to-left languages add. */
function partsOf(shortcut: string): string[] {
  const plain = shortcut.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
  const parts = plain.includes("+") ? plain.split("+") : (plain.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘]+/gu) ?? [])
  return parts.map((part) => part.trim())
}

/** The `code` of a key with this name; a single character names itself. */
function codeNamed(name: string, names: KeyNames): string {
  const lower = name.toLowerCase()
  const [code] = Object.entries(names).find(([, all]) => all.split("|").includes(lower)) ?? []
  return codesByName[lower] ?? code ?? (name.length === 1 ? name.toUpperCase() : name)
}

/**
 * The last part is the key. Shift has the most names (Umschalttaste, Mayús, Maj) and always comes with
 * Ctrl or Alt, so one unknown name beside a known modifier is Shift. Null if more is unknown.
 */
function parseShortcut(shortcut: string, names: KeyNames): Shortcut | null {
  const parts = partsOf(shortcut)
  const known = parts.slice(0, -1).map((part) => modifiers[part.toLowerCase()] ?? null)
  const held = new Set(known.filter((modifier) => modifier !== null))
  const unknown = known.length - held.size
  if (unknown > 1 || (unknown === 1 && held.size === 0)) return null
  return { key: codeNamed(parts.at(-1) ?? "", names), held: unknown === 1 ? held.add("shiftKey") : held }
}

/**
 * Whether the shortcut names its key in Chromium's own language, so that only `KeyNames` can resolve it:
 * "Alt+Aufwärtspfeil".
 */
export function needsKeyNames(shortcut: string): boolean {
  const key = partsOf(shortcut).at(-1) ?? ""
  return !/^([A-Z0-9]|F\d{1,2}|Media\w+)$/i.test(key) && codesByName[key.toLowerCase()] === undefined
}

/**
 * Whether a key press is the shortcut, as `commands.getAll` writes it: "Alt+Shift+E",
 * "Strg+Umschalttaste+E", on a Mac "⌥⇧E".
 */
export function isShortcut(press: KeyPress, shortcut: string, names: KeyNames = {}): boolean {
  const parsed = parseShortcut(shortcut, names)
  if (parsed === null) return false
  const isHeld = (modifier: Modifier): boolean => press[modifier] === parsed.held.has(modifier)
  return isKey(press, parsed.key) && (["altKey", "shiftKey", "ctrlKey", "metaKey"] as const).every(isHeld)
}

/**
 * Whether the shortcut starts with Alt. Only the left Alt key works then, because the right one is AltGr
 * on many keyboards.
 */
export function needsLeftAlt(shortcut: string): boolean {
  return shortcut.startsWith("Alt+")
}
