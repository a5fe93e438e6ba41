import { attempt } from "./attempt"
import type { ExitPorts, JournalEntry } from "./ports"
import { anythingRemains, whatToReport, type Remaining } from "./remaining"
import type { Session } from "./session"
import { fieldsOf } from "../stored"
import { addressesOf } from "./tab-pages"
import { eraseCallTimeoutMs, shortCallTimeoutMs } from "./timing"

/** The journal entry of an exit that is running. */
export interface OpenEntry {
  readonly id: string
  /** Adds the whole trail, once it is known. Resolves when everything is written. */
  readonly addTrail: (trail: readonly string[]) => Promise<void>
}

/** Starts writing the entry before it returns, with the pages that are known at the press. */
export function openEntry({ ports, tabs, pressedTab, mustHide, trailAtPress, tabIdsAtPress }: Session): OpenEntry {
  const salt = ports.random()
  const id = ports.random().toString(36)
  const otherHiddenUrls = tabs
    .filter((tab) => mustHide(tab) && tab !== pressedTab && !tab.incognito)
    .flatMap(addressesOf)
  const write = (trail: readonly string[]): Promise<unknown> => {
    const journalEntry = {
      ...journalEntryOf(salt, [...otherHiddenUrls, ...trail]),
      ...(tabIdsAtPress && { tabs: tabIdsAtPress }),
    }
    return attempt(ports, shortCallTimeoutMs, () => ports.journal.write(id, journalEntry))
  }

  const firstWritePromise = write(trailAtPress)
  return {
    id,
    addTrail: async (trail) => {
      await firstWritePromise
      if (trail.length > 1) await write(trail)
    },
  }
}

/**
 * Clears the entry once nothing can bring the page back; otherwise defers it to the next start of the
 * browser. Where erasing is forbidden, recovery can never succeed, so the entry is cleared too: otherwise it
 * would remain as a record of the exit. Returns what the popup has to report.
 */
export async function closeEntry(ports: ExitPorts, entryId: string, remaining: Remaining): Promise<Remaining> {
  const { journal } = ports
  const { isForbidden, remaining: remainingToReport } = await whatToReport(ports, remaining)
  const mayClear = isForbidden || !anythingRemains(remaining)
  await attempt(ports, eraseCallTimeoutMs, () =>
    mayClear ? journal.clear(entryId) : journal.deferToNextStart(entryId),
  )
  return remainingToReport
}

/** Upper limit for one entry. Of a longer trail, the entry keeps the last pages. */
const maxHashes = 300

/**
 * 24 bits of FNV-1a, salted. Short on purpose, so that many addresses share a value. Even so, anyone who reads the log
 * of the browser's storage can count the entries, and test whether a page that they can guess was probably among them.
 * The price: in a history of 100,000 pages, an entry of 10 hashes has a 6% chance of matching an unrelated page, and an
 * entry of 300 matches about two. Recovery erases those pages too. Synchronous, because the journal entry is written in
 * the same tick as the page is covered.
 */
export function shortHash(salt: number, address: string): number {
  let hash = 0x811c9dc5
  const text = `${salt}|${address}`
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return (hash ^ (hash >>> 24)) & 0xffffff
}

/**
 * If there are too many addresses, the entry keeps the last ones. The hash of the pressed page comes last, even if
 * another tab showed that page too.
 */
export function journalEntryOf(salt: number, addresses: readonly string[]): JournalEntry {
  const lastFirst = addresses.map((address) => shortHash(salt, address)).reverse()
  return { salt, hashes: [...new Set(lastFirst)].slice(0, maxHashes).reverse() }
}

export function isInEntry(journalEntry: JournalEntry, address: string): boolean {
  return journalEntry.hashes.includes(shortHash(journalEntry.salt, address))
}

/** Whether this is the pressed page itself, and not another page of its trail. */
export function isPressedPage(journalEntry: JournalEntry, address: string): boolean {
  return journalEntry.hashes.at(-1) === shortHash(journalEntry.salt, address)
}

/** Returns null for anything that is not a journal entry: stored data is untrusted until parsed. */
export function parseJournalEntry(stored: unknown): JournalEntry | null {
  const { salt, hashes } = fieldsOf(stored)
  if (typeof salt !== "number" || !Array.isArray(hashes)) return null
  if (hashes.length === 0 || hashes.length > maxHashes) return null
  return hashes.every((hash) => typeof hash === "number") ? { salt, hashes } : null
}
