import { keys } from "./menu-keys.json"

const table: Readonly<Record<string, string>> = keys

/**
 * Whether Firefox opens one of its top menus with this key, where it speaks this language: then no
 * extension hears it, though Firefox reports it as bound. With Shift it opens the menu, too. False where
 * the language is not in the table, which `scripts/menu-keys.ts` makes: docs/KEY.md.
 */
export function opensMenu(shortcut: string, language: string): boolean {
  const letter = /^Alt\+(?:Shift\+)?([A-Z])$/.exec(shortcut)?.[1]
  return letter !== undefined && Object.hasOwn(table, language) && (table[language] ?? "").includes(letter)
}
