import { attempt, valueOr } from "./attempt"
import type { ExitPorts, Page, Visit } from "./ports"
import { isSearchPage } from "./search-page"
import { trailTo, type KnownTrail } from "./trail-log"

type Ports = Pick<ExitPorts, "clock" | "history">

const longest = 100
const mostLookUps = 400
const mostRedirects = 10
const sideBySide = 20
const limit = 500
/** A search without a link to the page that it led to is believed to have led there within this time. */
const searchBefore = 30_000

async function visitsOf(ports: Ports, url: string): Promise<readonly Visit[]> {
  return valueOr(await attempt(ports.clock, limit, () => ports.history.visitsOf(url)), [])
}

/** The browser finds no page by its visit: the pages visited nearest before it are asked first. */
async function pageOfVisit(ports: Ports, id: string, before: number, pages: readonly Page[]): Promise<Page | null> {
  const distance = (page: Page): number => Math.abs(before - page.lastVisit)
  const nearest = pages.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostLookUps)
  for (let start = 0; start < nearest.length; start += sideBySide) {
    const batch = nearest.slice(start, start + sideBySide)
    const visits = await Promise.all(batch.map((page) => visitsOf(ports, page.url)))
    const found = batch.find((_, index) => visits[index]?.some((visit) => visit.id === id))
    if (found) return found
  }
  return null
}

async function latestVisit(ports: Ports, url: string, time: number): Promise<Visit | null> {
  const visits = (await visitsOf(ports, url)).filter((visit) => visit.time <= time)
  return visits.toSorted((a, b) => b.time - a.time)[0] ?? null
}

async function pageBefore(ports: Ports, url: string, time: number, pages: readonly Page[]): Promise<string | null> {
  const latest = await latestVisit(ports, url, time)
  if (!latest) return null
  if (latest.referringId !== null) {
    return (await pageOfVisit(ports, latest.referringId, latest.time, pages))?.url ?? null
  }
  const search = pages.find(
    (page) => isSearchPage(page.url) && page.lastVisit <= latest.time && latest.time - page.lastVisit <= searchBefore,
  )
  return search?.url ?? null
}

/**
 * Of several redirects in a row the browser tells the first; Firefox lists the others in its history.
 * They count only when the links lead from the one page to the other.
 */
async function redirectsBetween(
  ports: Ports,
  from: string,
  to: string,
  pages: readonly Page[],
): Promise<readonly string[]> {
  const starts = (await visitsOf(ports, from)).map((visit) => visit.id)
  const between: string[] = []
  let visit = await latestVisit(ports, to, ports.clock.now())
  while (visit && visit.referringId !== null && between.length < mostRedirects) {
    if (starts.includes(visit.referringId)) return between
    const page = await pageOfVisit(ports, visit.referringId, visit.time, pages)
    if (!page) return []
    between.unshift(page.url)
    visit = await latestVisit(ports, page.url, visit.time)
  }
  return []
}

async function withRedirects(ports: Ports, urls: readonly string[], pages: readonly Page[]): Promise<string[]> {
  const steps = urls.map(async (url, place) => {
    const before = urls[place - 1]
    return before === undefined ? [url] : [...(await redirectsBetween(ports, before, url, pages)), url]
  })
  return (await Promise.all(steps)).flat()
}

/**
 * The pages that belong to the visit of the pressed tab, oldest first: what the tab itself went
 * through (known in memory), and where that does not reach, the links that the history keeps, back
 * to the first search.
 */
export async function findTrail(
  ports: Ports,
  pressed: string,
  known: KnownTrail,
  pages: readonly Page[],
): Promise<readonly string[]> {
  const trail = await withRedirects(ports, trailTo(pressed, known), pages)
  if (known.isWhole) return trail
  let time = ports.clock.now()
  while (trail.length < longest && !isSearchPage(trail[0] ?? "")) {
    const url = await pageBefore(ports, trail[0] ?? "", time, pages)
    if (url === null || trail.includes(url)) break
    time = pages.find((page) => page.url === url)?.lastVisit ?? time
    trail.unshift(url)
  }
  return trail
}
