import { setTimeout as pause } from "node:timers/promises"

export interface Patience {
  /** Milliseconds until waiting ends in an error. */
  readonly atMost?: number
  readonly every?: number
}

/** Asks again and again until the answer is something other than false, null or undefined. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { atMost = 10_000, every = 20 }: Patience = {},
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + atMost
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== null && answer !== undefined) {
      return answer as Exclude<T, false | null | undefined>
    }
    if (performance.now() > end) throw new Error(`did not happen within ${atMost} ms: ${what}`)
    await pause(every)
  }
}

/** The same for things that must not happen: true when the time ran out without an answer. */
export async function never(ask: () => unknown, { atMost = 1_000, every = 20 }: Patience = {}): Promise<boolean> {
  try {
    await until("", async () => Boolean(await ask()), { atMost, every })
    return false
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("did not happen")) return true
    throw error
  }
}
