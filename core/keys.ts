/** The properties of a `KeyboardEvent` that say which keys are pressed. */
export interface KeyPress {
  /** The character that the key types. */
  readonly key: string
  /** The key's position on the keyboard, named after the US layout. */
  readonly code: string
  /**
   * The number of the letter that the key types without Option or Alt. The browser itself compares this with a
   * shortcut.
   */
  readonly keyCode?: number
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** For each `code`, the names of the key in all languages of the browser, separated by `|` (`key-names.json`). */
export type KeyNames = Readonly<Record<string, string>>

type Modifier = "altKey" | "shiftKey" | "ctrlKey" | "metaKey"

/**
 * The names of modifier keys in `commands.getAll`. Firefox returns the names that manifests use, Chromium translated
 * names, and both return symbols on a Mac.
 */
const modifiersByName: Readonly<Record<string, Modifier>> = {
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
 * The `code` of each key other than letters, digits and function keys, by the key's names in Firefox, in English
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
  ].flatMap(([code = "", ...otherNames]) => [code, ...otherNames].map((name) => [name.toLowerCase(), code])),
)

const punctuation: Readonly<Record<string, string>> = { Comma: ",", Period: "." }
const punctuationKeyCodes: Readonly<Record<string, number>> = { Comma: 188, Period: 190 }

/**
 * Compares the letter that the key types, as browsers do. On a Dvorak keyboard, X is not where it is on a US keyboard.
 *
 * Some keys type no Latin letter: those of a Cyrillic keyboard, the digits of a French keyboard, and keys with Option
 * on a Mac (Option+Shift+E is "´"). For these, compares the `keyCode` that browsers assign, or the key's position if
 * there is no `keyCode`: https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode
 */
function matchesLetterOrDigit({ key, code, keyCode = 0 }: KeyPress, name: string): boolean {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase() === name
  if (isLetterOrDigitCode(keyCode)) return keyCode === name.charCodeAt(0)
  return [`Key${name}`, `Digit${name}`].includes(code)
}

/**
 * Whether the `keyCode` is that of a letter or a digit. While an input method handles the key, for example, it is 229.
 */
function isLetterOrDigitCode(keyCode: number): boolean {
  return (keyCode >= 48 && keyCode <= 57) || (keyCode >= 65 && keyCode <= 90)
}

/** `Comma` is the key that types a comma, wherever that key is, even while Shift makes it type another character. */
function matchesPunctuation({ key, code, keyCode = 0, shiftKey }: KeyPress, name: string): boolean {
  if (keyCode !== 0) return keyCode === punctuationKeyCodes[name]
  return key === punctuation[name] || (code === name && (shiftKey || !/^[\x21-\x7e]$/.test(key)))
}

function matchesKey(press: KeyPress, name: string): boolean {
  if (/^[A-Z0-9]$/.test(name)) return matchesLetterOrDigit(press, name)
  if (name in punctuation) return matchesPunctuation(press, name)
  return press.code === name
}

interface Shortcut {
  readonly key: string
  readonly modifiers: ReadonlySet<Modifier>
}

/** Splits `Alt+Shift+E` or `⌥⇧E` into its keys. Drops the direction marks that right-to-left languages add. */
export function keysOf(shortcut: string): string[] {
  const withoutMarks = shortcut.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
  const parts = withoutMarks.includes("+") ? withoutMarks.split("+") : (withoutMarks.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘]+/gu) ?? [])
  return parts.map((part) => part.trim())
}

/** The `code` of the key with this name. For a letter or a digit, it is the character itself. */
function codeNamed(name: string, names: KeyNames): string {
  const lowerCaseName = name.toLowerCase()
  const [code] = Object.entries(names).find(([, keyNames]) => keyNames.split("|").includes(lowerCaseName)) ?? []
  return codesByName[lowerCaseName] ?? code ?? (name.length === 1 ? name.toUpperCase() : name)
}

/**
 * Parses a shortcut, whose last part is the key. Shift has the most names (Umschalttaste, Mayús, Maj) and always comes
 * with Ctrl or Alt, so one unknown name beside a known modifier is Shift. Returns null if more names are unknown.
 */
function parseShortcut(shortcut: string, names: KeyNames): Shortcut | null {
  const parts = keysOf(shortcut)
  const modifiersOrNull = parts.slice(0, -1).map((part) => modifiersByName[part.toLowerCase()] ?? null)
  const modifiers = new Set(modifiersOrNull.filter((modifier) => modifier !== null))
  const unknownCount = modifiersOrNull.length - modifiers.size
  if (unknownCount > 1 || (unknownCount === 1 && modifiers.size === 0)) return null
  return {
    key: codeNamed(parts.at(-1) ?? "", names),
    modifiers: unknownCount === 1 ? modifiers.add("shiftKey") : modifiers,
  }
}

/**
 * Whether the shortcut names its key in Chromium's language, such as "Alt+Aufwärtspfeil". Only `KeyNames` can resolve
 * that.
 */
export function needsKeyNames(shortcut: string): boolean {
  const key = keysOf(shortcut).at(-1) ?? ""
  return !/^([A-Z0-9]|F\d{1,2}|Media\w+)$/i.test(key) && codesByName[key.toLowerCase()] === undefined
}

/**
 * Whether a key press is the shortcut. `commands.getAll` writes shortcuts as "Alt+Shift+E", "Strg+Umschalttaste+E" or
 * "⌥⇧E".
 */
export function isShortcut(press: KeyPress, shortcut: string, names: KeyNames = {}): boolean {
  const parsed = parseShortcut(shortcut, names)
  if (parsed === null) return false
  const matchesModifier = (modifier: Modifier): boolean => press[modifier] === parsed.modifiers.has(modifier)
  return matchesKey(press, parsed.key) && (["altKey", "shiftKey", "ctrlKey", "metaKey"] as const).every(matchesModifier)
}

/**
 * Whether the shortcut starts with Alt. Then only the left Alt key works, because the right one is AltGr on many
 * keyboards.
 */
export function needsLeftAlt(shortcut: string): boolean {
  return shortcut.startsWith("Alt+")
}
