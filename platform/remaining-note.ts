import { browser } from "wxt/browser"
import {
  anythingRemains,
  nothingRemaining,
  noRemainingNote,
  type Remaining,
  type RemainingNote,
} from "../core/exit/remaining"

/**
 * One entry for each exit that left something behind: in memory only, without an address. Not "deferred:", which a mark
 * has that waits for the next start: a sweep that falls short would tell of an exit before the browser was started.
 */
const prefix = "incomplete:"

/** What is foreign in it is left out. */
function parseLeft(stored: unknown): Remaining {
  if (typeof stored !== "object" || stored === null) return nothingRemaining
  const traces = "traces" in stored && stored.traces === true
  const tabs = "tabs" in stored && Array.isArray(stored.tabs) ? stored.tabs : []
  return { traces, tabs: tabs.filter((tab) => typeof tab === "number") }
}

/** Of all exits since the browser was started. A tab that was closed since is not told. */
export async function readRemainingNote(): Promise<RemainingNote> {
  try {
    const stored = Object.entries(await browser.storage.session.get(null))
    const remaining = stored.flatMap(([key, value]) => (key.startsWith(prefix) ? [parseLeft(value)] : []))
    const tabs = remaining.flatMap((each) => each.tabs)
    const open = tabs.length === 0 ? [] : await browser.tabs.query({})
    const isOpen = open.some(({ id }) => id !== undefined && tabs.includes(id))
    return { traces: remaining.some(({ traces }) => traces), tab: isOpen }
  } catch {
    return noRemainingNote
  }
}

/** For one exit. Another one, though it left nothing, says nothing of what this one left. */
export function remainingNote(): (remaining: Remaining) => Promise<void> {
  const key = prefix + crypto.randomUUID()
  return async (remaining) => {
    try {
      await (anythingRemains(remaining)
        ? browser.storage.session.set({ [key]: remaining })
        : browser.storage.session.remove(key))
    } catch {
      return
    }
  }
}
