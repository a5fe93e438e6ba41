import { opensMenu } from "./menus"

/** The keys that replace a default key that opens a menu, in this order. docs/KEY.md lists what was tried. */
const alternativeKeys: Readonly<Record<string, readonly string[]>> = {
  "quick-exit": ["Alt+Q", "Alt+W"],
  _execute_action: ["Alt+Shift+K", "Alt+Shift+J"],
}

export interface BoundKey {
  readonly command: string
  readonly bound: string
  /** The default key in the manifest for this system. */
  readonly defaultKey: string
  /** The key that Porchlight has set instead; null if none. */
  readonly ours: string | null
  /** The keys of our other commands: if two commands share a key, Firefox runs only one of them. */
  readonly others: readonly string[]
}

/** The first key that opens no menu; the default if all of them open one. */
export function freeKey(
  { command, defaultKey, others }: Pick<BoundKey, "command" | "defaultKey" | "others">,
  language: string,
): string {
  const alternatives = (alternativeKeys[command] ?? []).filter((key) => !others.includes(key))
  return [defaultKey, ...alternatives].find((key) => !opensMenu(key, language)) ?? defaultKey
}

/**
 * Returns the key to set; null if nothing should change. A person's choice stays. Signs of a choice are any key
 * other than the default and the one that Porchlight set, no key at all, and the default if Porchlight had set
 * another key.
 */
export function keyToSet(key: BoundKey, language: string): string | null {
  if (key.bound !== (key.ours ?? key.defaultKey)) return null
  const free = freeKey(key, language)
  return free === key.bound ? null : free
}

/** The key to recommend if the current exit key opens a menu. */
export function freeExitKey(language: string): string {
  return freeKey({ command: "quick-exit", defaultKey: "Alt+X", others: [] }, language)
}
