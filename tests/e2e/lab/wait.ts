import { setTimeout as pause } from "node:timers/promises"

export interface WaitOptions {
  /** How long to wait before giving up. */
  readonly timeoutMs?: number
  readonly intervalMs?: number
}

/** Polls until the answer is something other than false, null or undefined. Throws after `timeoutMs`. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeoutMs = 10_000, intervalMs = 20 }: WaitOptions = {},
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) {
      return answer as Exclude<T, false | null | undefined>
    }
    if (performance.now() > end) throw new Error(`did not happen within ${timeoutMs} ms: ${what}`)
    await pause(intervalMs)
  }
}

/** The opposite, for things that must not happen: resolves to true if `timeoutMs` passes without an answer. */
export async function never(
  ask: () => unknown,
  { timeoutMs = 1_000, intervalMs = 20 }: WaitOptions = {},
): Promise<boolean> {
  try {
    await until("", async () => Boolean(await ask()), { timeoutMs, intervalMs })
    return false
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("did not happen")) return true
    throw error
  }
}
