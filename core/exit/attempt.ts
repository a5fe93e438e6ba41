import type { Clock } from "./ports"

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false }

const failed: Outcome<never> = { ok: false }

/**
 * One browser call of the exit. A call that throws, rejects or hangs is a value, so that the
 * steps after it always run.
 */
export async function attempt<T>(clock: Clock, limit: number, call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    const done = call().then(
      (value): Outcome<T> => ({ ok: true, value }),
      () => failed,
    )
    return await Promise.race([done, clock.wait(limit).then(() => failed)])
  } catch {
    return failed
  }
}

export function valueOr<T>(outcome: Outcome<T>, fallback: T): T {
  return outcome.ok ? outcome.value : fallback
}
