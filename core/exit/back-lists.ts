/**
 * Where a tab's Back button leads: every address that it showed, oldest first. Firefox keeps that list
 * in open and in closed tabs whatever is erased from the history, and shows an extension only its last
 * address. So what was seen of it is remembered, in memory.
 */
export interface BackList {
  readonly urls: readonly string[]
  /** Of the tab group that the tab is in; null: in none. */
  readonly groupId: number | null
}

export const noBackList: BackList = { urls: [], groupId: null }

/** A tab that was closed, as long as the browser may offer to open it again. */
export interface ClosedBackList extends BackList {
  readonly windowId: number
  readonly closedAt: number
}

/** As many as Firefox keeps of a tab. */
const longest = 50
/** Firefox keeps 25 closed tabs a window. */
const mostClosed = 50

export function extendBackList(list: BackList, url: string): BackList {
  return list.urls.at(-1) === url ? list : { ...list, urls: [...list.urls, url].slice(-longest) }
}

export function withClosed(closed: readonly ClosedBackList[], tab: ClosedBackList): readonly ClosedBackList[] {
  return [...closed, tab].slice(-mostClosed)
}

/** Empty where storage holds anything else: it is foreign until read. */
export function parseBackList(stored: unknown): BackList {
  if (typeof stored !== "object" || stored === null || !("urls" in stored) || !Array.isArray(stored.urls)) {
    return noBackList
  }
  const urls = stored.urls.filter((url): url is string => typeof url === "string")
  return { urls, groupId: "groupId" in stored && typeof stored.groupId === "number" ? stored.groupId : null }
}

function parseClosed(stored: unknown): readonly ClosedBackList[] {
  if (typeof stored !== "object" || stored === null || !("windowId" in stored) || !("closedAt" in stored)) return []
  const { windowId, closedAt } = stored
  if (typeof windowId !== "number" || typeof closedAt !== "number") return []
  return [{ ...parseBackList(stored), windowId, closedAt }]
}

export function parseClosedLists(stored: unknown): readonly ClosedBackList[] {
  return Array.isArray(stored) ? stored.flatMap(parseClosed) : []
}

/** An entry of "recently closed". */
export interface ClosedEntry {
  readonly url: string
  readonly closedAt: number
}

/** The browser tells of it when it is done, and a sleeping background hears of it later still. */
const reportedWithin = 10_000

/** A window that closes tells of its tabs before it writes down the time. */
const reportedBefore = 2000

/** Which of the remembered tabs this entry is: of the same address the one that was closed nearest to its time. */
export function closedListOf(closed: readonly ClosedBackList[], entry: ClosedEntry): ClosedBackList | null {
  const late = (tab: ClosedBackList): number => tab.closedAt - entry.closedAt
  const [found] = closed
    .filter((tab) => tab.urls.at(-1) === entry.url && late(tab) > -reportedBefore && late(tab) < reportedWithin)
    .toSorted((a, b) => Math.abs(late(a)) - Math.abs(late(b)))
  return found ?? null
}

/**
 * What a closed window holds of tabs that were closed in it before: Firefox's menu lists them, and shows
 * them to no extension. The window is found by the tabs that it closed with.
 */
export function listsInWindow(
  closed: readonly ClosedBackList[],
  entries: readonly ClosedEntry[],
): readonly ClosedBackList[] {
  const windows = entries.map((entry) => closedListOf(closed, entry)?.windowId)
  return closed.filter(({ windowId }) => windows.includes(windowId))
}
