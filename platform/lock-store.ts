import { browser } from "wxt/browser"
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

const key = "lock"
const attemptsKey = "lockAttempts"

/** The lock that was opened on this page. No other page knows it, and closing the page ends it. */
let openedLock: Lock | null = null
/** If `storage.session` is not available, attempts are counted only as long as the page is open. */
let attemptsOnPage: Attempts = noAttempts

async function readLock(): Promise<Lock | null> {
  try {
    return parseLock((await browser.storage.local.get(key))[key])
  } catch {
    return null
  }
}

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
  const stored = await browser.storage.session.get(attemptsKey).catch(() => ({ [attemptsKey]: attemptsOnPage }))
  return attemptsNow(parseAttempts(stored[attemptsKey]), Date.now())
}

async function writeAttempts(attempts: Attempts): Promise<void> {
  attemptsOnPage = attempts
  const area = browser.storage.session
  await (attempts.count === 0 ? area.remove(attemptsKey) : area.set({ [attemptsKey]: attempts })).catch(() => undefined)
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
    await browser.storage.local.set({ [key]: lock })
  } catch {
    return false
  }
  openedLock = lock
  return true
}

export async function removeLock(): Promise<boolean> {
  if (!(await mayChangeSettings())) return false
  try {
    await browser.storage.local.remove(key)
  } catch {
    return false
  }
  openedLock = null
  return true
}

export function watchLock(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, areaName: string): void => {
    if (areaName === "local" && key in changes) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
