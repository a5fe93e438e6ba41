import { siteOf } from "../sites"
import { fieldsOf } from "../../stored"
import { redirectRestartMs } from "../timing"
import { isSearchPage } from "./search-page"

/** A committed page of a tab, as `webNavigation` reports it. */
export interface Navigation {
  readonly url: string
  /** Typed, from a bookmark, or a start page: the person started something new here. */
  readonly isFresh: boolean
}

/**
 * The browsers' transition types of a page that the person opened without a link. A start page is
 * `start_page` in `webNavigation` and `auto_toplevel` in the history.
 */
export const freshTransitions = new Set([
  "typed",
  "auto_bookmark",
  "generated",
  "auto_toplevel",
  "start_page",
  "keyword",
  "keyword_generated",
])

/** The pages of a tab that belong together, oldest first. */
export interface RecordedTrail {
  readonly urls: readonly string[]
  /** False if an unrecorded page led to the first one, for example before Porchlight was running. */
  readonly isWhole: boolean
}

export const emptyTrail: RecordedTrail = { urls: [], isWhole: false }

/**
 * Pages that update their address with each move, as maps and endless lists do, produce hundreds of
 * addresses. A longer trail loses its middle, because its beginning has the search that led to the rest.
 */
const maxUrls = 600
const urlsKeptAtStart = 100

function shortened(urls: readonly string[]): readonly string[] {
  if (urls.length <= maxUrls) return urls
  return [...urls.slice(0, urlsKeptAtStart), ...urls.slice(urlsKeptAtStart - maxUrls)]
}

/**
 * Adds a page to a trail, which is one chain of links or one site. A fresh page on another site starts a
 * new trail, so that an exit never erases pages before the fresh one.
 */
export function extendTrail(trail: RecordedTrail, navigation: Navigation): RecordedTrail {
  const lastUrl = trail.urls.at(-1)
  if (lastUrl === navigation.url) return trail
  const isNew = lastUrl === undefined || (navigation.isFresh && siteOf(lastUrl) !== siteOf(navigation.url))
  if (isNew) return { urls: [navigation.url], isWhole: navigation.isFresh }
  return { ...trail, urls: shortened([...trail.urls, navigation.url]) }
}

/** A navigation that has started in a tab but has not committed a page yet. Times are `webNavigation` time stamps. */
export interface PendingNavigation {
  /** More than one after a redirect into another process: Firefox then starts a new navigation. */
  readonly urls: readonly string[]
  /** When the browser aborted the navigation to the last address; null if it did not. */
  readonly endedAt: number | null
}

export function startNavigation(before: PendingNavigation | undefined, url: string, time: number): PendingNavigation {
  const isRestarted = before !== undefined && before.endedAt !== null && time - before.endedAt < redirectRestartMs
  return { urls: isRestarted ? shortened([...before.urls, url]) : [url], endedAt: null }
}

/**
 * The part of a trail from the most recent search on. It starts at the first visit to that page of results, and so
 * includes everything opened from it (search, result, back, another result). Without a search, it is the whole trail.
 */
export function trailFromSearch(urls: readonly string[]): readonly string[] {
  const searchUrl = urls.findLast(isSearchPage)
  return searchUrl === undefined ? urls : urls.slice(urls.indexOf(searchUrl))
}

/** The recorded pages that led to the pressed one, and the pressed one itself. */
export function trailTo(pressedUrl: string, { urls }: RecordedTrail): readonly string[] {
  return trailFromSearch(urls.at(-1) === pressedUrl ? urls : [...urls, pressedUrl])
}

export function trailWithout(trail: RecordedTrail, isErased: (url: string) => boolean): RecordedTrail {
  return { ...trail, urls: trail.urls.filter((url) => !isErased(url)) }
}

/** Returns an empty trail for anything malformed: stored data is untrusted until parsed. */
export function parseTrail(stored: unknown): RecordedTrail {
  const { urls, isWhole } = fieldsOf(stored)
  if (!Array.isArray(urls)) return emptyTrail
  return { urls: urls.filter((url) => typeof url === "string"), isWhole: isWhole === true }
}
