import type { OpenTab } from "./ports"
import { isBrowserPage } from "./shows"

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

/** A page about:blank, alone in its window: https://developer.chrome.com/docs/web-platform/document-picture-in-picture */
function openerOfSmall(tab: OpenTab, tabs: readonly OpenTab[]): OpenTab | null {
  const isAlone = !tabs.some((other) => other.windowId === tab.windowId && other.id !== tab.id)
  return tab.url === "about:blank" && isAlone ? openerOf(tab, tabs) : null
}

/** What the list lacks is no tab of a window when it is the browser's own: the developer tools in another window. */
function tabNamed(tabs: readonly OpenTab[], tabId: number | null, seen: OpenTab | null): OpenTab | null {
  const listed = tabs.find((tab) => tab.id === tabId)
  if (listed) return listed
  return seen && (!isBrowserPage(seen.url) || openerOfSmall(seen, tabs)) ? seen : tabInFront(tabs)
}

/** `seen`: the tab as the command names it. */
export function findPressed(tabs: readonly OpenTab[], tabId: number | null, seen: OpenTab | null): Pressed {
  const tab = tabNamed(tabs, tabId, seen)
  const opener = tab && openerOfSmall(tab, tabs)
  return opener ? { tab: opener, small: tab } : { tab, small: null }
}

/** Known to the browser also where our own memory is gone, as after an update. */
export function openerOf(tab: OpenTab, tabs: readonly OpenTab[]): OpenTab | null {
  return tabs.find((other) => other.id === tab.openerId) ?? null
}
