import { isWithinHost } from "../hosts"
import { attempt, valueOr } from "./attempt"
import { hostOf } from "./carried-addresses"
import { spansToDelete } from "./last-minutes"
import type { ErasePlan } from "./plan"
import type { ExitPorts, OpenTab, RecentlyClosedTab } from "./ports"
import { addressesOf, isBrowserPage } from "./tab-pages"
import { eraseCallTimeoutMs, listTimeoutMs, reopenTimeoutMs, shortCallTimeoutMs } from "./timing"

/**
 * Pages of the last minutes, so that the site data of help pages among them can be erased even if those
 * pages are neither in the trail nor open. Once the minutes are erased, no list has those pages. Browsers
 * process calls in order, so this must be called before anything is erased.
 */
export async function readRecentUrls(ports: ExitPorts, { eraseStart }: ErasePlan): Promise<readonly string[]> {
  if (eraseStart === null) return []
  const listOutcome = await attempt(ports, listTimeoutMs, () => ports.history.newestSince(eraseStart))
  return valueOr(listOutcome, []).map(({ url }) => url)
}

/**
 * Erases form entries first: only the history tells recovery when the words were searched for. Then it erases the trail,
 * oldest first and the pressed page last: if the power is cut in between, recovery finds the pressed page, and through
 * it the other pages. The calls are sent in that order without waiting for each one, because browsers process them in
 * order. `foundUrls` are pages that verification found.
 */
export async function erase(
  ports: ExitPorts,
  plan: ErasePlan,
  foundUrls: readonly string[],
  recentUrlsPromise: Promise<readonly string[]> = Promise.resolve([]),
): Promise<void> {
  const { history, siteData } = ports
  const run = (call: () => Promise<void>): Promise<unknown> => attempt(ports, eraseCallTimeoutMs, call)
  const { trail, eraseStart, formEntriesStart } = plan

  const pressedUrls = trail.slice(-1)
  const firstUrls = [...new Set([...foundUrls, ...plan.closedUrls, ...trail])].filter(
    (url) => !pressedUrls.includes(url),
  )

  const formEntriesPromise = formEntriesStart === null ? null : run(() => siteData.removeFormEntries(formEntriesStart))
  const firstDeletePromises = firstUrls.map((url) => run(() => history.deleteUrl(url)))
  const spans = eraseStart === null ? null : await spansToDelete(ports, eraseStart, plan)

  await Promise.all([
    formEntriesPromise,
    ...firstDeletePromises,
    ...(spans?.between ?? []).map(({ start, end }) => run(() => history.deleteBetween(start, end))),
    ...(spans ? [run(() => history.deleteSince(spans.restStart))] : []),
    ...pressedUrls.map((url) => run(() => history.deleteUrl(url))),
    recentUrlsPromise.then((recent) =>
      removeHelpSiteData(ports, plan, [...firstUrls, ...pressedUrls, ...plan.frameOrigins, ...recent]),
    ),
  ])
}

async function removeHelpSiteData(ports: ExitPorts, plan: ErasePlan, urls: readonly string[]): Promise<void> {
  const origins = ports.helpOrigins(urls)
  if (origins.length === 0) return
  const belongsToExit = (tab: OpenTab): boolean => plan.idsAskedToClose.includes(tab.id) || plan.keepsOpen(tab)
  // If the tabs cannot be listed, no host counts as open, because this exit must erase these sites. If recovery
  // cannot list them, `removeAllHelpSiteData` erases nothing: it would erase the data of sites that nobody visited.
  await removeDataExcept(ports, origins, (await findOpenHelpHosts(ports, belongsToExit)) ?? [])
}

/**
 * The hosts of help sites that are open now: a chat that someone has begun there must not lose its login. Null if the
 * tabs cannot be listed. `isIgnored`: tabs that do not count.
 */
export async function findOpenHelpHosts(
  ports: ExitPorts,
  isIgnored: (tab: OpenTab) => boolean,
): Promise<readonly string[] | null> {
  const listOutcome = await attempt(ports, listTimeoutMs, () => ports.screen.listTabs())
  if (!listOutcome.ok) return null
  const countedTabs = listOutcome.value.filter((tab) => !isIgnored(tab))
  return ports.helpOrigins(countedTabs.flatMap(addressesOf)).map(hostOf)
}

/** Removes the data of these help sites, except those that are open. */
export async function removeDataExcept(
  ports: ExitPorts,
  origins: readonly string[],
  openHosts: readonly string[],
): Promise<void> {
  // The data of a subdomain and of its parent domain are erased together: see `helpSiteData`.
  const isOpen = (origin: string): boolean =>
    openHosts.some((host) => isWithinHost(host, hostOf(origin)) || isWithinHost(hostOf(origin), host))
  const closedOrigins = origins.filter((origin) => !isOpen(origin))
  if (closedOrigins.length > 0)
    await attempt(ports, eraseCallTimeoutMs, () => ports.siteData.removeSiteData(closedOrigins))
}

/**
 * If the browser has a call that removes an entry, removes entries one after another, because the browser renumbers
 * them after each removal. If an entry cannot be removed (a closed tab group, in Firefox), the whole list is cleared:
 * an empty list is better than a help page that comes back with Ctrl+Shift+T.
 */
export async function removeRecentlyClosed(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  const remove = async (tab: RecentlyClosedTab): Promise<boolean> =>
    (await attempt(ports, listTimeoutMs, () => tab.remove())).ok

  const remaining = (await findRemainingRecentlyClosed(ports, plan)) ?? []
  if (ports.recentlyClosed.isErasedWithHistory) {
    await Promise.all(remaining.map(remove))
    return
  }
  for (const tab of remaining) if (!(await remove(tab))) return clearAllRecentlyClosed(ports, plan)
}

/**
 * Clears the list by `saveSession`, which empties it. Called only after a removal failed, not because an entry is
 * listed again: Firefox adds a tab a second time when the last update of its page arrives late.
 */
async function clearAllRecentlyClosed(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  const remaining = (await findRemainingRecentlyClosed(ports, plan)) ?? []
  if (remaining.length > 0) await attempt(ports, eraseCallTimeoutMs, ports.saveSession)
}

/**
 * The tabs under "recently closed" that would bring back an erased page; null if reading the list failed. Empty
 * if this browser shows the list to no extension: readiness has said so beforehand, and another try would not help.
 */
export async function findRemainingRecentlyClosed(
  ports: ExitPorts,
  plan: ErasePlan,
): Promise<readonly RecentlyClosedTab[] | null> {
  const listOutcome = await attempt(ports, listTimeoutMs, () => ports.recentlyClosed.list())
  const isTrace = (url: string): boolean => !isBrowserPage(url) && plan.mustErase(url)
  return listOutcome.ok
    ? (listOutcome.value ?? []).filter(({ url, alsoRestores }) => [url, ...alsoRestores].some(isTrace))
    : null
}

/**
 * With "only this tab" Firefox keeps the Back lists of open tabs, and no call removes a single page from
 * them. So a background tab whose Back button is known to lead to an erased page is replaced, at the same
 * position, by a new tab with the same page. Replacing a tab loses the scroll position, and text typed into a
 * page that would not show "Leave site?". A tab on the screen is not replaced: a person would see its page load again.
 * Decision: docs/decisions/0005-back-lists.md.
 */
export async function reopenTabs(ports: ExitPorts, { mustErase }: ErasePlan): Promise<void> {
  const { backLists } = ports
  const listsOutcome = await attempt(ports, reopenTimeoutMs, backLists.ofOpenTabs)
  const lists = valueOr(listsOutcome, new Map<number, readonly string[]>())
  const leadBackIds = new Set([...lists].flatMap(([id, urls]) => (urls.some(mustErase) ? id : [])))
  if (leadBackIds.size === 0) return

  const openTabs = valueOr(await attempt(ports, reopenTimeoutMs, ports.screen.listTabs), [])
  const backgroundTabs = openTabs.filter(
    (tab) => leadBackIds.has(tab.id) && !tab.active && !tab.incognito && tab.splitView === null,
  )
  // One after another: each call changes the positions of the tabs after it.
  for (const tab of backgroundTabs) await attempt(ports, reopenTimeoutMs, () => backLists.reopen(tab))
}

/** Clears what our own memory would reveal to the next person who opens the popup or the developer tools. */
export async function clearMemory(ports: ExitPorts, { mustErase }: ErasePlan): Promise<void> {
  await Promise.all([
    attempt(ports, shortCallTimeoutMs, ports.clearPopupPreferences),
    attempt(ports, shortCallTimeoutMs, () => ports.clearTrails(mustErase)),
  ])
}
