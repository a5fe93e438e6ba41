import { defaultExitSettings } from "../settings/exit-settings"
import { isOnSite } from "../settings/kept-site"
import { attempt, valueOr } from "./attempt"
import type { ClosedPages } from "./close"
import type { Download, ExitPorts, HistoryPorts, OpenTab } from "./ports"
import type { PendingReads, TabSession } from "./session"
import { addressesOf } from "./tab-pages"
import { keptVisitsTimeoutMs, minuteMs, oldestSearchAgeMs, searchBeforeVisitMs, searchLookupTimeoutMs } from "./timing"
import { isSearchPage, wordsOf } from "./trail/search-page"

/** What a plan is made from. Times are milliseconds since 1970. */
interface PlanFacts {
  /** Oldest first, the pressed page last. */
  readonly trail: readonly string[]
  /** Pages of the tabs that the browser was asked to close, and what a reopened tab has shown since. */
  readonly closedUrls: readonly string[]
  /** The ids of the tabs that the browser was asked to close. */
  readonly idsAskedToClose: readonly number[]
  /** The origins of help sites seen in frames: their site data is erased. None of the browser's lists names them. */
  readonly frameOrigins: readonly string[]
  /** The tabs open at the press: a tab opened since belongs to another browsing session. Null if unknown. */
  readonly tabIdsAtPress: readonly number[] | null
  /** Whether a tab stays open on purpose even though its pages are erased. */
  readonly keepsOpen: (tab: OpenTab) => boolean
  /** Erase everything visited from this time until the press. Null: erase only the trail and help pages. */
  readonly eraseStart: number | null
  /** Erase form entries, including search words, made since this time. Null: erase no form entries. */
  readonly formEntriesStart: number | null
  readonly pressedAt: number
  /** Sites whose pages are kept when the last minutes are erased, except pages of the trail and help pages. */
  readonly keptSites: readonly string[]
  /** Downloads of the last minutes. The browser keeps listing them, because they may be evidence. */
  readonly downloads: readonly Download[]
}

/** What one exit must take out of the browser. */
export interface ErasePlan extends PlanFacts {
  /** Pages of the trail and of `closedUrls`, and all help pages: they are erased however old they are. */
  readonly mustErase: (url: string) => boolean
  /** Pages on kept sites, unless they must be erased. */
  readonly mustKeep: (url: string) => boolean
}

export function erasePlanOf({ isHelpPage }: Pick<ExitPorts, "isHelpPage">, facts: PlanFacts): ErasePlan {
  const { trail, closedUrls, keptSites } = facts
  const mustErase = (url: string): boolean => trail.includes(url) || closedUrls.includes(url) || isHelpPage(url)
  return { ...facts, mustErase, mustKeep: (url) => isOnSite(keptSites, url) && !mustErase(url) }
}

/** Decides what to erase and what to keep. Must be called before anything is erased, because it reads the history. */
export async function makeErasePlan(session: TabSession, reads: PendingReads, closed: ClosedPages): Promise<ErasePlan> {
  const { ports, pressedTab, pressedAt, tabIdsAtPress } = session
  const { eraseScope, eraseMinutes, keptSites } = valueOr(await reads.settingsPromise, defaultExitSettings)
  // A press in a private window also erases ordinary history: the way to its page may have begun in an ordinary window.
  const eraseStart = eraseScope === "recent" ? pressedAt - eraseMinutes * minuteMs : null
  const [downloads, formEntriesStart, frameOrigins] = await Promise.all([
    eraseStart === null ? [] : downloadsSince(ports, eraseStart),
    findFormEntriesStart(ports, closed.trail, eraseStart, pressedAt),
    closed.helpFrameOriginsPromise.then((originsOutcome) => valueOr(originsOutcome, [])),
  ])
  const reopenedUrls = closed.reopenedTabs.flatMap((tab) => urlsAfterPressedPage(ports, pressedTab, tab))
  return erasePlanOf(ports, {
    trail: closed.trail,
    keepsOpen: closed.keepsOpen,
    closedUrls: [...closed.askedToClose.flatMap(addressesOf), ...reopenedUrls],
    idsAskedToClose: closed.askedToClose.map(({ id }) => id),
    tabIdsAtPress,
    pressedAt,
    eraseStart,
    formEntriesStart,
    frameOrigins,
    keptSites,
    downloads,
  })
}

/** Returns no downloads if the browser does not answer in time. */
async function downloadsSince(ports: HistoryPorts, start: number): Promise<readonly Download[]> {
  return valueOr(await attempt(ports, keptVisitsTimeoutMs, () => ports.history.downloadsSince(start)), [])
}

/**
 * What a tab showed after the pressed page opened it during the exit. The tab may still have been empty
 * when it was found. Its recorded trail begins with what led to the pressed page, which is left out here.
 */
function urlsAfterPressedPage(ports: ExitPorts, pressedTab: OpenTab, tab: OpenTab): readonly string[] {
  const urls = ports.trailNow(tab.id)?.urls ?? []
  return urls.slice(urls.lastIndexOf(pressedTab.url) + 1)
}

/** Nobody searches more often than this in one day. */
const maxSearches = 100

/**
 * Returns the time from which form entries must be erased, or null if there is nothing to erase.
 * `eraseStart`: the start of the last minutes; null: erase only the trail and help pages. The result
 * reaches further back, to the first search for the words that led to the page, if that was earlier.
 *
 * Both browsers store search words as form entries (Firefox lists those of the address bar as "Recent
 * Searches"), and can erase only entries first used since a given time. So words from an earlier search would not be
 * erased, even if they were used again just now:
 * https://searchfox.org/firefox-main/source/toolkit/components/satchel/FormHistory.sys.mjs (`firstUsedStart`),
 * https://source.chromium.org/chromium/chromium/src/+/main:components/autofill/core/browser/webdata/autocomplete/autocomplete_table.h
 * (`RemoveFormElementsAddedBetween`).
 *
 * Must be called before anything is erased, because it reads the history.
 */
export async function findFormEntriesStart(
  ports: HistoryPorts,
  trail: readonly string[],
  eraseStart: number | null,
  pressedAt: number,
): Promise<number | null> {
  const searchUrls = trail.filter(isSearchPage)
  const earliestAllowed = pressedAt - oldestSearchAgeMs
  const pagesOutcome =
    searchUrls.length === 0
      ? null
      : await attempt(ports, searchLookupTimeoutMs, () => ports.history.pagesSince(earliestAllowed))
  const words = new Set(searchUrls.flatMap(wordsOf))
  // Search engines add parameters that differ each time: the words show that it is the same search.
  const sameSearches = valueOr(pagesOutcome ?? { ok: false }, []).filter(
    ({ url }) => isSearchPage(url) && wordsOf(url).some((word) => words.has(word)),
  )

  const urls = [...new Set([...searchUrls, ...sameSearches.map(({ url }) => url)])].slice(0, maxSearches)
  const visitsOutcome = await attempt(ports, searchLookupTimeoutMs, () =>
    Promise.all(urls.map((url) => ports.history.visitsOf(url).catch(() => []))),
  )
  const visitTimes = valueOr(visitsOutcome, []).flatMap((visits) => visits.map(({ time }) => time))
  const searchTimes = visitTimes.filter((time) => time >= earliestAllowed).map((time) => time - searchBeforeVisitMs)
  const earliest = Math.min(eraseStart ?? Infinity, ...searchTimes)
  return Number.isFinite(earliest) ? earliest : null
}
