import type { Page } from "./ports"

/** Pages visited from `start` until `end` (milliseconds), the newest first, at most so many. */
export type SearchHistory = (start: number, end: number, most: number) => Promise<readonly Page[]>

/**
 * A list of 100,000 pages keeps the browser and the worker busy for seconds, and the next press of
 * the key would wait that long: long histories are asked for in parts.
 */
const part = 4000
const all = 10_000_000
const day = 86_400_000
/** What was visited in one second came by no hand: it is taken whole. */
const shortest = 1000

function keepNewest(found: Map<string, Page>, pages: readonly Page[]): void {
  for (const page of pages) if ((found.get(page.url)?.lastVisit ?? -1) < page.lastVisit) found.set(page.url, page)
}

/** Each page once, however many there are. */
export async function pagesBetween(search: SearchHistory, start: number, end: number): Promise<readonly Page[]> {
  const whole = await search(start, end, part)
  if (whole.length < part) return whole
  const found = new Map<string, Page>()
  let until = end
  let span = day
  while (until > start) {
    const from = Math.max(start, until - span)
    const pages = await search(from, until, span > shortest ? part : all)
    if (pages.length >= part && span > shortest) {
      span /= 4
      continue
    }
    keepNewest(found, pages)
    until = from
    if (pages.length < part / 8) span *= 4
  }
  return [...found.values()]
}
