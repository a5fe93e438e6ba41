import type { ExitPorts, OpenTab } from "./ports"

/** The browser's own pages (settings, a new tab) are no trace, and no call takes them out of a list. */
export function isBrowserPage(url: string): boolean {
  return /^(about|chrome|edge|brave|vivaldi|opera|resource):/.test(url)
}

/** Whether this is one of these pages, and one that can be a trace. */
export function isPageOf(urls: readonly string[], url: string): boolean {
  return urls.includes(url) && !isBrowserPage(url)
}

/** A page that still loads has not taken the place of the one before it on the screen. */
export const addressesOf = ({ url, shownUrl }: OpenTab): readonly string[] => [...new Set([shownUrl, url])]

/** Whether a tab shows a help page or one of these. */
export function shows(ports: Pick<ExitPorts, "isHelpPage">, tab: OpenTab, urls: readonly string[]): boolean {
  return addressesOf(tab).some((url) => isPageOf(urls, url) || ports.isHelpPage(url))
}
