import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import {
  extendBackList,
  noBackList,
  parseBackList,
  parseClosedLists,
  addClosedList,
  type BackList,
  type ClosedBackList,
} from "../core/exit/back-lists"
import { timer } from "./timer"

/** In memory only: it goes with an exit, and with the browser. */
const prefix = "back:"
const keyOf = (tabId: number): string => `${prefix}${tabId}`
const closedKey = "closedTabs"

/** By the tab's number. A private tab has none: nothing of it is kept. */
const lists = new Map<number, BackList>()
let closed: readonly ClosedBackList[] = []

/** A storage that hangs must not keep the exit from knowing what comes after. */
const patience = 1500

/** What `tab.groupId` is outside of a group. */
const noGroup = -1
const groupOf = (groupId: number | undefined): number | null => (groupId === noGroup ? null : (groupId ?? null))

async function load(): Promise<void> {
  const stored = valueOr(await attempt(timer, patience, () => browser.storage.session.get(null)), {})
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(prefix)) lists.set(Number(key.slice(prefix.length)), parseBackList(value))
  }
  closed = parseClosedLists(stored[closedKey])
}

/** In the order in which they were asked for: each begins with what the one before it left. */
let loading: Promise<void> | undefined
const onceLoaded = <T>(change: () => T): Promise<T> => (loading ??= load()).then(change)

function keep(values: Record<string, unknown>): Promise<void> {
  return browser.storage.session.set(values).catch(() => undefined)
}

async function change(tabId: number, list: BackList): Promise<void> {
  lists.set(tabId, list)
  await keep({ [keyOf(tabId)]: list })
}

/** Null: a private tab, or one that is closed by now. */
async function newList(tabId: number): Promise<BackList | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  return tab && !tab.incognito ? { ...noBackList, groupId: groupOf(tab.groupId) } : null
}

async function remember(tabId: number, url: string): Promise<void> {
  const known = await onceLoaded(() => lists.get(tabId))
  const begun = known ?? (await newList(tabId))
  // What came in while the tab was asked for goes before it.
  if (begun) await change(tabId, extendBackList(lists.get(tabId) ?? begun, url))
}

/** A tab that is closed leaves its group too; a background that has just woken may hear of that first. */
async function regroup(tabId: number, groupId: number | undefined): Promise<void> {
  const known = await onceLoaded(() => lists.get(tabId))
  const isOpen = await browser.tabs.get(tabId).then(
    () => true,
    () => false,
  )
  if (known && isOpen && lists.has(tabId)) await change(tabId, { ...known, groupId: groupOf(groupId) })
}

async function close(tabId: number, windowId: number, closedAt: number): Promise<void> {
  const list = await onceLoaded(() => lists.get(tabId))
  if (!list) return
  lists.delete(tabId)
  closed = addClosedList(closed, { ...list, windowId, closedAt })
  await keep({ [closedKey]: closed })
  await browser.storage.session.remove(keyOf(tabId)).catch(() => undefined)
}

export const closedBackLists = (): Promise<readonly ClosedBackList[]> => onceLoaded(() => closed)

export const openBackLists = (): Promise<ReadonlyMap<number, BackList>> => onceLoaded(() => lists)

export const backListNow = (tabId: number): readonly string[] => lists.get(tabId)?.urls ?? []

/** After an exit: of closed tabs nothing stays, of open ones nothing that was erased. */
export async function clearBackLists(isErased: (url: string) => boolean): Promise<void> {
  await onceLoaded(() => (closed = []))
  await browser.storage.session.remove(closedKey)
  const touched = [...lists].filter(([, { urls }]) => urls.some(isErased))
  await Promise.all(
    touched.map(([tabId, list]) => change(tabId, { ...list, urls: list.urls.filter((url) => !isErased(url)) })),
  )
}

interface Shown {
  tabId: number
  frameId: number
  url: string
}

/** Firefox alone: for one property, so that no other change of a tab wakes the background. */
interface FirefoxUpdated {
  addListener(listener: (tabId: number, change: { groupId?: number }) => void, filter: { properties: string[] }): void
}

/** Only where a Back list outlives its pages in the history: there a call takes closed tabs out of their list. */
export function rememberBackLists(): void {
  if (!("forgetClosedTab" in browser.sessions)) return
  const show = ({ tabId, frameId, url }: Shown): void => {
    // Not awaited: the browser's events wait for nobody.
    if (frameId === 0 && /^(https?|file):/.test(url)) void remember(tabId, url)
  }
  const onRemoved = (tabId: number, { windowId }: { windowId: number }): void => {
    // As above.
    void close(tabId, windowId, Date.now())
  }
  const onGrouped = (tabId: number, { groupId }: { groupId?: number }): void => {
    // As above.
    void regroup(tabId, groupId)
  }
  browser.webNavigation.onCommitted.addListener(show)
  browser.webNavigation.onHistoryStateUpdated.addListener(show)
  browser.webNavigation.onReferenceFragmentUpdated.addListener(show)
  browser.tabs.onRemoved.addListener(onRemoved)
  const updated = browser.tabs.onUpdated as unknown as FirefoxUpdated
  updated.addListener(onGrouped, { properties: ["groupId"] })
}
