import { opensMenu } from "./menus"

/** What takes the place of a default that opens a menu, in this order: docs/KEY.md has what was tried. */
const otherKeys: Readonly<Record<string, readonly string[]>> = {
  "quick-exit": ["Alt+Q", "Alt+W"],
  _execute_action: ["Alt+Shift+K", "Alt+Shift+J"],
}

export interface BoundKey {
  readonly command: string
  readonly bound: string
  /** As the manifest has it for this system. */
  readonly usual: string
  /** What we set in its place; null: nothing. */
  readonly ours: string | null
}

/** The first key that opens no menu; the default, where each does. */
export function freeKey({ command, usual }: Pick<BoundKey, "command" | "usual">, language: string): string {
  return [usual, ...(otherKeys[command] ?? [])].find((key) => !opensMenu(key, language)) ?? usual
}

/**
 * The key to set; null: none. What a person chose stays: any key but the default and the one that we set
 * ourselves, none at all, and the default where we had set another.
 */
export function keyToSet(key: BoundKey, language: string): string | null {
  if (key.bound !== (key.ours ?? key.usual)) return null
  const free = freeKey(key, language)
  return free === key.bound ? null : free
}

/** To be named where the exit key that is set opens a menu. */
export function freeExitKey(language: string): string {
  return freeKey({ command: "quick-exit", usual: "Alt+X" }, language)
}
