import { fieldsOf } from "../stored"

/** The stored form of a PIN or passphrase: PBKDF2 with SHA-256, bytes in base64. */
export interface Lock {
  readonly salt: string
  readonly hash: string
  readonly rounds: number
}

/** `open`: there is a lock, and a person has opened it on this page. */
export type LockState = "unread" | "none" | "locked" | "open"

/** What a person does with the lock. */
export type LockTask = "open" | "set" | "change" | "remove"

/** The result of the last action on the lock, and the seconds until the next attempt is allowed. */
export interface LockNote {
  readonly what: "opened" | "closed" | "wrong" | "early" | "again" | "set" | "removed" | "failed"
  readonly seconds: number
}

export const saltBytes = 16
export const hashBytes = 32
/** Takes about half a second on a slow computer. */
export const defaultRounds = 1_000_000
const minRounds = 600_000
const maxRounds = 5_000_000

export const minPhraseLength = 4
export const maxPhraseLength = 128

function isBytes(value: unknown, length: number): value is string {
  if (typeof value !== "string" || value.length !== 4 * Math.ceil(length / 3)) return false
  return /^[A-Za-z0-9+/]+={0,2}$/.test(value) && atob(value).length === length
}

/**
 * Returns null if there is no lock. A malformed lock counts as none: no phrase could open it, and it would shut
 * everyone out of the settings. So does a lock with so many rounds that it would keep the page busy for minutes.
 */
export function parseLock(stored: unknown): Lock | null {
  const { salt, hash, rounds } = fieldsOf(stored)
  if (!isBytes(salt, saltBytes) || !isBytes(hash, hashBytes)) return null
  if (typeof rounds !== "number" || !Number.isInteger(rounds)) return null
  return rounds >= minRounds && rounds <= maxRounds ? { salt, hash, rounds } : null
}

export function isSameLock(a: Lock | null, b: Lock | null): boolean {
  return a?.salt === b?.salt && a?.hash === b?.hash && a?.rounds === b?.rounds
}

/** Normalizes letters, however the keyboard composes them. Returns undefined if the phrase is too short or too long. */
export function parsePhrase(typed: string): string | undefined {
  const phrase = typed.normalize("NFC")
  return phrase.length >= minPhraseLength && phrase.length <= maxPhraseLength ? phrase : undefined
}
