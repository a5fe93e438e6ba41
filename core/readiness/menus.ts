import { keys } from "./menu-keys.json"

const menuLetters: Readonly<Record<string, string>> = keys

/**
 * Whether this key opens one of Firefox's top-level menus when Firefox runs in this language. No extension then
 * receives the key, though Firefox reports it as bound. The key opens the menu with Shift too. Returns false for
 * a language that is not in the table. `scripts/menu-keys.ts` makes the table (docs/KEY.md).
 */
export function opensMenu(shortcut: string, language: string): boolean {
  const letter = /^Alt\+(?:Shift\+)?([A-Z])$/.exec(shortcut)?.[1]
  return letter !== undefined && Object.hasOwn(menuLetters, language) && (menuLetters[language] ?? "").includes(letter)
}
