import { browser } from "wxt/browser"
import { isSameLock, parseLock, parsePhrase, usualRounds, type Lock, type LockState } from "../core/settings/lock"
import {
  noAttempts,
  countAttempt,
  parseAttempts,
  attemptsNow,
  remainingWait,
  type AttemptResult,
  type Attempts,
} from "../core/settings/lock-attempts"
import { makeLock, opens } from "./lock-secret"

const key = "lock"
const attemptsKey = "lockAttempts"

/** The lock that was opened on this page: known to this page alone, and gone with it. */
let opened: Lock | null = null
/** Where there is no memory of the browser's, tries are counted as long as the page is open. */
let attemptsHere: Attempts = noAttempts

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
  return isSameLock(lock, opened) ? "open" : "locked"
}

/** Asked of the disk each time: a lock that was set on another page holds here too. */
export async function mayChangeSettings(): Promise<boolean> {
  return (await readLockState()) !== "locked"
}

async function readAttempts(): Promise<Attempts> {
  const stored = await browser.storage.session.get(attemptsKey).catch(() => ({ [attemptsKey]: attemptsHere }))
  return attemptsNow(parseAttempts(stored[attemptsKey]), Date.now())
}

async function writeAttempts(attempts: Attempts): Promise<void> {
  attemptsHere = attempts
  const area = browser.storage.session
  await (attempts.attempts === 0 ? area.remove(attemptsKey) : area.set({ [attemptsKey]: attempts })).catch(
    () => undefined,
  )
}

export async function openLock(typed: string): Promise<AttemptResult> {
  const lock = await readLock()
  if (lock === null) return { opened: true, looked: true, wait: 0 }
  const before = await readAttempts()
  const early = remainingWait(before, Date.now())
  await writeAttempts(early > 0 ? before : countAttempt(before, Date.now()))
  if (early > 0) return { opened: false, looked: false, wait: early }
  const phrase = parsePhrase(typed)
  if (phrase !== undefined && (await opens(phrase, lock))) {
    await writeAttempts(noAttempts)
    opened = lock
    return { opened: true, looked: true, wait: 0 }
  }
  return { opened: false, looked: true, wait: remainingWait(await readAttempts(), Date.now()) }
}

export function closeLock(): void {
  opened = null
}

/** In the place of the one there is, if that is open here. False: it is not, or it could not be kept. */
export async function setLock(typed: string): Promise<boolean> {
  const phrase = parsePhrase(typed)
  if (phrase === undefined || !(await mayChangeSettings())) return false
  const lock = await makeLock(phrase, usualRounds)
  try {
    await browser.storage.local.set({ [key]: lock })
  } catch {
    return false
  }
  opened = lock
  return true
}

export async function removeLock(): Promise<boolean> {
  if (!(await mayChangeSettings())) return false
  try {
    await browser.storage.local.remove(key)
  } catch {
    return false
  }
  opened = null
  return true
}

export function watchLock(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, areaName: string): void => {
    if (areaName === "local" && key in changes) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
