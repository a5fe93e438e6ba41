import { setTimeout as pause } from "node:timers/promises"

export interface WaitOptions {
  /** How long to wait before giving up. */
  readonly timeoutMs?: number
  readonly intervalMs?: number
}

/** Polls until the check returns something other than false, null or undefined, and returns that. Throws after `timeoutMs`. */
export async function until<T>(
  event: string,
  check: () => T | Promise<T>,
  { timeoutMs = 10_000, intervalMs = 20 }: WaitOptions = {},
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + timeoutMs
  for (;;) {
    const answer = await check()
    if (answer !== false && answer !== null && answer !== undefined) {
      return answer as Exclude<T, false | null | undefined>
    }
    if (performance.now() > end) throw new Error(`did not happen within ${timeoutMs} ms: ${event}`)
    await pause(intervalMs)
  }
}

/** Polls for something that must not happen. Returns true if it has not happened by `timeoutMs`, and false as soon as it happens. */
export async function neverHappens(
  check: () => unknown,
  { timeoutMs = 1_000, intervalMs = 20 }: WaitOptions = {},
): Promise<boolean> {
  try {
    await until("it happens", async () => Boolean(await check()), { timeoutMs, intervalMs })
    return false
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("did not happen")) return true
    throw error
  }
}
