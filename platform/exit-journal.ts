import { browser } from "wxt/browser"
import { parseJournalEntry } from "../core/exit/journal"
import type { JournalEntry, Journal } from "../core/exit/ports"

const prefix = "journal:"
/** In memory, so that the next start of the browser knows nothing of it. */
const deferred = "deferred:"
const open = "open:"

function parseTabs(stored: unknown): { readonly tabs?: readonly number[] } {
  return Array.isArray(stored) ? { tabs: stored.filter((id) => typeof id === "number") } : {}
}

/** On disk, since it must outlive a power cut; short hashes, since it must not be a trace. */
export const journal: Journal = {
  async readAll() {
    const stored = await browser.storage.local.get(null)
    const later: Record<string, unknown> = await browser.storage.session.get(null).catch(() => ({}))
    const found = Object.entries(stored).flatMap(([key, value]): [string, JournalEntry | null][] => {
      if (!key.startsWith(prefix) || deferred + key in later) return []
      const journalEntry = parseJournalEntry(value)
      return [[key.slice(prefix.length), journalEntry && { ...journalEntry, ...parseTabs(later[open + key]) }]]
    })
    return new Map(found)
  },
  async write(id, { tabs, ...journalEntry }) {
    // Not awaited: on disk it must be at once, and only a background that starts again asks for this.
    if (tabs) browser.storage.session.set({ [open + prefix + id]: tabs }).catch(() => undefined)
    await browser.storage.local.set({ [prefix + id]: journalEntry })
  },
  async deferToNextStart(id) {
    await browser.storage.session.set({ [deferred + prefix + id]: true })
  },
  async clear(id) {
    browser.storage.session.remove(open + prefix + id).catch(() => undefined)
    await browser.storage.local.remove(prefix + id)
  },
}
