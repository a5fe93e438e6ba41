/** Wrong tries that were made since the lock was last opened. In memory only, and no more than this. */
export interface Attempts {
  readonly attempts: number
  /** No next try before this time. */
  readonly until: number
}

/** What came of a try. */
export interface AttemptResult {
  readonly opened: boolean
  /** False: it came too early and was not looked at. */
  readonly looked: boolean
  /** Milliseconds before the next one. */
  readonly wait: number
}

export const noAttempts: Attempts = { attempts: 0, until: 0 }

const seconds = 1000
const minutes = 60 * seconds
/** After the fourth wrong try, the fifth, and so on: the first three may be slips. */
const waits = [5 * seconds, 15 * seconds, minutes, 5 * minutes, 15 * minutes]
const longestWait = 15 * minutes

const waitAfter = (attempts: number): number => (attempts <= 3 ? 0 : (waits[attempts - 4] ?? longestWait))

export function parseAttempts(stored: unknown): Attempts {
  if (typeof stored !== "object" || stored === null) return noAttempts
  const { attempts, until }: Partial<Record<keyof Attempts, unknown>> = stored
  if (typeof attempts !== "number" || !Number.isInteger(attempts) || attempts < 1) return noAttempts
  return typeof until === "number" && Number.isFinite(until) ? { attempts, until } : noAttempts
}

/**
 * As they count now. A clock that was turned back makes no wait longer than it was when it began;
 * some time after a wait they are forgotten, and nobody can see later that there were any.
 */
export function attemptsNow({ attempts, until }: Attempts, now: number): Attempts {
  if (now - until > longestWait) return noAttempts
  return { attempts, until: Math.min(until, now + waitAfter(attempts)) }
}

export function remainingWait({ until }: Attempts, now: number): number {
  return Math.max(0, until - now)
}

/** One more. Counted before it is known to be wrong: a page that is closed meanwhile takes nothing back. */
export function countAttempt({ attempts }: Attempts, now: number): Attempts {
  return { attempts: attempts + 1, until: now + waitAfter(attempts + 1) }
}
