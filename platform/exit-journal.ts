import { browser } from "wxt/browser"
import { parseJournalEntry } from "../core/exit/journal"
import type { JournalEntry, Journal } from "../core/exit/ports"

const prefix = "journal:"
/** These two are in `storage.session`: the next start of the browser does not see them. */
const deferredPrefix = "deferred:"
const openTabsPrefix = "open:"

function parseTabs(stored: unknown): { readonly tabs?: readonly number[] } {
  return Array.isArray(stored) ? { tabs: stored.filter((id) => typeof id === "number") } : {}
}

/** Entries are on disk, because they must survive a power cut, and contain short hashes, because they must not be a trace. */
export const journal: Journal = {
  async readAll() {
    const stored = await browser.storage.local.get(null)
    const session: Record<string, unknown> = await browser.storage.session.get(null).catch(() => ({}))
    const entries = Object.entries(stored).flatMap(([key, value]): [string, JournalEntry | null][] => {
      if (!key.startsWith(prefix) || deferredPrefix + key in session) return []
      const journalEntry = parseJournalEntry(value)
      return [
        [key.slice(prefix.length), journalEntry && { ...journalEntry, ...parseTabs(session[openTabsPrefix + key]) }],
      ]
    })
    return new Map(entries)
  },
  async write(id, { tabs, ...journalEntry }) {
    // Not awaited: the entry must be on disk at once, and only a service worker that starts again reads the tabs.
    if (tabs) browser.storage.session.set({ [openTabsPrefix + prefix + id]: tabs }).catch(() => undefined)
    await browser.storage.local.set({ [prefix + id]: journalEntry })
  },
  async deferToNextStart(id) {
    await browser.storage.session.set({ [deferredPrefix + prefix + id]: true })
  },
  async clear(id) {
    browser.storage.session.remove(openTabsPrefix + prefix + id).catch(() => undefined)
    await browser.storage.local.remove(prefix + id)
  },
}
