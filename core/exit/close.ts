import { attempt, valueOr, type Outcome } from "./attempt"
import { cover, type CoverPorts } from "./hide"
import type { OpenEntry } from "./journal"
import type { ExitPorts, OpenTab } from "./ports"
import type { PendingReads, TabSession } from "./session"
import { addressesOf, staysOpen, tabShowsAny } from "./tab-pages"
import { secondTrailReadTimeoutMs, shortCallTimeoutMs } from "./timing"
import { findTrail, type Opener } from "./trail/find-trail"
import { emptyTrail, trailTo, type RecordedTrail } from "./trail/recorded-trail"

export interface ClosedPages {
  /**
   * Oldest first, the pressed page last. Pages that opened while the exit ran come first, out of order, because the
   * pressed page must stay last.
   */
  readonly trail: readonly string[]
  /**
   * The tabs that the browser was asked to close, whether or not they closed. The pressed tab is among them only if the
   * first try failed.
   */
  readonly askedToClose: readonly OpenTab[]
  /** The ones among `askedToClose` that `closeReopened` found. */
  readonly reopenedTabs: readonly OpenTab[]
  /** Whether a tab stays open on purpose even though its pages are erased. */
  readonly keepsOpen: (tab: OpenTab) => boolean
  readonly helpFrameOriginsPromise: Promise<Outcome<readonly string[]>>
}

/**
 * Closes the pressed tab, then every other open tab that shows a page of the trail or a help page, except those that
 * stay open on purpose. Meanwhile it completes the trail from the history, and adds the trail to the journal entry
 * before anything is erased. Pages that open later are not in the entry.
 */
export async function closePages(session: TabSession, reads: PendingReads, entry: OpenEntry): Promise<ClosedPages> {
  const { ports, pressedTab, tabs, tabIdsAtPress } = session
  const helpFrameOriginsPromise = prepareTabs(session)
  const closePromise = closePressedTab(session)

  const recorded = valueOr(await reads.recordedPromise, emptyTrail)
  const opener: Opener | null =
    session.opener && reads.openerPromise
      ? { url: session.opener.url, recorded: valueOr(await reads.openerPromise, emptyTrail) }
      : null
  const wholeTrailPromise = findTrail(ports, pressedTab.url, recorded, opener).then(async (wholeTrail) => {
    await entry.addTrail(wholeTrail)
    return wholeTrail
  })

  // Erasing waits for this close and for the later tries below, at most `shortCallTimeoutMs` for each call: Chromium
  // lists a page under "recently closed" if its tab closes after its address was deleted from the history.
  const closeOutcome = await closePromise
  const shouldClose =
    (urls: readonly string[]) =>
    (tab: OpenTab): boolean =>
      // The pressed tab gets one or two more tries if it did not close: Chromium closes no tab while a person drags
      // one. In Firefox only the first try empties the page; the later ones discard the tab, or the tab stays open.
      (tab.id !== pressedTab.id || !closeOutcome.ok) && tabShowsAny(ports, tab, urls)
  // A tab that shows the pressed page itself never stays open.
  const keepsOpen = (tab: OpenTab): boolean =>
    tab.id !== pressedTab.id && !addressesOf(tab).includes(pressedTab.url) && staysOpen(ports, tab)

  // Skip the query when the tabs listed at the press show no match, which is the usual case.
  const mayBeOpen = (urls: readonly string[]): boolean => tabIdsAtPress === null || tabs.some(shouldClose(urls))
  const closeTabsShowing = async (urls: readonly string[]): Promise<readonly OpenTab[]> =>
    mayBeOpen(urls) ? closeTabs(ports, shouldClose(urls), keepsOpen, shortCallTimeoutMs) : []

  const laterUrls = await urlsAfterReading(ports, pressedTab, recorded)
  const recordedUrls = [...laterUrls, ...trailTo(pressedTab.url, recorded)]
  const tabsOfRecordedTrail = await closeTabsShowing(recordedUrls)
  const reopenedTabs = await closeReopened(session, recordedUrls)

  const trail = [...laterUrls, ...(await wholeTrailPromise)]
  const tabsOfWholeTrail = trail.length > recordedUrls.length ? await closeTabsShowing(trail) : []
  const askedToClose = [...tabsOfRecordedTrail, ...reopenedTabs, ...tabsOfWholeTrail]
  return { trail, askedToClose, reopenedTabs, keepsOpen, helpFrameOriginsPromise }
}

/**
 * Does what must happen before the tabs close: resets the zoom of help sites, and asks for the frames of help sites.
 */
function prepareTabs({ ports, tabs, mustHide }: TabSession): Promise<Outcome<readonly string[]>> {
  const hiddenTabs = tabs.filter(mustHide)
  const helpTabs = hiddenTabs.filter((tab) => ports.helpOrigins(addressesOf(tab)).length > 0)
  // Not awaited: browsers process calls on a tab in order, and closing must not wait.
  for (const tab of helpTabs) void attempt(ports, shortCallTimeoutMs, () => ports.siteData.resetZoom(tab))
  return attempt(ports, shortCallTimeoutMs, () => ports.helpFrameOrigins(hiddenTabs))
}

function closePressedTab({ ports, pressedTab, pictureInPictureTab }: TabSession): Promise<Outcome<void>> {
  const close = (tab: OpenTab, isPressed: boolean): Promise<Outcome<void>> =>
    attempt(ports, shortCallTimeoutMs, () => ports.screen.close(tab, isPressed))
  // Not awaited: the browser closes a picture-in-picture window by itself when its page closes.
  if (pictureInPictureTab) void close(pictureInPictureTab, false)
  return close(pressedTab, true)
}

/**
 * Lists the tabs again. Covers every window that shows a matching tab, then closes all matching tabs except those that
 * match `keepsOpen`. `timeoutMs` limits listing and each close; covering has its own limits. Returns the tabs that the
 * browser was asked to close.
 */
export async function closeTabs(
  ports: CoverPorts,
  matches: (tab: OpenTab) => boolean,
  keepsOpen: (tab: OpenTab) => boolean,
  timeoutMs: number,
): Promise<readonly OpenTab[]> {
  const { screen } = ports
  const tabs = valueOr(await attempt(ports, timeoutMs, () => screen.listTabs()), [])
  await cover(ports, tabs, matches)
  const tabsToClose = tabs.filter((tab) => matches(tab) && !keepsOpen(tab))
  await Promise.all(tabsToClose.map((tab) => attempt(ports, timeoutMs, () => screen.close(tab, false))))
  return tabsToClose
}

/**
 * The addresses to which the page navigated by itself after its recorded trail was read and before it closed.
 * `trailOf` still knows the trail for a few seconds after the tab has closed.
 */
async function urlsAfterReading(
  ports: ExitPorts,
  pressedTab: OpenTab,
  recorded: RecordedTrail,
): Promise<readonly string[]> {
  const { urls } = valueOr(await attempt(ports, secondTrailReadTimeoutMs, () => ports.trailOf(pressedTab.id)), recorded)
  return urls.filter((url) => url !== pressedTab.url && !recorded.urls.includes(url))
}

/**
 * A page can open itself again during the exit (the browser allows it for some seconds after a click), and
 * other extensions reopen closed tabs. Such a tab did not exist at the press, and shows a page of the trail or a help
 * page, or has the pressed page in its trail. Looks for them once, right after the close: a tab opened later belongs to
 * another browsing session.
 */
async function closeReopened(
  { ports, pressedTab, tabIdsAtPress }: TabSession,
  urls: readonly string[],
): Promise<readonly OpenTab[]> {
  if (tabIdsAtPress === null) return []
  const cameFromPressedPage = (tab: OpenTab): boolean => ports.trailNow(tab.id)?.urls.includes(pressedTab.url) ?? false
  const isReopened = (tab: OpenTab): boolean =>
    !tabIdsAtPress.includes(tab.id) && !tab.discarded && (tabShowsAny(ports, tab, urls) || cameFromPressedPage(tab))
  return closeTabs(ports, isReopened, () => false, shortCallTimeoutMs)
}
