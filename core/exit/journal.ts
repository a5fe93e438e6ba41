import type { JournalEntry } from "./ports"

/** A trail has fewer pages than this. No exit writes a longer list. */
const maxHashes = 300

/**
 * 24 bits of FNV-1a, salted. Short on purpose, so that many addresses share a value. Even so, anyone who
 * reads the log of the browser's storage can count the entries, and test whether a page that they can
 * guess was probably among them. Synchronous, because the journal entry is written in the same tick as
 * the page is covered.
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
 * If there are too many addresses, the entry keeps the last ones. The pressed page is the last of its
 * trail and stays last, even if another tab showed it too.
 */
export function journalEntryOf(salt: number, addresses: readonly string[]): JournalEntry {
  const lastFirst = addresses.map((address) => shortHash(salt, address)).reverse()
  return { salt, hashes: [...new Set(lastFirst)].slice(0, maxHashes).reverse() }
}

export function isInEntry(journalEntry: JournalEntry, address: string): boolean {
  return journalEntry.hashes.includes(shortHash(journalEntry.salt, address))
}

/** Whether this is the pressed page itself, and not another page of its trail. */
export function isExitedPage(journalEntry: JournalEntry, address: string): boolean {
  return journalEntry.hashes.at(-1) === shortHash(journalEntry.salt, address)
}

/** Returns null for anything that is not a journal entry: stored data is untrusted until parsed. */
export function parseJournalEntry(stored: unknown): JournalEntry | null {
  if (typeof stored !== "object" || stored === null) return null
  if (!("salt" in stored) || !("hashes" in stored)) return null
  const { salt, hashes } = stored
  if (typeof salt !== "number" || !Array.isArray(hashes)) return null
  if (hashes.length === 0 || hashes.length > maxHashes) return null
  return hashes.every((hash) => typeof hash === "number") ? { salt, hashes } : null
}
