import { isSearchPage } from "./search-page"

/** One committed page of a tab, as `webNavigation` tells it. */
export interface Step {
  readonly url: string
  /** Typed, from a bookmark, a start page: a person began something new here. */
  readonly isFresh: boolean
}

const longest = 100

function siteOf(address: string): string {
  return URL.parse(address)?.hostname ?? address
}

/**
 * The pages of one tab that belong together, oldest first: one chain of links, or one site. A page
 * that was typed on another site begins a new trail, so that an exit never erases what came before.
 */
export function extendTrail(trail: readonly string[], step: Step): readonly string[] {
  const last = trail.at(-1)
  if (last === step.url) return trail
  const isNew = last === undefined || (step.isFresh && siteOf(last) !== siteOf(step.url))
  return isNew ? [step.url] : [...trail, step.url].slice(-longest)
}

/** Back from the newest page to the first page of search results, which still belongs to it. */
export function trailBack(trail: readonly string[]): readonly string[] {
  return trail.slice(Math.max(trail.findLastIndex(isSearchPage), 0))
}
