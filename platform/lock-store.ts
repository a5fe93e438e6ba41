import { isSameLock, parseLock, parsePhrase, defaultRounds, type Lock, type LockState } from "../core/settings/lock"
import {
  noAttempts,
  countAttempt,
  parseAttempts,
  attemptsNow,
  remainingWaitMs,
  type AttemptResult,
  type Attempts,
} from "../core/settings/lock-attempts"
import { makeLock, opensLock } from "./lock-secret"
import { disk, memory, watchStorage } from "./storage"

/** The lock that was opened on this page. No other page knows it, and closing the page ends it. */
let openedLock: Lock | null = null
/** If storage in memory is not available, attempts are counted only as long as the page is open. */
let attemptsOnPage: Attempts = noAttempts

const readLock = (): Promise<Lock | null> => disk.read("lock", parseLock, null)

export async function readLockState(): Promise<LockState> {
  const lock = await readLock()
  if (lock === null) return "none"
  return isSameLock(lock, openedLock) ? "open" : "locked"
}

/** Reads the disk each time, because a lock set on another page applies here too. */
export async function mayChangeSettings(): Promise<boolean> {
  return (await readLockState()) !== "locked"
}

async function readAttempts(): Promise<Attempts> {
  return attemptsNow(await memory.read("lockAttempts", parseAttempts, attemptsOnPage), Date.now())
}

async function writeAttempts(attempts: Attempts): Promise<void> {
  attemptsOnPage = attempts
  const storePromise = attempts.count === 0 ? memory.remove("lockAttempts") : memory.write("lockAttempts", attempts)
  await storePromise.catch(() => undefined)
}

export async function openLock(typed: string): Promise<AttemptResult> {
  const lock = await readLock()
  if (lock === null) return { opened: true, wasChecked: true, waitMs: 0 }
  const before = await readAttempts()
  const waitMs = remainingWaitMs(before, Date.now())
  await writeAttempts(waitMs > 0 ? before : countAttempt(before, Date.now()))
  if (waitMs > 0) return { opened: false, wasChecked: false, waitMs }
  const phrase = parsePhrase(typed)
  if (phrase !== undefined && (await opensLock(phrase, lock))) {
    await writeAttempts(noAttempts)
    openedLock = lock
    return { opened: true, wasChecked: true, waitMs: 0 }
  }
  return { opened: false, wasChecked: true, waitMs: remainingWaitMs(await readAttempts(), Date.now()) }
}

export function closeLock(): void {
  openedLock = null
}

/** Replaces the existing lock, if that is open on this page. Returns false if it is not, or if storing fails. */
export async function setLock(typed: string): Promise<boolean> {
  const phrase = parsePhrase(typed)
  if (phrase === undefined || !(await mayChangeSettings())) return false
  const lock = await makeLock(phrase, defaultRounds)
  try {
    await disk.write("lock", lock)
  } catch {
    return false
  }
  openedLock = lock
  return true
}

export async function removeLock(): Promise<boolean> {
  if (!(await mayChangeSettings())) return false
  try {
    await disk.remove("lock")
  } catch {
    return false
  }
  openedLock = null
  return true
}

export const watchLock = (onChange: () => void): (() => void) => watchStorage(["lock"], onChange)
