import { attempt, valueOr } from "../attempt"
import type { HistoryPorts, HistoryVisit, Page } from "../ports"
import { nearbyPagesMs, searchToPageMs, trailPagesTimeoutMs, visitsTimeoutMs } from "../timing"
import { trailTo, type RecordedTrail } from "./recorded-trail"
import { isSearchPage } from "./search-page"

const maxTrailPages = 100
const maxVisitLookups = 400
const maxRedirects = 10
const maxPagesWithRedirects = 30
const concurrentLookups = 20

async function visitsOf(ports: HistoryPorts, url: string): Promise<readonly HistoryVisit[]> {
  return valueOr(await attempt(ports, visitsTimeoutMs, () => ports.history.visitsOf(url)), [])
}

/**
 * Returns every page visited since `start` (milliseconds since 1970). Reads no more history than the caller asks for.
 */
type PagesSince = (start: number) => Promise<readonly Page[]>

/** Reads the whole history at most once. */
function createPagesSince(ports: HistoryPorts): PagesSince {
  const read: PagesSince = async (start) =>
    valueOr(await attempt(ports, trailPagesTimeoutMs, () => ports.history.pagesSince(start)), [])
  let allPagesPromise: Promise<readonly Page[]> | null = null
  return (start) => (start === 0 ? (allPagesPromise ??= read(0)) : read(start))
}

async function findPageOfVisit(ports: HistoryPorts, visitId: string, pages: readonly Page[]): Promise<Page | null> {
  for (let start = 0; start < pages.length; start += concurrentLookups) {
    const batch = pages.slice(start, start + concurrentLookups)
    const visits = await Promise.all(batch.map((page) => visitsOf(ports, page.url)))
    const found = batch.find((_, index) => visits[index]?.some((visit) => visit.id === visitId))
    if (found) return found
  }
  return null
}

/**
 * Finds the page of a visit. Browsers cannot look up a page by its visit, so the function first tries the pages visited
 * nearest in time. It reads the whole of a long history only if the hour before does not contain the page.
 */
async function pageOfVisit(
  ports: HistoryPorts,
  visitId: string,
  time: number,
  pagesSince: PagesSince,
): Promise<Page | null> {
  const distance = (page: Page): number => Math.abs(time - page.lastVisit)
  const triedUrls = new Set<string>()
  for (const start of [time - nearbyPagesMs, 0]) {
    const untried = (await pagesSince(start)).filter(({ url }) => !triedUrls.has(url))
    const nearest = untried.toSorted((a, b) => distance(a) - distance(b)).slice(0, maxVisitLookups - triedUrls.size)
    const found = await findPageOfVisit(ports, visitId, nearest)
    if (found) return found
    for (const { url } of nearest) triedUrls.add(url)
  }
  return null
}

async function latestVisit(ports: HistoryPorts, url: string, time: number): Promise<HistoryVisit | null> {
  const visits = (await visitsOf(ports, url)).filter((visit) => visit.time <= time)
  return visits.toSorted((a, b) => b.time - a.time)[0] ?? null
}

/**
 * The page that led to this one, by the link of its last visit until `time`. If the browser keeps no link, a search
 * shortly before. Null if there is neither.
 */
async function pageBefore(
  ports: HistoryPorts,
  url: string,
  time: number,
  pagesSince: PagesSince,
): Promise<Page | null> {
  const latest = await latestVisit(ports, url, time)
  if (!latest) return null
  if (latest.referringId !== null) return pageOfVisit(ports, latest.referringId, latest.time, pagesSince)
  const earliest = latest.time - searchToPageMs
  const recentPages = (await pagesSince(earliest)).filter(
    ({ lastVisit }) => lastVisit >= earliest && lastVisit <= latest.time,
  )
  return recentPages.find((page) => isSearchPage(page.url)) ?? null
}

/**
 * The redirects between two pages. The browser reports only the first of several redirects in a row;
 * Firefox lists the others in its history. These count only if the links lead from one page to the other.
 */
async function redirectsBetween(
  ports: HistoryPorts,
  from: string,
  to: string,
  pagesSince: PagesSince,
): Promise<readonly string[]> {
  const startIds = (await visitsOf(ports, from)).map((visit) => visit.id)
  const redirects: string[] = []
  let visit = await latestVisit(ports, to, ports.timer.now())
  while (visit && visit.referringId !== null && redirects.length < maxRedirects) {
    if (startIds.includes(visit.referringId)) return redirects
    const page = await pageOfVisit(ports, visit.referringId, visit.time, pagesSince)
    if (!page) return []
    redirects.unshift(page.url)
    visit = await latestVisit(ports, page.url, visit.time)
  }
  return []
}

/**
 * Adds redirects before the newest pages only: otherwise a page that produces hundreds of addresses
 * would delay all erasing.
 */
async function withRedirects(ports: HistoryPorts, urls: readonly string[], pagesSince: PagesSince): Promise<string[]> {
  const olderUrls = urls.slice(0, -maxPagesWithRedirects)
  const newerPromises = urls.slice(-maxPagesWithRedirects).map(async (url, index) => {
    const previousUrl = urls[olderUrls.length + index - 1]
    return previousUrl === undefined ? [url] : [...(await redirectsBetween(ports, previousUrl, url, pagesSince)), url]
  })
  return [...olderUrls, ...(await Promise.all(newerPromises)).flat()]
}

async function followLinksBack(
  ports: HistoryPorts,
  urls: readonly string[],
  pagesSince: PagesSince,
): Promise<readonly string[]> {
  const trail = [...urls]
  let time = ports.timer.now()
  while (trail.length < maxTrailPages && !isSearchPage(trail[0] ?? "")) {
    const page = await pageBefore(ports, trail[0] ?? "", time, pagesSince)
    if (page === null || trail.includes(page.url)) break
    time = page.lastVisit
    trail.unshift(page.url)
  }
  return trail
}

/** The tab that opened the pressed one. The browser still knows that tab after our own memory is gone. */
export interface Opener {
  readonly url: string
  readonly recorded: RecordedTrail
}

/**
 * The opener's trail, if it led to the pressed tab; otherwise empty. Chromium keeps no link from a page to
 * one that it opened in a new tab, but it does keep the opener tab. The opener may be unrelated: for example the
 * tab that was in front when a person typed an address. So it counts only if its own trail starts with a search and the
 * first page of the pressed tab is not fresh.
 */
async function openerTrail(
  ports: HistoryPorts,
  opener: Opener | null,
  firstUrl: string,
  pagesSince: PagesSince,
): Promise<readonly string[]> {
  if (!opener || isSearchPage(firstUrl)) return []
  const latest = await latestVisit(ports, firstUrl, ports.timer.now())
  if (latest?.isFresh) return []
  const trail = await findTrail(ports, opener.url, opener.recorded, null, pagesSince)
  return isSearchPage(trail[0] ?? "") ? trail : []
}

/**
 * Finds the pages of one browsing session, oldest first: the trail recorded for the tab; where that does
 * not reach back to the first search, the links in the history; and before those, the trail of the tab
 * that opened this one.
 */
export async function findTrail(
  ports: HistoryPorts,
  pressedUrl: string,
  recorded: RecordedTrail,
  opener: Opener | null = null,
  pagesSince: PagesSince = createPagesSince(ports),
): Promise<readonly string[]> {
  const recordedUrls = await withRedirects(ports, trailTo(pressedUrl, recorded), pagesSince)
  if (recorded.isWhole) return recordedUrls
  const trail = await followLinksBack(ports, recordedUrls, pagesSince)
  const openerUrls = await openerTrail(ports, opener, trail[0] ?? pressedUrl, pagesSince)
  return [...openerUrls.filter((url) => !trail.includes(url)), ...trail]
}
