import { attempt, valueOr } from "./attempt"
import type { ExitPorts } from "./ports"
import { isSearchPage, wordsOf } from "./search-page"

type Ports = Pick<ExitPorts, "timer" | "history">

/** For all of the asking together: what is to be erased waits for it. */
const limit = 1000

/** The words are kept when the search is sent, the visit when its page has begun to come: on a slow line later. */
const sentBefore = 30_000

/**
 * Words that were first used before this stay: no call takes one entry alone, and to reach these would
 * take whatever else was typed into forms in all that time.
 */
const longestAgo = 24 * 3_600_000

/** More of one day nobody has. */
const mostSearches = 100

/**
 * Since when form entries go: since the first search for the words that led to the page, where that is
 * earlier than the last minutes. Both browsers count words that were searched for among form entries
 * (Firefox lists those of the address bar as "Recent Searches"), and take what was first used since a
 * time, so that words of an earlier search stay, though they were used again just now:
 * https://searchfox.org/firefox-main/source/toolkit/components/satchel/FormHistory.sys.mjs (`firstUsedStart`),
 * https://source.chromium.org/chromium/chromium/src/+/main:components/autofill/core/browser/webdata/autocomplete/autocomplete_table.h
 * (`RemoveFormElementsAddedBetween`). Asked before anything is erased: the history tells it. `since`: the last
 * minutes; null: only the trail and help pages. Null: nothing was searched for.
 */
export async function formEntriesSince(
  { timer, history }: Ports,
  trail: readonly string[],
  since: number | null,
  pressedAt: number,
): Promise<number | null> {
  const searches = trail.filter(isSearchPage)
  const from = pressedAt - longestAgo
  const known = searches.length === 0 ? null : await attempt(timer, limit, () => history.pagesSince(from))
  const words = new Set(searches.flatMap(wordsOf))
  // Engines add to the address what is another each time: the words tell that it is the same search.
  const same = valueOr(known ?? { ok: false }, []).filter(
    ({ url }) => isSearchPage(url) && wordsOf(url).some((one) => words.has(one)),
  )

  const urls = [...new Set([...searches, ...same.map(({ url }) => url)])].slice(0, mostSearches)
  const asked = attempt(timer, limit, () => Promise.all(urls.map((url) => history.visitsOf(url).catch(() => []))))
  const times = valueOr(await asked, []).flatMap((visits) => visits.map(({ time }) => time))
  const searched = times.filter((time) => time >= from).map((time) => time - sentBefore)
  const earliest = Math.min(since ?? Infinity, ...searched)
  return Number.isFinite(earliest) ? earliest : null
}
