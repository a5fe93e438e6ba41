import { browser, type Browser } from "wxt/browser"
import { findClosedList, listsInWindow, type ClosedBackList, type ClosedEntry } from "../core/exit/back-lists"
import { entryToName } from "../core/exit/closed-groups"
import type { ClosedTab, RecentlyClosed } from "../core/exit/ports"
import { closedBackLists, openBackLists } from "./back-lists"
import { shownAddress } from "./screen"

/** Firefox alone lets an extension take entries out of "recently closed". */
interface FirefoxSessions {
  forgetClosedTab(windowId: number, sessionId: string): Promise<void>
  forgetClosedWindow(sessionId: string): Promise<void>
}

const sessions = (): FirefoxSessions => browser.sessions as unknown as FirefoxSessions

type Session = Browser.sessions.Session

/**
 * In Chromium an entry goes with its address in the history, but only when the address is there:
 * after a power cut it may stand under "recently closed" alone. The first call is for browsers in
 * which erasing is forbidden: it is refused before anything is added.
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

/** What Firefox has to be told for this entry to go: see `entryToName`. */
async function nameOf(entries: readonly Session[], sessionId: string): Promise<string> {
  const closed = await closedBackLists()
  const open = new Set([...(await openBackLists()).values()].map(({ groupId }) => groupId))
  const grouped = entries.map((entry) => {
    const groupId = findClosedList(closed, entryOf(entry))?.groupId ?? null
    const goneGroup = open.has(groupId) ? null : groupId
    return { sessionId: entry.tab?.sessionId ?? "", closedAt: entry.lastModified, goneGroup }
  })
  return entryToName(grouped, sessionId) ?? sessionId
}

type IsIt = (entry: Session) => boolean

/** Rejects where the entry is still there after the call, whatever the call said. */
async function removeEntry(isIt: IsIt, remove: (entries: readonly Session[]) => Promise<void>): Promise<void> {
  const entries = await browser.sessions.getRecentlyClosed()
  if (!entries.some(isIt)) return
  await remove(entries).catch(() => undefined)
  if ((await browser.sessions.getRecentlyClosed()).some(isIt)) throw new Error("the entry stays")
}

/**
 * By session id: each entry is asked for once. Each time more, one that stays would take another one with
 * it that has nothing to do with it; and the look at the start of the background can run beside an exit.
 */
const asked = new Map<string, Promise<void>>()

function removeTabInFirefox(windowId: number, sessionId: string): Promise<void> {
  const remove = async (entries: readonly Session[]): Promise<void> =>
    sessions().forgetClosedTab(windowId, await nameOf(tabsOf(entries, windowId), sessionId))
  const known = asked.get(sessionId) ?? removeEntry(({ tab }) => tab?.sessionId === sessionId, remove)
  asked.set(sessionId, known)
  return known
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

function closedTabs(session: Session, known: readonly ClosedBackList[]): readonly ClosedTab[] {
  const { tab, window, lastModified } = session
  if (tab) {
    const alsoRestores = findClosedList(known, entryOf(session))?.urls ?? []
    return [{ url: shownAddress(tab.url ?? ""), alsoRestores, remove: () => removeTab(tab) }]
  }
  if (!window?.tabs) return []
  const { tabs } = window
  const entries = tabs.map((inside) => ({ url: inside.url ?? "", closedAt: lastModified }))
  const alsoRestores = listsInWindow(known, entries).flatMap(({ urls }) => urls)
  return tabs.map((inside) => ({
    url: shownAddress(inside.url ?? ""),
    alsoRestores,
    remove: () => removeWindow(window, inside),
  }))
}

async function list(): Promise<readonly ClosedTab[]> {
  const [entries, known] = await Promise.all([browser.sessions.getRecentlyClosed(), closedBackLists()])
  return entries.flatMap((entry) => closedTabs(entry, known))
}

/** The tab that was closed last with this address, where a call takes it out. */
export async function removeNewest(windowId: number, url: string): Promise<void> {
  const entries = tabsOf(await browser.sessions.getRecentlyClosed(), windowId)
  const tab = entries.find((entry) => entry.tab?.url === url)?.tab
  if (tab) await removeTab(tab)
}

export const recentlyClosed: RecentlyClosed = { list, isErasedWithHistory: !import.meta.env.FIREFOX }
