/** Wrong tries that were made since the lock was last opened. In memory only, and no more than this. */
export interface Tries {
  readonly tries: number
  /** No next try before this time. */
  readonly until: number
}

/** What came of a try. */
export interface Tried {
  readonly opened: boolean
  /** False: it came too early and was not looked at. */
  readonly looked: boolean
  /** Milliseconds before the next one. */
  readonly wait: number
}

export const noTries: Tries = { tries: 0, until: 0 }

const seconds = 1000
const minutes = 60 * seconds
/** After the fourth wrong try, the fifth, and so on: the first three may be slips. */
const waits = [5 * seconds, 15 * seconds, minutes, 5 * minutes, 15 * minutes]
const longestWait = 15 * minutes

const waitAfter = (tries: number): number => (tries <= 3 ? 0 : (waits[tries - 4] ?? longestWait))

export function parseTries(stored: unknown): Tries {
  if (typeof stored !== "object" || stored === null) return noTries
  const { tries, until }: Partial<Record<keyof Tries, unknown>> = stored
  if (typeof tries !== "number" || !Number.isInteger(tries) || tries < 1) return noTries
  return typeof until === "number" && Number.isFinite(until) ? { tries, until } : noTries
}

/**
 * As they count now. A clock that was turned back makes no wait longer than it was when it began;
 * some time after a wait they are forgotten, and nobody can see later that there were any.
 */
export function triesNow({ tries, until }: Tries, now: number): Tries {
  if (now - until > longestWait) return noTries
  return { tries, until: Math.min(until, now + waitAfter(tries)) }
}

export function waitLeft({ until }: Tries, now: number): number {
  return Math.max(0, until - now)
}

/** One more. Counted before it is known to be wrong: a page that is closed meanwhile takes nothing back. */
export function oneMore({ tries }: Tries, now: number): Tries {
  return { tries: tries + 1, until: now + waitAfter(tries + 1) }
}
