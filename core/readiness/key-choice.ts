import { opensMenu } from "./menus"

/** If a default key opens a menu, the first of these that opens none replaces it. docs/KEY.md lists what was tried. */
const alternativeKeys: Readonly<Record<string, readonly string[]>> = {
  "quick-exit": ["Alt+Q", "Alt+W"],
  _execute_action: ["Alt+Shift+K", "Alt+Shift+J"],
}

export interface CommandKey {
  readonly command: string
  /** The key that the browser has bound now. Empty: none. */
  readonly currentKey: string
  /** The default key in the manifest for this system. */
  readonly defaultKey: string
  /** The key that Porchlight has set instead of the default. Null: none. */
  readonly keySetByPorchlight: string | null
  /** The keys of our other commands: if two commands share a key, Firefox runs only one of them. */
  readonly otherKeys: readonly string[]
}

/** Returns the first key that opens no menu, or the default key if every one of them opens a menu. */
export function freeKey(
  { command, defaultKey, otherKeys }: Pick<CommandKey, "command" | "defaultKey" | "otherKeys">,
  language: string,
): string {
  const alternatives = (alternativeKeys[command] ?? []).filter((key) => !otherKeys.includes(key))
  return [defaultKey, ...alternatives].find((key) => !opensMenu(key, language)) ?? defaultKey
}

/**
 * Returns the key to set, or null if the key should stay. A key that a person chose always stays. A person has
 * chosen if the key is neither the default nor the one that Porchlight set, if there is no key, or if the key is
 * the default although Porchlight had set another one.
 */
export function keyToSet(key: CommandKey, language: string): string | null {
  if (key.currentKey !== (key.keySetByPorchlight ?? key.defaultKey)) return null
  const free = freeKey(key, language)
  return free === key.currentKey ? null : free
}

/** Returns the key to recommend if the current exit key opens a menu. */
export function freeExitKey(language: string): string {
  return freeKey({ command: "quick-exit", defaultKey: "Alt+X", otherKeys: [] }, language)
}
