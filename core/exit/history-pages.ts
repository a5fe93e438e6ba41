import type { Page } from "./ports"
import { historySpanMs, minHistorySpanMs } from "./timing"

/** Pages visited from `start` until `end` (milliseconds since 1970), newest first, at most `maxResults`. */
export type SearchHistory = (start: number, end: number, maxResults: number) => Promise<readonly Page[]>

/**
 * A list of 100,000 pages keeps the browser and our script busy for seconds, and the next key press would
 * wait that long. So a long history is read in parts of this many pages.
 */
const pagesPerSearch = 4000
const unlimitedPages = 10_000_000

function keepNewest(pagesByUrl: Map<string, Page>, pages: readonly Page[]): void {
  for (const page of pages) {
    if ((pagesByUrl.get(page.url)?.lastVisit ?? -1) < page.lastVisit) pagesByUrl.set(page.url, page)
  }
}

/** Returns each page once, however many there are. */
export async function pagesBetween(search: SearchHistory, start: number, end: number): Promise<readonly Page[]> {
  const firstPages = await search(start, end, pagesPerSearch)
  if (firstPages.length < pagesPerSearch) return firstPages
  const pagesByUrl = new Map<string, Page>()
  let until = end
  let spanMs = historySpanMs
  while (until > start) {
    const from = Math.max(start, until - spanMs)
    const pages = await search(from, until, spanMs > minHistorySpanMs ? pagesPerSearch : unlimitedPages)
    if (pages.length >= pagesPerSearch && spanMs > minHistorySpanMs) {
      spanMs /= 4
      continue
    }
    keepNewest(pagesByUrl, pages)
    until = from
    if (pages.length < pagesPerSearch / 8) spanMs *= 4
  }
  return [...pagesByUrl.values()]
}
