import type { JournalEntry } from "./ports"

/** The pages of one trail are fewer. A longer list was not written by an exit. */
const mostHashes = 300

/**
 * 24 bits of FNV-1a, salted. Short on purpose: many addresses share a value. Yet whoever reads the
 * log of the browser's storage can count the marks, and test whether a page that they can guess was
 * probably among them. Computed at once, with no call to wait for, since the mark is written in the
 * same tick as the cover.
 */
export function shortHash(salt: number, address: string): number {
  let hash = 0x811c9dc5
  const text = `${salt}|${address}`
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0
  }
  return (hash ^ (hash >>> 24)) & 0xffffff
}

/** Of very many addresses the last count: the pressed page is the last of its trail, also where another tab showed it. */
export function journalEntryOf(salt: number, addresses: readonly string[]): JournalEntry {
  const lastFirst = addresses.map((address) => shortHash(salt, address)).reverse()
  return { salt, hashes: [...new Set(lastFirst)].slice(0, mostHashes).reverse() }
}

export function isInEntry(journalEntry: JournalEntry, address: string): boolean {
  return journalEntry.hashes.includes(shortHash(journalEntry.salt, address))
}

/** Whether this is the page that was left, and not one that belongs to it. */
export function isExitedPage(journalEntry: JournalEntry, address: string): boolean {
  return journalEntry.hashes.at(-1) === shortHash(journalEntry.salt, address)
}

/** Null for anything that is not a mark: storage is foreign until it is read. */
export function parseJournalEntry(stored: unknown): JournalEntry | null {
  if (typeof stored !== "object" || stored === null) return null
  if (!("salt" in stored) || !("hashes" in stored)) return null
  const { salt, hashes } = stored
  if (typeof salt !== "number" || !Array.isArray(hashes)) return null
  if (hashes.length === 0 || hashes.length > mostHashes) return null
  return hashes.every((hash) => typeof hash === "number") ? { salt, hashes } : null
}
