/** The parts of a `KeyboardEvent` that decide which keys are held. */
export interface KeyPress {
  /** What the key types. */
  readonly key: string
  /** Where it lies, named by the US layout. */
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** What `commands.getAll` calls them, on a Mac by their signs. */
const modifiers = [
  ["altKey", ["Alt", "⌥"]],
  ["shiftKey", ["Shift", "⇧"]],
  ["ctrlKey", ["Ctrl", "MacCtrl", "⌃"]],
  ["metaKey", ["Command", "⌘"]],
] as const

/**
 * By the letter that it types, as the browser does: on a Dvorak keyboard X is not where it is on a US one.
 * By its place where it types no Latin letter: Cyrillic, digits of a French keyboard, or Option on a Mac,
 * where Option+Shift+E is "´".
 */
function isKey({ key, code }: KeyPress, name: string): boolean {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase() === name
  return [name, `Key${name}`, `Digit${name}`].includes(code)
}

/** Whether a key press is the shortcut as `commands.getAll` names it: "Alt+Shift+E", on a Mac "⌥⇧E". */
export function isShortcut(press: KeyPress, shortcut: string): boolean {
  const parts = shortcut.includes("+") ? shortcut.split("+") : (shortcut.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘]+/gu) ?? [])
  const name = parts.at(-1) ?? ""
  const held = new Set(parts.slice(0, -1))
  return (
    isKey(press, name) &&
    modifiers.every(([modifier, names]) => press[modifier] === names.some((each) => held.has(each)))
  )
}

/** Whether this key is pressed with Alt: the left one, since on many keyboards the right one is AltGr. */
export function needsLeftAlt(shortcut: string): boolean {
  return shortcut.startsWith("Alt+")
}
