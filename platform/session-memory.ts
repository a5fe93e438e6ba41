import { attempt, valueOr } from "../core/exit/attempt"
import { memory, type MemoryContents } from "./storage"
import { timerPort } from "./timer"

/**
 * Takes its part of what is stored. The background script records in its own memory, with a copy in `storage.session`
 * for a script that has stopped and starts again. One read of that copy serves everything recorded.
 */
type Restore = (stored: MemoryContents) => void

const restores: Restore[] = []
let restorePromise: Promise<void> | undefined

/** If storage hangs, the exit must still know everything recorded from now on. */
const readTimeoutMs = 1500

/** Adds a function that takes what is stored into memory. Call it while the script loads. */
export function onRestore(restore: Restore): void {
  restores.push(restore)
}

async function restoreAll(): Promise<void> {
  const stored = valueOr(await attempt(timerPort, readTimeoutMs, memory.readAll), {})
  for (const restore of restores) restore(stored)
}

/** Once the copy is read, starts the actions in the order requested. Only their synchronous part is ordered. */
export function onceRestored<T>(action: () => T): Promise<T> {
  return (restorePromise ??= restoreAll()).then(action)
}

export const waitUntilRestored = (): Promise<void> => onceRestored(() => undefined)
