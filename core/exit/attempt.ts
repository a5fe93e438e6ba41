import type { Timer } from "./ports"

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false }

const failed: Outcome<never> = { ok: false }

/**
 * One browser call of the exit. A call that throws, rejects or hangs is a value, so that the
 * steps after it always run.
 */
export async function attempt<T>(
  timer: Pick<Timer, "wait">,
  limit: number,
  call: () => Promise<T>,
): Promise<Outcome<T>> {
  try {
    const done = call().then(
      (value): Outcome<T> => ({ ok: true, value }),
      () => failed,
    )
    return await Promise.race([done, timer.wait(limit).then(() => failed)])
  } catch {
    return failed
  }
}

/**
 * Two ways to one end: the other is begun when the first failed or takes longer than `patience`. A
 * first that answers late still counts.
 */
export async function eitherOf<T>(
  timer: Pick<Timer, "wait">,
  patience: number,
  first: () => Promise<T>,
  other: () => Promise<T>,
): Promise<T> {
  const begun = new Promise<T>((resolve) => resolve(first()))
  const outcome = await attempt(timer, patience, () => begun)
  return outcome.ok ? outcome.value : Promise.any([begun, other()])
}

export function valueOr<T>(outcome: Outcome<T>, fallback: T): T {
  return outcome.ok ? outcome.value : fallback
}
