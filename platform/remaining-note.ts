import { browser } from "wxt/browser"
import { anythingRemains, noRemainingNote, type Remaining, type RemainingNote } from "../core/exit/remaining"
import { fieldsOf } from "../core/stored"
import { memory, valuesIn } from "./storage"
import { answerOrNull } from "./timer"

/** Leaves out everything malformed. */
function parseRemaining(stored: unknown): Remaining {
  const { traces, tabs } = fieldsOf(stored)
  return { traces: traces === true, tabs: Array.isArray(tabs) ? tabs.filter((tab) => typeof tab === "number") : [] }
}

/**
 * Sums up all exits since the browser started. A tab that has been closed since does not count. Deferred journal
 * entries do not count either: if recovery is incomplete, they would reveal an exit from before the browser started.
 */
export async function readRemainingNote(): Promise<RemainingNote> {
  const stored = await answerOrNull(memory.readAll)
  if (stored === null) return noRemainingNote
  const remaining = [...valuesIn(stored, "incomplete:", parseRemaining).values()]
  const tabs = remaining.flatMap((entry) => entry.tabs)
  const open = tabs.length === 0 ? [] : ((await answerOrNull(() => browser.tabs.query({}))) ?? [])
  const isOpen = open.some(({ id }) => id !== undefined && tabs.includes(id))
  return { traces: remaining.some(({ traces }) => traces), tab: isOpen }
}

/** Makes the function that notes what one exit could not erase. A later exit that erased everything does not clear this note. */
export function createRemainingNoteWriter(): (remaining: Remaining) => Promise<void> {
  const key = `incomplete:${crypto.randomUUID()}` as const
  return (remaining) => {
    const storePromise = anythingRemains(remaining) ? memory.write(key, remaining) : memory.remove(key)
    return storePromise.catch(() => undefined)
  }
}
