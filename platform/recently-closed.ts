import { browser, type Browser } from "wxt/browser"
import { findClosedList, listsInWindow, type ClosedBackList, type ClosedEntry } from "../core/exit/trail/back-lists"
import { sessionIdToPass } from "../core/exit/closed-groups"
import type { RecentlyClosedTab, RecentlyClosed } from "../core/exit/ports"
import { abilities } from "./abilities"
import { closedBackLists, openBackLists } from "./back-lists"
import { listenTo } from "./listen"
import { shownAddress } from "./screen"

/** Only Firefox lets an extension remove entries from "recently closed". */
interface FirefoxSessions {
  forgetClosedTab(windowId: number, sessionId: string): Promise<void>
  forgetClosedWindow(sessionId: string): Promise<void>
}

const sessions = (): FirefoxSessions => browser.sessions as unknown as FirefoxSessions

type Session = Browser.sessions.Session

/**
 * In Chromium, deleting an address from the history removes its "recently closed" entry too, but only if the
 * address is in the history. After a power cut it may be only under "recently closed", so this function
 * adds the address to the history before deleting it. The first deletion is for browsers that forbid erasing: they
 * refuse it, and so nothing is added.
 */
async function removeInChromium(url: string): Promise<void> {
  await browser.history.deleteUrl({ url })
  await browser.history.addUrl({ url })
  await browser.history.deleteUrl({ url })
}

const tabsOf = (entries: readonly Session[], windowId: number): readonly Session[] =>
  entries.filter(({ tab }) => tab?.windowId === windowId)

function entryOf({ tab, lastModified }: Session): ClosedEntry {
  return { url: tab?.url ?? "", closedAt: lastModified }
}

/** The session id to pass to Firefox so that it removes this entry: see `sessionIdToPass`. */
async function idToPass(entries: readonly Session[], sessionId: string): Promise<string> {
  const closed = await closedBackLists()
  const openGroups = new Set([...(await openBackLists()).values()].map(({ groupId }) => groupId))
  const grouped = entries.map((entry) => {
    const groupId = findClosedList(closed, entryOf(entry))?.groupId ?? null
    const goneGroupId = openGroups.has(groupId) ? null : groupId
    return { sessionId: entry.tab?.sessionId ?? "", closedAt: entry.lastModified, goneGroupId }
  })
  return sessionIdToPass(grouped, sessionId) ?? sessionId
}

type Matches = (entry: Session) => boolean

/** Rejects if the entry is still in the list after the call, whether or not the call itself rejected. */
async function removeEntry(isEntry: Matches, remove: (entries: readonly Session[]) => Promise<void>): Promise<void> {
  const entries = await browser.sessions.getRecentlyClosed()
  if (!entries.some(isEntry)) return
  await remove(entries).catch(() => undefined)
  if ((await browser.sessions.getRecentlyClosed()).some(isEntry)) throw new Error("still listed")
}

/**
 * By session id. Firefox is asked to remove each entry only once: if the entry is still listed, every further call
 * would remove another, unrelated entry. Recovery can also run at the same time as an exit.
 */
const removalPromises = new Map<string, Promise<void>>()

function removeTabInFirefox(windowId: number, sessionId: string): Promise<void> {
  const remove = async (entries: readonly Session[]): Promise<void> =>
    sessions().forgetClosedTab(windowId, await idToPass(tabsOf(entries, windowId), sessionId))
  const removalPromise =
    removalPromises.get(sessionId) ?? removeEntry(({ tab }) => tab?.sessionId === sessionId, remove)
  removalPromises.set(sessionId, removalPromise)
  return removalPromise
}

function removeWindowInFirefox(sessionId: string): Promise<void> {
  return removeEntry(
    ({ window }) => window?.sessionId === sessionId,
    () => sessions().forgetClosedWindow(sessionId),
  )
}

function removeTab(tab: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX) return removeTabInFirefox(tab.windowId, tab.sessionId ?? "")
  return removeInChromium(tab.url ?? "")
}

function removeWindow(window: Browser.windows.Window, tab: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX) return removeWindowInFirefox(window.sessionId ?? "")
  return removeInChromium(tab.url ?? "")
}

function recentlyClosedTabsOf(session: Session, backLists: readonly ClosedBackList[]): readonly RecentlyClosedTab[] {
  const { tab, window, lastModified } = session
  if (tab) {
    const alsoRestores = findClosedList(backLists, entryOf(session))?.urls ?? []
    return [{ url: shownAddress(tab.url ?? ""), alsoRestores, remove: () => removeTab(tab) }]
  }
  if (!window?.tabs) return []
  const { tabs } = window
  const entries = tabs.map((tabInside) => ({ url: tabInside.url ?? "", closedAt: lastModified }))
  const alsoRestores = listsInWindow(backLists, entries).flatMap(({ urls }) => urls)
  return tabs.map((tabInside) => ({
    url: shownAddress(tabInside.url ?? ""),
    alsoRestores,
    remove: () => removeWindow(window, tabInside),
  }))
}

async function list(): Promise<readonly RecentlyClosedTab[] | null> {
  if (!abilities.closedTabs) return null
  const [entries, backLists] = await Promise.all([browser.sessions.getRecentlyClosed(), closedBackLists()])
  return entries.flatMap((entry) => recentlyClosedTabsOf(entry, backLists))
}

/** Removes the newest entry with this address. Only for browsers with a call that removes an entry. */
export async function removeNewest(windowId: number, url: string): Promise<void> {
  const entries = tabsOf(await browser.sessions.getRecentlyClosed(), windowId)
  const tab = entries.find((entry) => entry.tab?.url === url)?.tab
  if (tab) await removeTab(tab)
}

/**
 * The listener is also called for our own removals. In a browser without the event, the last verification finds late
 * entries.
 */
const onChange = (listener: () => void): (() => void) => listenTo(browser.sessions, { onChanged: listener })

export const recentlyClosed: RecentlyClosed = { list, isErasedWithHistory: !import.meta.env.FIREFOX, onChange }
