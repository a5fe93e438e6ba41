import { browser } from "wxt/browser"
import {
  extendBackList,
  noBackList,
  parseBackList,
  parseClosedLists,
  addClosedList,
  type BackList,
  type ClosedBackList,
} from "../core/exit/trail/back-lists"
import { abilities } from "./abilities"
import { listenTo } from "./listen"
import { onceRestored, onRestore } from "./session-memory"
import { memory, valuesIn } from "./storage"

/** By tab id. Private tabs are never recorded. In memory only, until an exit clears them or the browser closes. */
const lists = new Map<number, BackList>()
let closed: readonly ClosedBackList[] = []

/** The value of `tab.groupId` outside any group. */
const noGroupId = -1
const groupIdOf = (groupId: number | undefined): number | null => (groupId === noGroupId ? null : (groupId ?? null))

onRestore((stored) => {
  for (const [tabId, list] of valuesIn(stored, "back:", parseBackList)) lists.set(Number(tabId), list)
  closed = parseClosedLists(stored.closedTabs)
})

async function setList(tabId: number, list: BackList): Promise<void> {
  lists.set(tabId, list)
  await memory.write(`back:${tabId}`, list).catch(() => undefined)
}

/** Returns null for a private tab, or one that has closed meanwhile. */
async function newList(tabId: number): Promise<BackList | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  return tab && !tab.incognito ? { ...noBackList, groupId: groupIdOf(tab.groupId) } : null
}

async function record(tabId: number, url: string): Promise<void> {
  const recorded = await onceRestored(() => lists.get(tabId))
  const list = recorded ?? (await newList(tabId))
  // If another address was recorded while `newList` waited, extend that list instead.
  if (list) await setList(tabId, extendBackList(lists.get(tabId) ?? list, url))
}

/**
 * Records a change of group, but only if the tab is still open: closing a tab removes it from its group
 * too, and a background script that has just started may receive the group's event before that of the close.
 */
async function recordGroup(tabId: number, groupId: number | undefined): Promise<void> {
  const recorded = await onceRestored(() => lists.get(tabId))
  const isOpen = await browser.tabs.get(tabId).then(
    () => true,
    () => false,
  )
  if (recorded && isOpen && lists.has(tabId)) await setList(tabId, { ...recorded, groupId: groupIdOf(groupId) })
}

async function recordClose(tabId: number, windowId: number, closedAt: number): Promise<void> {
  const list = await onceRestored(() => lists.get(tabId))
  if (!list) return
  lists.delete(tabId)
  closed = addClosedList(closed, { ...list, windowId, closedAt })
  await memory.write("closedTabs", closed).catch(() => undefined)
  await memory.remove(`back:${tabId}`).catch(() => undefined)
}

export const closedBackLists = (): Promise<readonly ClosedBackList[]> => onceRestored(() => closed)

export const openBackLists = (): Promise<ReadonlyMap<number, BackList>> => onceRestored(() => lists)

export const backListNow = (tabId: number): readonly string[] => lists.get(tabId)?.urls ?? []

/** After an exit, drops all closed tabs, and every erased address of open tabs. */
export async function clearBackLists(isErased: (url: string) => boolean): Promise<void> {
  await onceRestored(() => (closed = []))
  await memory.remove("closedTabs")
  const affected = [...lists].filter(([, { urls }]) => urls.some(isErased))
  await Promise.all(
    affected.map(([tabId, list]) => setList(tabId, { ...list, urls: list.urls.filter((url) => !isErased(url)) })),
  )
}

interface ShownPage {
  tabId: number
  frameId: number
  url: string
}

/**
 * Records Back lists only in browsers where a Back list outlives its pages in the history: those that have a call to
 * remove a closed tab from its list.
 */
export function recordBackLists(): void {
  if (!abilities.closedTabs || !("forgetClosedTab" in browser.sessions)) return
  const onShown = ({ tabId, frameId, url }: ShownPage): void => {
    // Not awaited: browsers do not wait for event listeners.
    if (frameId === 0 && /^(https?|file):/.test(url)) void record(tabId, url)
  }
  const onRemoved = (tabId: number, { windowId }: { windowId: number }): void => {
    // Not awaited: as above.
    void recordClose(tabId, windowId, Date.now())
  }
  const onGrouped = (tabId: number, { groupId }: { groupId?: number }): void => {
    // Not awaited: as above.
    void recordGroup(tabId, groupId)
  }
  listenTo(browser.webNavigation, {
    onCommitted: onShown,
    onHistoryStateUpdated: onShown,
    onReferenceFragmentUpdated: onShown,
  })
  listenTo(browser.tabs, { onRemoved })
  // Firefox only. The filter names one property, so that no other change of a tab wakes the background script.
  listenTo(browser.tabs, { onUpdated: onGrouped }, { properties: ["groupId"] })
}
