import { reopen } from "./reopen"
import { attempt, valueOr } from "./attempt"
import { spansToDelete } from "./last-minutes"
import { anythingRemains, type Remaining } from "./remaining"
import type { ClosedTab, Download, ExitPorts, OpenTab, Page } from "./ports"
import { addressesOf, isBrowserPage, isPageOf } from "./tab-pages"
import { isOnSite } from "../settings/kept-site"

/** What one exit must take out of the browser. Times are milliseconds since 1970. */
export interface ErasePlan {
  /** Oldest first, the pressed page last. */
  readonly trail: readonly string[]
  /** Pages of the other tabs that the exit closed. */
  readonly closedUrls: readonly string[]
  /** Frames of help sites: their site data is erased. They appear in no list of the browser. */
  readonly frameUrls: readonly string[]
  /** The ids of the tabs whose pages are in `closedUrls`. */
  readonly closedTabIds: readonly number[]
  /** The tabs open at the press: a tab opened since belongs to another browsing session. Null if unknown. */
  readonly tabIdsAtPress: readonly number[] | null
  /** Whether a tab stays open on purpose even though its pages are erased. */
  readonly stays: (tab: OpenTab) => boolean
  /** Erase everything visited from then until the press. Null: erase only the trail and help pages. */
  readonly since: number | null
  /** Erase form entries made from then on, search words included. Null: erase no form entries. */
  readonly formEntriesSince: number | null
  readonly pressedAt: number
  /** Sites whose pages stay when the last minutes are erased, unless a page is in the trail or a help page. */
  readonly keptSites: readonly string[]
  /** Downloads of the last minutes: they may be evidence, so they stay in the browser's list. */
  readonly downloads: readonly Download[]
}

/** Large histories take seconds. A call that hangs must not block the steps after it forever. */
const eraseCallTimeoutMs = 30_000

/** For short lists. Firefox needs them before anything is erased. */
const listTimeoutMs = 3000

/** The pause before each round of verification. The first round also finds help pages of long ago. */
const verifyPausesMs = [0, 0, 300, 1000]

export function mustErase(ports: ExitPorts, plan: ErasePlan, url: string): boolean {
  return plan.trail.includes(url) || plan.closedUrls.includes(url) || ports.isHelpPage(url)
}

function isOnKeptSite(ports: ExitPorts, plan: ErasePlan, url: string): boolean {
  return isOnSite(plan.keptSites, url) && !mustErase(ports, plan, url)
}

function mustKeep(ports: ExitPorts, plan: ErasePlan, url: string): boolean {
  return isOnKeptSite(ports, plan, url) || plan.downloads.some((download) => download.url === url)
}

/** Whether a page found in the history should no longer be there. */
function shouldBeGone(ports: ExitPorts, plan: ErasePlan, page: Page): boolean {
  if (mustErase(ports, plan, page.url)) return true
  if (mustKeep(ports, plan, page.url)) return false
  return plan.since !== null && page.lastVisit >= plan.since && page.lastVisit <= plan.pressedAt
}

/**
 * Whether to delete a page by its URL, which also deletes its older visits. A page outside the trail is
 * deleted this way only when deleting the time range was not enough.
 */
function mayDeleteByUrl(ports: ExitPorts, plan: ErasePlan, url: string): boolean {
  return plan.keptSites.length + plan.downloads.length > 0 || mustErase(ports, plan, url)
}

/** The closed tabs that would bring back an erased page; null if the list cannot be read. */
async function remainingClosedTabs(ports: ExitPorts, plan: ErasePlan): Promise<readonly ClosedTab[] | null> {
  const listOutcome = await attempt(ports.timer, listTimeoutMs, () => ports.recentlyClosed.list())
  const isTrace = (url: string): boolean => !isBrowserPage(url) && mustErase(ports, plan, url)
  return listOutcome.ok
    ? listOutcome.value.filter(({ url, alsoRestores }) => [url, ...alsoRestores].some(isTrace))
    : null
}

/**
 * Pages of the last minutes, so that the site data of help pages among them can be erased even if those
 * pages are neither in the trail nor open. Once the minutes are erased, nothing names them. Browsers
 * process calls in order, so this must be called before anything is erased.
 */
async function recentUrls(ports: ExitPorts, { since }: ErasePlan): Promise<readonly string[]> {
  if (since === null) return []
  const listOutcome = await attempt(ports.timer, listTimeoutMs, () => ports.history.newestSince(since))
  return valueOr(listOutcome, []).map(({ url }) => url)
}

async function removeHelpSiteData(ports: ExitPorts, urls: readonly string[]): Promise<void> {
  const origins = ports.helpOrigins(urls)
  if (origins.length > 0) await attempt(ports.timer, eraseCallTimeoutMs, () => ports.siteData.removeSiteData(origins))
}

/**
 * Erases oldest first and the pressed page last: after a power cut in between, the journal entry of the
 * pressed page still leads to the rest. The calls are sent in that order without waiting for each one,
 * because browsers process them in order. `foundUrls` are pages that verification found.
 */
async function erase(
  ports: ExitPorts,
  plan: ErasePlan,
  foundUrls: readonly string[],
  recentUrlsPromise: Promise<readonly string[]> = Promise.resolve([]),
): Promise<void> {
  const { timer, history, siteData } = ports
  const run = (call: () => Promise<void>): Promise<unknown> => attempt(timer, eraseCallTimeoutMs, call)
  const { trail, since, formEntriesSince } = plan

  const lastUrls = trail.slice(-1)
  const firstUrls = [...new Set([...foundUrls, ...plan.closedUrls, ...trail])].filter((url) => !lastUrls.includes(url))
  const isKept = plan.keptSites.length === 0 ? null : (url: string) => isOnKeptSite(ports, plan, url)

  const firstDeletePromises = firstUrls.map((url) => run(() => history.deleteUrl(url)))
  const spans = since === null ? null : await spansToDelete(ports, since, isKept, plan.downloads)

  await Promise.all([
    ...firstDeletePromises,
    ...(spans?.between ?? []).map(({ start, end }) => run(() => history.deleteBetween(start, end))),
    ...(spans ? [run(() => history.deleteSince(spans.restStart))] : []),
    ...(formEntriesSince === null ? [] : [run(() => siteData.removeFormEntries(formEntriesSince))]),
    ...lastUrls.map((url) => run(() => history.deleteUrl(url))),
    recentUrlsPromise.then((recent) =>
      removeHelpSiteData(ports, [...firstUrls, ...lastUrls, ...plan.frameUrls, ...recent]),
    ),
  ])
}

/** Only for browsers with a call for it. In the others, erasing the history clears these entries. */
async function clearRecentlyClosed(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  if (!ports.recentlyClosed.isErasedWithHistory) await removeClosedTabs(ports, plan)
}

/**
 * Removes entries one after another in browsers with a call for it: they renumber the entries after each
 * removal. If an entry cannot be removed (a closed tab group, in Firefox), the whole list is cleared: an
 * empty list is better than a help page that comes back with Ctrl+Shift+T.
 */
async function removeClosedTabs(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  const { timer, recentlyClosed } = ports
  const remove = async (tab: ClosedTab): Promise<boolean> =>
    (await attempt(timer, listTimeoutMs, () => tab.remove())).ok

  const remaining = (await remainingClosedTabs(ports, plan)) ?? []
  if (recentlyClosed.isErasedWithHistory) {
    await Promise.all(remaining.map(remove))
    return
  }
  for (const tab of remaining) if (!(await remove(tab))) return clearAllRecentlyClosed(ports, plan)
}

/**
 * Called only after a removal failed. An entry that is merely listed again is no reason to clear the list:
 * Firefox adds a tab a second time when the last update of its page arrives late.
 */
async function clearAllRecentlyClosed(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  const remaining = (await remainingClosedTabs(ports, plan)) ?? []
  if (remaining.length > 0) await attempt(ports.timer, eraseCallTimeoutMs, ports.saveSession)
}

/**
 * The ids of tabs that did not close; null if the tabs cannot be listed. Chromium gives a tab another id
 * when it discards it, which the exit does before closing: a discarded tab with a new id was not opened
 * by anybody.
 */
async function remainingOpenTabs(ports: ExitPorts, plan: ErasePlan): Promise<readonly number[] | null> {
  const { trail, closedTabIds, tabIdsAtPress, stays } = plan
  const mustBeClosed = (tab: OpenTab): boolean =>
    (tabIdsAtPress === null || tabIdsAtPress.includes(tab.id) || tab.discarded) && !stays(tab)
  const showsTrail = (tab: OpenTab): boolean =>
    mustBeClosed(tab) && addressesOf(tab).some((url) => isPageOf(trail, url))
  const listOutcome = await attempt(ports.timer, listTimeoutMs, () => ports.screen.listTabs())
  if (!listOutcome.ok) return null
  return listOutcome.value.filter((tab) => showsTrail(tab) || closedTabIds.includes(tab.id)).map(({ id }) => id)
}

/**
 * Looks in open tabs, the history and "recently closed", and erases what it finds, until nothing is left
 * or the rounds are used up. Returns what the last round found.
 */
export async function verifyAndRetry(ports: ExitPorts, plan: ErasePlan): Promise<Remaining> {
  let remaining: Remaining = { traces: true, tabs: [] }
  for (const pauseMs of verifyPausesMs) {
    await ports.timer.wait(pauseMs)
    const historyOutcome = await attempt(ports.timer, eraseCallTimeoutMs, () => ports.history.pagesSince(0))

    const foundPages = valueOr(historyOutcome, []).filter((page) => shouldBeGone(ports, plan, page))
    const foundUrls = foundPages.map(({ url }) => url).filter((url) => mayDeleteByUrl(ports, plan, url))

    const closedTabs = await remainingClosedTabs(ports, plan)

    const hasNoTraces = historyOutcome.ok && closedTabs !== null && foundPages.length === 0 && closedTabs.length === 0
    const openTabIds = await remainingOpenTabs(ports, plan)
    remaining = { traces: !hasNoTraces || openTabIds === null, tabs: openTabIds ?? [] }
    if (!anythingRemains(remaining)) break

    await erase(ports, plan, foundUrls)
    await removeClosedTabs(ports, plan)
  }
  return remaining
}

/**
 * Whether this browser forbids deleting history. If it does, recovery can never succeed, and a journal
 * entry would stay as a record of the exit.
 */
export async function isErasingForbidden({ timer, history }: Pick<ExitPorts, "timer" | "history">): Promise<boolean> {
  return !valueOr(await attempt(timer, eraseCallTimeoutMs, () => history.canDeleteHistory()), true)
}

/**
 * Clears the journal entry once nothing can bring the page back; otherwise defers it to the next start of
 * the browser. Returns what the popup has to report. Where erasing is forbidden, remaining traces are not
 * reported: readiness says so before any press.
 */
export async function clearOrDeferEntry(ports: ExitPorts, entryId: string, remaining: Remaining): Promise<Remaining> {
  const { timer, journal } = ports
  const isForbidden = anythingRemains(remaining) && (await isErasingForbidden(ports))
  const mayClear = isForbidden || !anythingRemains(remaining)
  await attempt(timer, eraseCallTimeoutMs, () =>
    mayClear ? journal.clear(entryId) : journal.deferToNextStart(entryId),
  )
  return isForbidden ? { ...remaining, traces: false } : remaining
}

/**
 * Erases and verifies in their order. Returns what remains. With "only this tab" the session is not saved
 * at once: that would empty lists, and a person who would be in danger if someone noticed the gap wants
 * to keep them.
 */
export async function eraseAndVerify(ports: ExitPorts, plan: ErasePlan): Promise<Remaining> {
  const recentUrlsPromise = recentUrls(ports, plan)
  const isErased = (url: string): boolean => mustErase(ports, plan, url)
  await clearRecentlyClosed(ports, plan)
  await erase(ports, plan, [], recentUrlsPromise)
  if (plan.since === null) await reopen(ports, isErased)
  const remaining = await verifyAndRetry(ports, plan)
  if (plan.since !== null) await attempt(ports.timer, eraseCallTimeoutMs, ports.saveSession)
  // Not before: until then the Back lists show which addresses an entry would bring back.
  await attempt(ports.timer, listTimeoutMs, () => ports.backLists.remove(isErased))
  return remaining
}
