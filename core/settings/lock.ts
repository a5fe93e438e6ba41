/** What is kept of a PIN or pass phrase: PBKDF2 with SHA-256. Bytes in base64. */
export interface Lock {
  readonly salt: string
  readonly hash: string
  readonly rounds: number
}

/** `open`: there is a lock, and it was opened on this page. */
export type LockState = "unread" | "none" | "locked" | "open"

/** What came of the last thing that was done with it, and the seconds before the next try. */
export interface LockNote {
  readonly what: "opened" | "closed" | "wrong" | "early" | "again" | "set" | "removed" | "failed"
  readonly seconds: number
}

export const saltBytes = 16
export const hashBytes = 32
/** About half a second on a slow computer. */
export const usualRounds = 1_000_000
const fewestRounds = 600_000
const mostRounds = 5_000_000

export const shortestPhrase = 4
export const longestPhrase = 128

function isBytes(value: unknown, length: number): value is string {
  if (typeof value !== "string" || value.length !== 4 * Math.ceil(length / 3)) return false
  return /^[A-Za-z0-9+/]+={0,2}$/.test(value) && atob(value).length === length
}

/**
 * Null: no lock. What is broken counts as none, so that nobody is shut out of settings that no phrase
 * could open; what would keep this page busy for minutes, too.
 */
export function parseLock(stored: unknown): Lock | null {
  if (typeof stored !== "object" || stored === null) return null
  const { salt, hash, rounds }: Partial<Record<keyof Lock, unknown>> = stored
  if (!isBytes(salt, saltBytes) || !isBytes(hash, hashBytes)) return null
  if (typeof rounds !== "number" || !Number.isInteger(rounds)) return null
  return rounds >= fewestRounds && rounds <= mostRounds ? { salt, hash, rounds } : null
}

export function isSameLock(a: Lock | null, b: Lock | null): boolean {
  return a?.salt === b?.salt && a?.hash === b?.hash && a?.rounds === b?.rounds
}

/** One form for a letter, however the keyboard composes it. Undefined: too short or too long. */
export function parsePhrase(typed: string): string | undefined {
  const phrase = typed.normalize("NFC")
  return phrase.length >= shortestPhrase && phrase.length <= longestPhrase ? phrase : undefined
}
