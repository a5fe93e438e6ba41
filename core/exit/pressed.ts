import type { OpenTab } from "./ports"
import { isBrowserPage } from "./tab-pages"

/** What a press is meant for. */
export interface Pressed {
  /** The tab that is left. Null: the browser tells of none. */
  readonly tab: OpenTab | null
  /** The small window of its own that a page keeps above all others, when the key was pressed in it. */
  readonly small: OpenTab | null
}

/** For a press of which the browser tells no tab, or that came before the popup knew its tab. */
function tabInFront(tabs: readonly OpenTab[]): OpenTab | null {
  return tabs.filter((tab) => tab.active).toSorted((a, b) => b.lastUsed - a.lastUsed)[0] ?? null
}

/** The page that a tab last came from, as far as it is known without waiting. */
type LastTrailPage = (tab: OpenTab) => string | undefined

/**
 * The page about:blank, alone in its window: https://developer.chrome.com/docs/web-platform/document-picture-in-picture.
 * Chromium names its opener, Firefox only tells when it is opened.
 */
function openerOfSmall(tab: OpenTab, tabs: readonly OpenTab[], lastTrailPage: LastTrailPage): OpenTab | null {
  const isAlone = !tabs.some((other) => other.windowId === tab.windowId && other.id !== tab.id)
  if (tab.url !== "about:blank" || !isAlone) return null
  const page = lastTrailPage(tab)
  return openerOf(tab, tabs) ?? tabs.find((other) => page !== undefined && other.url === page) ?? null
}

/** What the list lacks is no tab of a window when it is the browser's own: the developer tools in another window. */
function tabNamed(
  tabs: readonly OpenTab[],
  tabId: number | null,
  commandTab: OpenTab | null,
  lastTrailPage: LastTrailPage,
): OpenTab | null {
  const listed = tabs.find((tab) => tab.id === tabId)
  if (listed) return listed
  return commandTab && (!isBrowserPage(commandTab.url) || openerOfSmall(commandTab, tabs, lastTrailPage))
    ? commandTab
    : tabInFront(tabs)
}

/** `commandTab`: the tab as the command names it. */
export function findPressed(
  tabs: readonly OpenTab[],
  tabId: number | null,
  commandTab: OpenTab | null,
  lastTrailPage: LastTrailPage = () => undefined,
): Pressed {
  const tab = tabNamed(tabs, tabId, commandTab, lastTrailPage)
  const opener = tab && openerOfSmall(tab, tabs, lastTrailPage)
  return opener ? { tab: opener, small: tab } : { tab, small: null }
}

/** Known to the browser also where our own memory is gone, as after an update. */
export function openerOf(tab: OpenTab, tabs: readonly OpenTab[]): OpenTab | null {
  return tabs.find((other) => other.id === tab.openerId) ?? null
}
