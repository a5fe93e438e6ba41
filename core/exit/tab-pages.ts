import type { ExitPorts, OpenTab } from "./ports"
import { isSearchPage } from "./search-page"

/** The browser's own pages (settings, a new tab) are no trace, and no call takes them out of a list. */
export function isBrowserPage(url: string): boolean {
  return /^(about|chrome|devtools|edge|brave|vivaldi|opera|resource):/.test(url)
}

/** Whether this is one of these pages, and one that can be a trace. */
export function isPageOf(urls: readonly string[], url: string): boolean {
  return urls.includes(url) && !isBrowserPage(url)
}

/** A page that still loads has not taken the place of the one before it on the screen. */
export const addressesOf = ({ url, shownUrl }: OpenTab): readonly string[] => [...new Set([shownUrl, url])]

/** Whether a tab shows a help page or one of these. */
export function tabShowsAny(ports: Pick<ExitPorts, "isHelpPage">, tab: OpenTab, urls: readonly string[]): boolean {
  return addressesOf(tab).some((url) => isPageOf(urls, url) || ports.isHelpPage(url))
}

/**
 * Whether a tab that led to the page is covered, erased from the history and left open: a pinned one,
 * mail, a document, a learning platform. What was typed there would be lost, and Chromium tells no
 * extension whether anything was. A page of search results goes though it is pinned: its title has the words.
 */
export function staysOpen(ports: Pick<ExitPorts, "isHelpPage" | "isWorkPage">, tab: OpenTab): boolean {
  const pages = addressesOf(tab)
  if (pages.some((url) => ports.isHelpPage(url) || isSearchPage(url))) return false
  return tab.pinned || pages.every(ports.isWorkPage)
}
