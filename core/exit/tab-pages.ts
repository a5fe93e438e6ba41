import type { ExitPorts, OpenTab } from "./ports"
import { isSearchPage } from "./trail/search-page"

/** The browser's own pages (settings, a new tab) are not traces to erase: no call removes them from a list. */
export function isBrowserPage(url: string): boolean {
  return /^(about|chrome|devtools|edge|brave|vivaldi|opera|resource):/.test(url)
}

/** Whether the address is one of these pages, and not a browser page. */
export function isPageOf(urls: readonly string[], url: string): boolean {
  return urls.includes(url) && !isBrowserPage(url)
}

/** The page that the tab shows, and the page that it is loading, if any. */
export const addressesOf = ({ url, shownUrl }: OpenTab): readonly string[] => [...new Set([shownUrl, url])]

/** Whether a tab shows a help page or one of these pages. */
export function tabShowsAny(ports: Pick<ExitPorts, "isHelpPage">, tab: OpenTab, urls: readonly string[]): boolean {
  return addressesOf(tab).some((url) => isPageOf(urls, url) || ports.isHelpPage(url))
}

/**
 * Whether a tab that led to the page is only covered and erased from the history, but stays open: a pinned
 * tab, mail, a document, a learning platform. Closing it would lose text typed there, and Chromium does not
 * tell an extension whether a person typed anything. A page of search results closes even if it is pinned,
 * because its title contains the search words.
 */
export function staysOpen(ports: Pick<ExitPorts, "isHelpPage" | "isWorkPage">, tab: OpenTab): boolean {
  const pages = addressesOf(tab)
  if (pages.some((url) => ports.isHelpPage(url) || isSearchPage(url))) return false
  return tab.pinned || pages.every(ports.isWorkPage)
}
