import { attempt, valueOr } from "./attempt"
import type { ExitPorts, Page, HistoryVisit } from "./ports"
import { isSearchPage } from "./search-page"
import { trailTo, type RecordedTrail } from "./trail-log"

type Ports = Pick<ExitPorts, "timer" | "history">

const longest = 100
const mostLookUps = 400
const mostRedirects = 10
const mostSteps = 30
const sideBySide = 20
const limit = 500
/** 100,000 visits take seconds. */
const listLimit = 10_000
const hour = 3_600_000
/** A search without a link to the page that it led to is believed to have led there within this time. */
const searchBefore = 30_000

async function visitsOf(ports: Ports, url: string): Promise<readonly HistoryVisit[]> {
  return valueOr(await attempt(ports.timer, limit, () => ports.history.visitsOf(url)), [])
}

/** Every page visited since then, of a history that is read as far back as somebody asks. */
export type PagesSince = (start: number) => Promise<readonly Page[]>

function readPages(ports: Ports): PagesSince {
  const read: PagesSince = async (start) =>
    valueOr(await attempt(ports.timer, listLimit, () => ports.history.pagesSince(start)), [])
  let all: Promise<readonly Page[]> | null = null
  return (start) => (start === 0 ? (all ??= read(0)) : read(start))
}

async function pageAmong(ports: Ports, id: string, pages: readonly Page[]): Promise<Page | null> {
  for (let start = 0; start < pages.length; start += sideBySide) {
    const batch = pages.slice(start, start + sideBySide)
    const visits = await Promise.all(batch.map((page) => visitsOf(ports, page.url)))
    const found = batch.find((_, index) => visits[index]?.some((visit) => visit.id === id))
    if (found) return found
  }
  return null
}

/**
 * The browser finds no page by its visit: the pages visited nearest to it are asked first. The whole
 * of a long history is only read when the hour before does not hold it.
 */
async function pageOfVisit(ports: Ports, id: string, before: number, pagesSince: PagesSince): Promise<Page | null> {
  const distance = (page: Page): number => Math.abs(before - page.lastVisit)
  const asked = new Set<string>()
  for (const start of [before - hour, 0]) {
    const others = (await pagesSince(start)).filter(({ url }) => !asked.has(url))
    const nearest = others.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostLookUps - asked.size)
    const found = await pageAmong(ports, id, nearest)
    if (found) return found
    for (const { url } of nearest) asked.add(url)
  }
  return null
}

async function latestVisit(ports: Ports, url: string, time: number): Promise<HistoryVisit | null> {
  const visits = (await visitsOf(ports, url)).filter((visit) => visit.time <= time)
  return visits.toSorted((a, b) => b.time - a.time)[0] ?? null
}

async function pageBefore(ports: Ports, url: string, time: number, pagesSince: PagesSince): Promise<Page | null> {
  const latest = await latestVisit(ports, url, time)
  if (!latest) return null
  if (latest.referringId !== null) return pageOfVisit(ports, latest.referringId, latest.time, pagesSince)
  const earliest = latest.time - searchBefore
  const near = (await pagesSince(earliest)).filter(({ lastVisit }) => lastVisit >= earliest && lastVisit <= latest.time)
  return near.find((page) => isSearchPage(page.url)) ?? null
}

/**
 * Of several redirects in a row the browser tells the first; Firefox lists the others in its history.
 * They count only when the links lead from the one page to the other.
 */
async function redirectsBetween(
  ports: Ports,
  from: string,
  to: string,
  pagesSince: PagesSince,
): Promise<readonly string[]> {
  const starts = (await visitsOf(ports, from)).map((visit) => visit.id)
  const between: string[] = []
  let visit = await latestVisit(ports, to, ports.timer.now())
  while (visit && visit.referringId !== null && between.length < mostRedirects) {
    if (starts.includes(visit.referringId)) return between
    const page = await pageOfVisit(ports, visit.referringId, visit.time, pagesSince)
    if (!page) return []
    between.unshift(page.url)
    visit = await latestVisit(ports, page.url, visit.time)
  }
  return []
}

/** The newest steps only: a page that writes hundreds of addresses would keep the browser from erasing any. */
async function withRedirects(ports: Ports, urls: readonly string[], pagesSince: PagesSince): Promise<string[]> {
  const old = urls.slice(0, -mostSteps)
  const steps = urls.slice(-mostSteps).map(async (url, place) => {
    const before = urls[old.length + place - 1]
    return before === undefined ? [url] : [...(await redirectsBetween(ports, before, url, pagesSince)), url]
  })
  return [...old, ...(await Promise.all(steps)).flat()]
}

async function backByLinks(ports: Ports, from: readonly string[], pagesSince: PagesSince): Promise<readonly string[]> {
  const trail = [...from]
  let time = ports.timer.now()
  while (trail.length < longest && !isSearchPage(trail[0] ?? "")) {
    const page = await pageBefore(ports, trail[0] ?? "", time, pagesSince)
    if (page === null || trail.includes(page.url)) break
    time = page.lastVisit
    trail.unshift(page.url)
  }
  return trail
}

/** The tab that opened the pressed one, as the browser names it after our own memory is gone. */
export interface Opener {
  readonly url: string
  readonly known: RecordedTrail
}

/**
 * Chromium keeps no link from a page to one that it opened in a new tab, but it does keep the tab. That
 * may be an unrelated one, in front when an address was typed: it counts when its own way begins with
 * a search and the first page of this one was not begun anew.
 */
async function beforeIn(
  ports: Ports,
  opener: Opener | null,
  first: string,
  pagesSince: PagesSince,
): Promise<readonly string[]> {
  if (!opener || isSearchPage(first)) return []
  const latest = await latestVisit(ports, first, ports.timer.now())
  if (latest?.isFresh) return []
  const trail = await findTrail(ports, opener.url, opener.known, null, pagesSince)
  return isSearchPage(trail[0] ?? "") ? trail : []
}

/**
 * The pages that belong to the visit of the pressed tab, oldest first: what the tab itself went
 * through (known in memory), and where that does not reach, the links that the history keeps, back
 * to the first search, and at their end the tab that opened this one.
 */
export async function findTrail(
  ports: Ports,
  pressed: string,
  known: RecordedTrail,
  opener: Opener | null = null,
  pagesSince: PagesSince = readPages(ports),
): Promise<readonly string[]> {
  const begun = await withRedirects(ports, trailTo(pressed, known), pagesSince)
  if (known.isWhole) return begun
  const trail = await backByLinks(ports, begun, pagesSince)
  const before = await beforeIn(ports, opener, trail[0] ?? pressed, pagesSince)
  return [...before.filter((url) => !trail.includes(url)), ...trail]
}
