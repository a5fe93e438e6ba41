import { attempt, valueOr } from "./attempt"
import type { ExitPorts } from "./ports"
import { isSearchPage, wordsOf } from "./search-page"

type Ports = Pick<ExitPorts, "timer" | "history">

/** For each of the two lookups. Erasing waits for them. */
const lookupTimeoutMs = 1000

/**
 * The browser stores the words when the search is sent, and the visit when its page begins to load: later
 * on a slow connection.
 */
const searchBeforeVisitMs = 30_000

/**
 * Words first used longer ago than this stay. No call removes a single form entry, and reaching back to
 * these would also remove everything else typed into forms since then.
 */
const oldestSearchAgeMs = 24 * 3_600_000

/** Nobody searches more often than this in one day. */
const maxSearches = 100

/**
 * Returns the time from which form entries must be erased, or null if there is nothing to erase.
 * `since`: the start of the last minutes; null: erase only the trail and help pages. The result reaches
 * further back, to the first search for the words that led to the page, if that was earlier.
 *
 * Both browsers store search words as form entries (Firefox lists those of the address bar as "Recent
 * Searches"), and erase what was first used since a time. So the words of an earlier search would stay,
 * even if they were used again just now:
 * https://searchfox.org/firefox-main/source/toolkit/components/satchel/FormHistory.sys.mjs (`firstUsedStart`),
 * https://source.chromium.org/chromium/chromium/src/+/main:components/autofill/core/browser/webdata/autocomplete/autocomplete_table.h
 * (`RemoveFormElementsAddedBetween`).
 *
 * Must be called before anything is erased, because it reads the history.
 */
export async function formEntriesSince(
  { timer, history }: Ports,
  trail: readonly string[],
  since: number | null,
  pressedAt: number,
): Promise<number | null> {
  const searchUrls = trail.filter(isSearchPage)
  const earliestAllowed = pressedAt - oldestSearchAgeMs
  const pagesOutcome =
    searchUrls.length === 0 ? null : await attempt(timer, lookupTimeoutMs, () => history.pagesSince(earliestAllowed))
  const words = new Set(searchUrls.flatMap(wordsOf))
  // Search engines add parameters that differ each time: the words show that it is the same search.
  const sameSearches = valueOr(pagesOutcome ?? { ok: false }, []).filter(
    ({ url }) => isSearchPage(url) && wordsOf(url).some((word) => words.has(word)),
  )

  const urls = [...new Set([...searchUrls, ...sameSearches.map(({ url }) => url)])].slice(0, maxSearches)
  const visitsOutcome = await attempt(timer, lookupTimeoutMs, () =>
    Promise.all(urls.map((url) => history.visitsOf(url).catch(() => []))),
  )
  const visitTimes = valueOr(visitsOutcome, []).flatMap((visits) => visits.map(({ time }) => time))
  const searchTimes = visitTimes.filter((time) => time >= earliestAllowed).map((time) => time - searchBeforeVisitMs)
  const earliest = Math.min(since ?? Infinity, ...searchTimes)
  return Number.isFinite(earliest) ? earliest : null
}
