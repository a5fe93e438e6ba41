import { browser } from "wxt/browser"
import { anythingRemains, noRemainingNote, type Remaining, type RemainingNote } from "../core/exit/remaining"
import { fieldsOf } from "../core/stored"

/**
 * One value in `storage.session` for each exit that left something behind: in memory only, without an address.
 * The popup does not use the "deferred:" values of journal entries for this: if recovery is incomplete, they
 * would reveal an exit from before the browser started.
 */
const prefix = "incomplete:"

/** Leaves out everything malformed. */
function parseRemaining(stored: unknown): Remaining {
  const { traces, tabs } = fieldsOf(stored)
  return { traces: traces === true, tabs: Array.isArray(tabs) ? tabs.filter((tab) => typeof tab === "number") : [] }
}

/** Sums up all exits since the browser started. A tab that has been closed since does not count. */
export async function readRemainingNote(): Promise<RemainingNote> {
  try {
    const stored = Object.entries(await browser.storage.session.get(null))
    const remaining = stored.flatMap(([key, value]) => (key.startsWith(prefix) ? [parseRemaining(value)] : []))
    const tabs = remaining.flatMap((entry) => entry.tabs)
    const open = tabs.length === 0 ? [] : await browser.tabs.query({})
    const isOpen = open.some(({ id }) => id !== undefined && tabs.includes(id))
    return { traces: remaining.some(({ traces }) => traces), tab: isOpen }
  } catch {
    return noRemainingNote
  }
}

/** Makes the function that notes what one exit could not erase. A later exit that erased everything does not clear this note. */
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
