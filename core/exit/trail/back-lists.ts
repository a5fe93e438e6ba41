import { fieldsOf } from "../../stored"
import { maxReportDelayMs, maxReportLeadMs } from "../timing"

/**
 * The addresses behind a tab's Back button: every address that the tab showed, oldest first. Firefox keeps
 * that list in open and closed tabs no matter what is erased from the history, and shows an extension only the
 * last address. So Porchlight records the addresses itself, in memory.
 */
export interface BackList {
  readonly urls: readonly string[]
  /** The tab group that the tab is in; null if none. */
  readonly groupId: number | null
}

export const noBackList: BackList = { urls: [], groupId: null }

/** The list of a closed tab, kept as long as the browser may offer to reopen the tab. */
export interface ClosedBackList extends BackList {
  readonly windowId: number
  /** Milliseconds since 1970. */
  readonly closedAt: number
}

/** As many as Firefox keeps for a tab. */
const maxUrls = 50
/** Firefox keeps 25 closed tabs per window. */
const maxClosedTabs = 50

export function extendBackList(list: BackList, url: string): BackList {
  return list.urls.at(-1) === url ? list : { ...list, urls: [...list.urls, url].slice(-maxUrls) }
}

export function addClosedList(closed: readonly ClosedBackList[], list: ClosedBackList): readonly ClosedBackList[] {
  return [...closed, list].slice(-maxClosedTabs)
}

/** Returns an empty list for anything malformed: stored data is untrusted until parsed. */
export function parseBackList(stored: unknown): BackList {
  const { urls, groupId } = fieldsOf(stored)
  if (!Array.isArray(urls)) return noBackList
  return { urls: urls.filter((url) => typeof url === "string"), groupId: typeof groupId === "number" ? groupId : null }
}

function parseClosedList(stored: unknown): readonly ClosedBackList[] {
  const { windowId, closedAt } = fieldsOf(stored)
  if (typeof windowId !== "number" || typeof closedAt !== "number") return []
  return [{ ...parseBackList(stored), windowId, closedAt }]
}

export function parseClosedLists(stored: unknown): readonly ClosedBackList[] {
  return Array.isArray(stored) ? stored.flatMap(parseClosedList) : []
}

/** An entry of "recently closed". */
export interface ClosedEntry {
  readonly url: string
  /** Milliseconds since 1970. */
  readonly closedAt: number
}

/** Finds the recorded list for an entry: same address, and closed nearest to the entry's time. Null if none matches. */
export function findClosedList(closed: readonly ClosedBackList[], entry: ClosedEntry): ClosedBackList | null {
  const delayMs = (list: ClosedBackList): number => list.closedAt - entry.closedAt
  const [nearest] = closed
    .filter((list) => {
      const isInTime = delayMs(list) > -maxReportLeadMs && delayMs(list) < maxReportDelayMs
      return list.urls.at(-1) === entry.url && isInTime
    })
    .toSorted((a, b) => Math.abs(delayMs(a)) - Math.abs(delayMs(b)))
  return nearest ?? null
}

/**
 * The recorded lists of tabs that were closed in a window before the window itself closed. Firefox's menu
 * still lists those tabs, but shows them to no extension. `entries` are the tabs that closed with the
 * window; they identify the window.
 */
export function listsInWindow(
  closed: readonly ClosedBackList[],
  entries: readonly ClosedEntry[],
): readonly ClosedBackList[] {
  const windowIds = entries.map((entry) => findClosedList(closed, entry)?.windowId)
  return closed.filter(({ windowId }) => windowIds.includes(windowId))
}
