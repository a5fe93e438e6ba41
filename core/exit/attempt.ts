import type { Timer } from "./ports"

/** The least that a time limit needs. */
interface PortsWithTimer {
  readonly timer: Pick<Timer, "wait">
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false }

const failed: Outcome<never> = { ok: false }

/**
 * Runs one browser call of the exit. A call that throws, rejects or takes longer than `timeoutMs` becomes
 * a failed outcome, so that the later steps always run. Never rejects.
 */
export async function attempt<T>(
  { timer }: PortsWithTimer,
  timeoutMs: number,
  call: () => Promise<T>,
): Promise<Outcome<T>> {
  try {
    const outcomePromise = call().then(
      (value): Outcome<T> => ({ ok: true, value }),
      () => failed,
    )
    return await Promise.race([outcomePromise, timer.wait(timeoutMs).then(() => failed)])
  } catch {
    return failed
  }
}

/**
 * Makes the fallback call if the first call fails or takes longer than `fallbackAfterMs`. Resolves with
 * whichever call succeeds first, so a late answer to the first call still counts. Rejects if both fail.
 */
export async function withFallback<T>(
  ports: PortsWithTimer,
  fallbackAfterMs: number,
  first: () => Promise<T>,
  fallback: () => Promise<T>,
): Promise<T> {
  const firstPromise = new Promise<T>((resolve) => resolve(first()))
  const firstOutcome = await attempt(ports, fallbackAfterMs, () => firstPromise)
  return firstOutcome.ok ? firstOutcome.value : Promise.any([firstPromise, fallback()])
}

export function valueOr<T>(outcome: Outcome<T>, fallback: T): T {
  return outcome.ok ? outcome.value : fallback
}
