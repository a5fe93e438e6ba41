import type { OpenTab } from "./ports"
import { isBrowserPage } from "./tab-pages"

/** What the person wants to exit. */
export interface Pressed {
  /** The tab to hide and close. Null: the browser names none. */
  readonly tab: OpenTab | null
  /** The tab of a small always-on-top window that the page opened, if the key was pressed in it; otherwise null. */
  readonly smallWindowTab: OpenTab | null
}

/** For a press without a tab, or one that came before the popup knew its tab. */
function tabInFront(tabs: readonly OpenTab[]): OpenTab | null {
  return tabs.filter((tab) => tab.active).toSorted((a, b) => b.lastUsed - a.lastUsed)[0] ?? null
}

/** The last page of a tab's recorded trail, as far as it is known without waiting. */
type LastTrailPage = (tab: OpenTab) => string | undefined

/**
 * The tab that opened a small window, which is the page about:blank alone in its window:
 * https://developer.chrome.com/docs/web-platform/document-picture-in-picture.
 * Chromium names its opener; Firefox reports it only when the window is opened.
 */
function openerOfSmallWindow(tab: OpenTab, tabs: readonly OpenTab[], lastTrailPage: LastTrailPage): OpenTab | null {
  const isAlone = !tabs.some((other) => other.windowId === tab.windowId && other.id !== tab.id)
  if (tab.url !== "about:blank" || !isAlone) return null
  const openerUrl = lastTrailPage(tab)
  return openerOf(tab, tabs) ?? tabs.find((other) => openerUrl !== undefined && other.url === openerUrl) ?? null
}

/**
 * The tab that the press names. A browser page that is missing from the list is no tab of a window, but
 * for example the developer tools in a window of their own: the press then means the tab in front.
 */
function namedTab(
  tabs: readonly OpenTab[],
  tabId: number | null,
  commandTab: OpenTab | null,
  lastTrailPage: LastTrailPage,
): OpenTab | null {
  const listedTab = tabs.find((tab) => tab.id === tabId)
  if (listedTab) return listedTab
  return commandTab && (!isBrowserPage(commandTab.url) || openerOfSmallWindow(commandTab, tabs, lastTrailPage))
    ? commandTab
    : tabInFront(tabs)
}

/** `commandTab` is the tab that the browser's command passed. */
export function findPressed(
  tabs: readonly OpenTab[],
  tabId: number | null,
  commandTab: OpenTab | null,
  lastTrailPage: LastTrailPage = () => undefined,
): Pressed {
  const tab = namedTab(tabs, tabId, commandTab, lastTrailPage)
  const opener = tab && openerOfSmallWindow(tab, tabs, lastTrailPage)
  return opener ? { tab: opener, smallWindowTab: tab } : { tab, smallWindowTab: null }
}

/** The tab that opened this one. The browser knows it even if our own memory is gone, as after an update. */
export function openerOf(tab: OpenTab, tabs: readonly OpenTab[]): OpenTab | null {
  return tabs.find((other) => other.id === tab.openerId) ?? null
}
