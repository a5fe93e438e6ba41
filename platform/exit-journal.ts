import { parseJournalEntry } from "../core/exit/journal"
import type { Journal } from "../core/exit/ports"
import { disk, memory, valuesIn, type MemoryContents } from "./storage"
import { answerOrNull } from "./timer"

function parseTabs(stored: unknown): readonly number[] | null {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === "number") : null
}

/** Entries are on disk, because they must survive a power cut, and contain short hashes, because they must not be a trace. */
export const journal: Journal = {
  async readAll() {
    const entries = valuesIn(await disk.readAll(), "journal:", parseJournalEntry)
    const inMemory: MemoryContents = (await answerOrNull(memory.readAll)) ?? {}
    const deferred = valuesIn(inMemory, "deferred:journal:", () => true)
    const openTabs = valuesIn(inMemory, "open:journal:", parseTabs)
    const withTabs = [...entries].map(([id, journalEntry]) => {
      const tabs = openTabs.get(id)
      return [id, journalEntry && tabs ? { ...journalEntry, tabs } : journalEntry] as const
    })
    return new Map(withTabs.filter(([id]) => !deferred.has(id)))
  },
  async write(id, { tabs, ...journalEntry }) {
    // Not awaited: the entry must be on disk at once, and only a background script that starts again reads the tabs.
    if (tabs) memory.write(`open:journal:${id}`, tabs).catch(() => undefined)
    await disk.write(`journal:${id}`, journalEntry)
  },
  async deferToNextStart(id) {
    await memory.write(`deferred:journal:${id}`, true)
  },
  async clear(id) {
    memory.remove(`open:journal:${id}`).catch(() => undefined)
    await disk.remove(`journal:${id}`)
  },
}
