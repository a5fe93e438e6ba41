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
  /** Keys of our other commands: with one key for two, Firefox would hear only one of them. */
  readonly others: readonly string[]
}

/** The first key that opens no menu; the default, where each does. */
export function freeKey(
  { command, usual, others }: Pick<BoundKey, "command" | "usual" | "others">,
  language: string,
): string {
  const choice = (otherKeys[command] ?? []).filter((key) => !others.includes(key))
  return [usual, ...choice].find((key) => !opensMenu(key, language)) ?? usual
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
  return freeKey({ command: "quick-exit", usual: "Alt+X", others: [] }, language)
}
