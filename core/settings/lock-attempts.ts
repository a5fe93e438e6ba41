import { fieldsOf } from "../stored"

/** Wrong attempts since the lock was last opened. Nothing else is recorded, and only in memory. */
export interface Attempts {
  readonly attempts: number
  /** The next attempt is allowed from this time on (milliseconds since 1970). */
  readonly until: number
}

/** The result of an attempt. */
export interface AttemptResult {
  readonly opened: boolean
  /** False if the attempt came too early and was not checked. */
  readonly wasChecked: boolean
  /** Milliseconds until the next attempt is allowed. */
  readonly waitMs: number
}

export const noAttempts: Attempts = { attempts: 0, until: 0 }

const secondMs = 1000
const minuteMs = 60 * secondMs
/** After the fourth wrong attempt, the fifth, and so on. The first three may be typing errors. */
const waitsMs = [5 * secondMs, 15 * secondMs, minuteMs, 5 * minuteMs, 15 * minuteMs]
const maxWaitMs = 15 * minuteMs

const waitAfterMs = (attempts: number): number => (attempts <= 3 ? 0 : (waitsMs[attempts - 4] ?? maxWaitMs))

export function parseAttempts(stored: unknown): Attempts {
  const { attempts, until } = fieldsOf(stored)
  if (typeof attempts !== "number" || !Number.isInteger(attempts) || attempts < 1) return noAttempts
  return typeof until === "number" && Number.isFinite(until) ? { attempts, until } : noAttempts
}

/**
 * Returns the attempts as they count now. If the clock was set back, a wait does not become longer than it was
 * at its start. Some time after a wait the attempts are cleared, so that nobody can see later that there were
 * any.
 */
export function attemptsNow({ attempts, until }: Attempts, now: number): Attempts {
  if (now - until > maxWaitMs) return noAttempts
  return { attempts, until: Math.min(until, now + waitAfterMs(attempts)) }
}

export function remainingWaitMs({ until }: Attempts, now: number): number {
  return Math.max(0, until - now)
}

/** Adds an attempt. Call it before checking the attempt: closing the page during the check must not undo the count. */
export function countAttempt({ attempts }: Attempts, now: number): Attempts {
  return { attempts: attempts + 1, until: now + waitAfterMs(attempts + 1) }
}
