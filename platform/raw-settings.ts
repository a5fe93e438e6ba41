import { attempt, valueOr } from "../core/exit/attempt"
import { disk, readPolicy, watchStorage } from "./storage"
import { timerPort } from "./timer"

/**
 * The stored settings and the policy, unparsed: an exit and a page need different parts, and the exit's script must not
 * include the parser of all of them.
 */
export interface RawSettings {
  readonly stored: unknown
  readonly policy: unknown
}

/** The settings chosen on this computer, unparsed. They override any policy. */
export const readChosenSettings = (): Promise<unknown> => disk.read("settings", (stored) => stored, {})

/** The last policy read. It is used when the browser does not answer in time. */
let lastPolicy: unknown = {}
const listeners = new Set<() => void>()

/** Reads the policy. If it has changed, calls the listeners of `watchSettings`. */
export async function refreshPolicy(): Promise<unknown> {
  const before = JSON.stringify(lastPolicy)
  lastPolicy = await readPolicy()
  if (JSON.stringify(lastPolicy) !== before) for (const onChange of listeners) onChange()
  return lastPolicy
}

/**
 * In the first five seconds after its start, Chromium takes four seconds to return a policy, even if there is
 * none (Chromium 156). The settings chosen here must not wait that long.
 */
export async function readRawSettings(policyTimeoutMs: number): Promise<RawSettings> {
  const [stored, policyOutcome] = await Promise.all([
    readChosenSettings(),
    attempt(timerPort, policyTimeoutMs, refreshPolicy),
  ])
  return { stored, policy: valueOr(policyOutcome, lastPolicy) }
}

/** The last policy read, unparsed, for pages that list which of its values are not used. */
export const lastPolicyRead = (): unknown => lastPolicy

/**
 * Calls `onChange` when another page or a policy has changed a setting, and when a late policy has arrived.
 * Returns a function that stops it.
 */
export function watchSettings(onChange: () => void): () => void {
  const stopWatching = watchStorage(["settings", "policy"], onChange)
  listeners.add(onChange)
  return () => {
    stopWatching()
    listeners.delete(onChange)
  }
}
