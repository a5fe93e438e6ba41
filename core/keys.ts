/** The parts of a `KeyboardEvent` that decide which keys are held. */
export interface KeyPress {
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
 * Whether a key press is the shortcut as `commands.getAll` names it ("Alt+Shift+E", on a Mac
 * "⌥⇧E"). Compared by `code`, since Alt changes `key` on a Mac (Option+Shift+E is "´").
 */
export function isShortcut(press: KeyPress, shortcut: string): boolean {
  const parts = shortcut.includes("+") ? shortcut.split("+") : (shortcut.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘]+/gu) ?? [])
  const name = parts.at(-1) ?? ""
  const held = new Set(parts.slice(0, -1))
  const codes = [name, `Key${name}`, `Digit${name}`]
  return (
    codes.includes(press.code) &&
    modifiers.every(([modifier, names]) => press[modifier] === names.some((each) => held.has(each)))
  )
}
