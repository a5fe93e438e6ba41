import { isSearchPage } from "./search-page"

/** One committed page of a tab, as `webNavigation` tells it. */
export interface Navigation {
  readonly url: string
  /** Typed, from a bookmark, a start page: a person began something new here. */
  readonly isFresh: boolean
}

/** The pages of one tab that belong together, oldest first. */
export interface RecordedTrail {
  readonly urls: readonly string[]
  /** False: the first page came from somewhere that was not seen, before Porchlight was there. */
  readonly isWhole: boolean
}

export const emptyTrail: RecordedTrail = { urls: [], isWhole: false }

/**
 * A page that notes each step of its reader, as maps and endless lists do, writes hundreds of addresses.
 * Of longer trails the middle is given up: the beginning has the search that led there.
 */
const longest = 600
const beginning = 100

function shortened(urls: readonly string[]): readonly string[] {
  if (urls.length <= longest) return urls
  return [...urls.slice(0, beginning), ...urls.slice(beginning - longest)]
}

function siteOf(address: string): string {
  return URL.parse(address)?.hostname ?? address
}

/**
 * One chain of links, or one site. A page that was typed on another site begins a new trail, so
 * that an exit never erases what came before.
 */
export function extendTrail(trail: RecordedTrail, step: Navigation): RecordedTrail {
  const last = trail.urls.at(-1)
  if (last === step.url) return trail
  const isNew = last === undefined || (step.isFresh && siteOf(last) !== siteOf(step.url))
  if (isNew) return { urls: [step.url], isWhole: step.isFresh }
  return { ...trail, urls: shortened([...trail.urls, step.url]) }
}

/** Where a tab set off to, until a page is committed. */
export interface PendingNavigation {
  /** More than one: a redirect led to another process, and Firefox began anew. */
  readonly urls: readonly string[]
  /** When the browser gave the last one up; null: it did not. */
  readonly endedAt: number | null
}

/** Firefox hands a redirect on within some milliseconds. */
const atOnce = 500

export function startNavigation(before: PendingNavigation | undefined, url: string, time: number): PendingNavigation {
  const isHandedOn = before !== undefined && before.endedAt !== null && time - before.endedAt < atOnce
  return { urls: isHandedOn ? shortened([...before.urls, url]) : [url], endedAt: null }
}

/**
 * Back from the newest page to the first page of search results, which still belongs to it, and to
 * everything that was opened from that page: search, result, back, another result.
 */
export function trailBack(urls: readonly string[]): readonly string[] {
  const search = urls.findLast(isSearchPage)
  return search === undefined ? urls : urls.slice(urls.indexOf(search))
}

/** The pages that led to this one, as far as its tab went through them, and itself. */
export function trailTo(pressed: string, { urls }: RecordedTrail): readonly string[] {
  return trailBack(urls.at(-1) === pressed ? urls : [...urls, pressed])
}

export function trailWithout(trail: RecordedTrail, isErased: (url: string) => boolean): RecordedTrail {
  return { ...trail, urls: trail.urls.filter((url) => !isErased(url)) }
}

/** Unknown where storage holds anything else: it is foreign until read. */
export function parseTrail(stored: unknown): RecordedTrail {
  if (typeof stored !== "object" || stored === null || !("urls" in stored) || !Array.isArray(stored.urls)) {
    return emptyTrail
  }
  const urls = stored.urls.filter((url): url is string => typeof url === "string")
  return { urls, isWhole: "isWhole" in stored && stored.isWhole === true }
}
