import { fieldsOf } from "../stored"

/** Wrong attempts since the lock was last opened. Nothing else is recorded, and only in memory. */
export interface Attempts {
  readonly count: number
  /** The next attempt is allowed from this time on (milliseconds since 1970). */
  readonly blockedUntil: number
}

/** The result of an attempt. */
export interface AttemptResult {
  readonly opened: boolean
  /** False if the attempt came too early and was not checked. */
  readonly wasChecked: boolean
  /** Milliseconds until the next attempt is allowed. */
  readonly waitMs: number
}

export const noAttempts: Attempts = { count: 0, blockedUntil: 0 }

const secondMs = 1000
const minuteMs = 60 * secondMs
/** After the fourth wrong attempt, the fifth, and so on. The first three may be typing errors. */
const waitsMs = [5 * secondMs, 15 * secondMs, minuteMs, 5 * minuteMs, 15 * minuteMs]
const maxWaitMs = 15 * minuteMs

const waitAfterMs = (count: number): number => (count <= 3 ? 0 : (waitsMs[count - 4] ?? maxWaitMs))

export function parseAttempts(stored: unknown): Attempts {
  const { count, blockedUntil } = fieldsOf(stored)
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1) return noAttempts
  return typeof blockedUntil === "number" && Number.isFinite(blockedUntil) ? { count, blockedUntil } : noAttempts
}

/**
 * Returns the attempts that still count. If the clock was set back, a wait does not become longer than it was at its
 * start. Some time after a wait, none count anymore, so that nobody can see later that there were any.
 */
export function attemptsNow({ count, blockedUntil }: Attempts, now: number): Attempts {
  if (now - blockedUntil > maxWaitMs) return noAttempts
  return { count, blockedUntil: Math.min(blockedUntil, now + waitAfterMs(count)) }
}

export function remainingWaitMs({ blockedUntil }: Attempts, now: number): number {
  return Math.max(0, blockedUntil - now)
}

/** Adds an attempt. Call it before checking the attempt: closing the page during the check must not undo the count. */
export function countAttempt({ count }: Attempts, now: number): Attempts {
  return { count: count + 1, blockedUntil: now + waitAfterMs(count + 1) }
}
