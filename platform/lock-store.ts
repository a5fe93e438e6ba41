import { browser } from "wxt/browser"
import { isSameLock, parseLock, parsePhrase, usualRounds, type Lock, type LockState } from "../core/settings/lock"
import { noTries, oneMore, parseTries, triesNow, waitLeft, type Tried, type Tries } from "../core/settings/lock-tries"
import { makeLock, opens } from "./lock-secret"

const key = "lock"
const triesKey = "lockTries"

/** The lock that was opened on this page: known to this page alone, and gone with it. */
let opened: Lock | null = null
/** Where there is no memory of the browser's, tries are counted as long as the page is open. */
let triesHere: Tries = noTries

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

async function readTries(): Promise<Tries> {
  const stored = await browser.storage.session.get(triesKey).catch(() => ({ [triesKey]: triesHere }))
  return triesNow(parseTries(stored[triesKey]), Date.now())
}

async function writeTries(tries: Tries): Promise<void> {
  triesHere = tries
  const area = browser.storage.session
  await (tries.tries === 0 ? area.remove(triesKey) : area.set({ [triesKey]: tries })).catch(() => undefined)
}

export async function openLock(typed: string): Promise<Tried> {
  const lock = await readLock()
  if (lock === null) return { opened: true, looked: true, wait: 0 }
  const before = await readTries()
  const early = waitLeft(before, Date.now())
  await writeTries(early > 0 ? before : oneMore(before, Date.now()))
  if (early > 0) return { opened: false, looked: false, wait: early }
  const phrase = parsePhrase(typed)
  if (phrase !== undefined && (await opens(phrase, lock))) {
    await writeTries(noTries)
    opened = lock
    return { opened: true, looked: true, wait: 0 }
  }
  return { opened: false, looked: true, wait: waitLeft(await readTries(), Date.now()) }
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
