import { browser } from "wxt/browser"
import { parseMark } from "../core/exit/mark"
import type { Mark, MarkStore } from "../core/exit/ports"

const prefix = "mark:"
/** In memory, so that the next start of the browser knows nothing of it. */
const left = "left:"

/** On disk, since it must outlive a power cut; short hashes, since it must not be a trace. */
export const marks: MarkStore = {
  async readAll() {
    const stored = await browser.storage.local.get(null)
    const later = await browser.storage.session.get(null).catch(() => ({}))
    const found = Object.entries(stored).flatMap(([key, value]): [string, Mark | null][] => {
      const counts = key.startsWith(prefix) && !(left + key in later)
      return counts ? [[key.slice(prefix.length), parseMark(value)]] : []
    })
    return new Map(found)
  },
  async write(id, mark) {
    await browser.storage.local.set({ [prefix + id]: mark })
  },
  async leave(id) {
    await browser.storage.session.set({ [left + prefix + id]: true })
  },
  async clear(id) {
    await browser.storage.local.remove(prefix + id)
  },
}
