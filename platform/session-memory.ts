import { attempt, valueOr } from "../core/exit/attempt"
import { memory, type MemoryContents } from "./storage"
import { timerPort } from "./timer"

/**
 * Takes one module's part of the stored copy into memory. The background script records in its own memory, and keeps a
 * copy in `storage.session`, because the browser may stop the script and start it again. The copy is read once for all
 * modules.
 */
type Restore = (stored: MemoryContents) => void

const restores: Restore[] = []
let restorePromise: Promise<void> | undefined

/** If storage hangs, the exit must still know everything recorded from now on. */
const readTimeoutMs = 1500

/** Adds a function that takes its part of the stored copy into memory. Call `onRestore` while the script loads. */
export function onRestore(restore: Restore): void {
  restores.push(restore)
}

async function restoreAll(): Promise<void> {
  const stored = valueOr(await attempt(timerPort, readTimeoutMs, memory.readAll), {})
  for (const restore of restores) restore(stored)
}

/**
 * Starts the action once the copy has been read. Actions start in the order of the calls, and may overlap after that.
 */
export function onceRestored<T>(action: () => T): Promise<T> {
  return (restorePromise ??= restoreAll()).then(action)
}

export const waitUntilRestored = (): Promise<void> => onceRestored(() => undefined)
