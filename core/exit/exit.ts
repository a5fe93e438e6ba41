import { attempt, valueOr } from "./attempt"
import { closeTabs, focusOrdinaryWindow, hide, tabCallTimeoutMs } from "./hide"
import { scopeOf } from "./practice"
import {
  mustErase,
  eraseAndVerify,
  isErasingForbidden,
  verifyAndRetry,
  clearOrDeferEntry,
  type ErasePlan,
} from "./erase"
import { downloadsSince } from "./last-minutes"
import { anythingRemains, type Remaining } from "./remaining"
import { journalEntryOf } from "./journal"
import type { ExitPorts, OpenTab } from "./ports"
import { findPressed, openerOf } from "./pressed"
import { isSearchPage } from "./search-page"
import { addressesOf, tabShowsAny, staysOpen } from "./tab-pages"
import { findTrail } from "./trail"
import { trailTo, emptyTrail, type RecordedTrail } from "./trail-log"
import { formEntriesSince } from "./form-entries"
import { defaultExitSettings } from "../settings/exit-settings"

/** The result of one exit. It contains no address except that of a practice page. */
export interface ExitReport {
  /** True if everything that this browser lets an extension erase is gone. */
  readonly complete: boolean
  /** What the popup has to report afterwards; absent if there is nothing to report. */
  readonly remaining?: Remaining
  /** This browser forbids erasing. Readiness says so before any press; repeating it now would reveal the exit. */
  readonly forbidden?: boolean
  /** The practice page that was closed; undefined after a real exit. */
  readonly practice?: string | undefined
}

const minuteMs = 60_000

/** For reads of our own memory, which answer at once and which the exit can do without. */
const memoryReadTimeoutMs = 100

/**
 * Closing a tab keeps the browser from rendering the tab that has just come to the front. Time until the
 * page was off the screen in Chromium 156, 36 presses each, alternating: without this pause 56 ms at the
 * median and 95 at the 95th percentile, with it 50 and 65; an extension that closes nothing, 42 and 62.
 */
const renderPauseMs = 50

/**
 * A new tab takes longer to render. With only one tab open, 30 presses each, alternating: 258 ms with the
 * pause above, 199 with this one; an extension that only opens a new tab, 197.
 */
const newTabRenderPauseMs = 200

/**
 * A browser that is slow to bring a tab to the front is also slow to render it. The pause is at least this
 * many times as long as the time since the press. Right after browser start, 14 presses each: hidden
 * after 84 ms, erased after 248; with a factor of four, 87 and 368.
 */
const slowBrowserPauseFactor = 2

/** The upper limit of the pause for a slow browser. */
const maxSlowBrowserPauseMs = 500

/**
 * The exit, stage by stage. Each stage runs even if the one before it failed.
 * `commandTab` is the tab that the browser's command passed, for when the tabs cannot be listed.
 * `onVerified` receives what remains after the last verification; it is not called for a practice.
 */
// eslint-disable-next-line max-lines-per-function, complexity -- its order is read in one place until each step has a file of its own
export async function exit(
  allPorts: ExitPorts,
  tabId: number | null,
  commandTab: OpenTab | null,
  onVerified: (remaining: Remaining) => void = () => undefined,
): Promise<ExitReport> {
  const { timer } = allPorts
  const pressedAt = timer.now()

  // Hide. Only one tab query comes before it, so the exit destination counts only if it is already in
  // memory. The journal entry is written in the same tick.
  const listOutcome = await attempt(timer, tabCallTimeoutMs, () => allPorts.screen.listTabs())
  const listedTabs = valueOr(listOutcome, commandTab ? [commandTab] : [])
  const lastTrailPage = (tab: OpenTab): string | undefined => allPorts.trailNow(tab.id)?.urls.at(-1)
  const { tab: pressed, smallWindowTab } = findPressed(listedTabs, tabId, commandTab, lastTrailPage)
  // A small window needs no cover: it closes with its page.
  const otherTabs = listedTabs.filter((tab) => tab.id !== smallWindowTab?.id)
  const { ports, tabs, practice } = scopeOf(allPorts, otherTabs, pressed)

  const recordedAtPress = (pressed && ports.trailNow(pressed.id)) ?? emptyTrail
  const trailAtPress = pressed ? trailTo(pressed.url, recordedAtPress) : []
  const opener = pressed && !recordedAtPress.isWhole ? openerOf(pressed, tabs) : null
  const searchOpener = opener && isSearchPage(opener.url) ? opener : null
  const mustHide = (tab: OpenTab): boolean =>
    tab.id === pressed?.id || tab.id === searchOpener?.id || tabShowsAny(ports, tab, trailAtPress)
  const exitDestination = ports.exitDestinationNow()

  const hidePromise = hide(ports, tabs, mustHide, exitDestination)
  const isPrivate = pressed?.incognito && !ports.isAlwaysPrivate
  const focusPromise = isPrivate ? focusOrdinaryWindow(ports, tabs, mustHide, exitDestination) : null

  const salt = ports.random()
  const entryId = ports.random().toString(36)
  const otherHiddenUrls = tabs.filter((tab) => mustHide(tab) && tab !== pressed && !tab.incognito).flatMap(addressesOf)
  const tabIdsAtPress = listOutcome.ok ? listOutcome.value.map(({ id }) => id) : null
  const writeEntry = (trail: readonly string[]): Promise<unknown> => {
    const journalEntry = {
      ...journalEntryOf(salt, [...otherHiddenUrls, ...trail]),
      ...(tabIdsAtPress && { tabs: tabIdsAtPress }),
    }
    return attempt(timer, tabCallTimeoutMs, () => ports.journal.write(entryId, journalEntry))
  }

  const entryWritePromise = writeEntry(trailAtPress)
  const [openedNewTab] = await Promise.all([hidePromise, focusPromise])

  if (!pressed) {
    await attempt(timer, tabCallTimeoutMs, ports.clearPopupPreferences)
    return { complete: false, remaining: { traces: true, tabs: [] }, practice }
  }

  // While the browser renders, read the settings and the tab's recorded trail, which is dropped when the
  // tab closes. Nothing else: it would delay the rendering.
  const settingsPromise = attempt(timer, tabCallTimeoutMs, ports.settings)
  const trailPromise = attempt(timer, tabCallTimeoutMs, () => ports.trailOf(pressed.id))
  const openerTrailPromise = opener && attempt(timer, tabCallTimeoutMs, () => ports.trailOf(opener.id))

  const slowBrowserPauseMs = Math.min(slowBrowserPauseFactor * (timer.now() - pressedAt), maxSlowBrowserPauseMs)
  await timer.wait(Math.max(openedNewTab ? newTabRenderPauseMs : renderPauseMs, slowBrowserPauseMs))

  // Close the tab, then the other open tabs of the same browsing session. Meanwhile the history completes
  // the trail, and the journal entry names all of it before anything is erased.
  resetZoom(ports, tabs.filter(mustHide))
  const framesPromise = attempt(timer, tabCallTimeoutMs, () => ports.helpFrames(tabs.filter(mustHide)))

  // Not awaited: it closes with its page by itself.
  if (smallWindowTab) void attempt(timer, tabCallTimeoutMs, () => ports.screen.close(smallWindowTab, false))
  const closePromise = attempt(timer, tabCallTimeoutMs, () => ports.screen.close(pressed, true))
  const recorded = valueOr(await trailPromise, emptyTrail)
  const openerTrail =
    opener && openerTrailPromise ? { url: opener.url, recorded: valueOr(await openerTrailPromise, emptyTrail) } : null
  const fullTrailPromise = findTrail(ports, pressed.url, recorded, openerTrail).then(async (fullTrail) => {
    await entryWritePromise
    if (fullTrail.length > 1) await writeEntry(fullTrail)
    return fullTrail
  })

  const closeOutcome = await closePromise
  const laterUrls = await urlsSince(ports, pressed, recorded)

  // The pressed tab gets a second try if it did not close: Chromium closes no tab while a person drags one.
  const showsAnyOf =
    (urls: readonly string[]) =>
    (tab: OpenTab): boolean =>
      (tab.id !== pressed.id || !closeOutcome.ok) && tabShowsAny(ports, tab, urls)

  const stays = (tab: OpenTab): boolean =>
    tab.id !== pressed.id && !addressesOf(tab).includes(pressed.url) && staysOpen(ports, tab)

  // Skip the query when the tabs listed at the press show no match, which is the usual case.
  const mayBeOpen = (urls: readonly string[]): boolean => !listOutcome.ok || tabs.some(showsAnyOf(urls))
  const closeTabsShowing = async (urls: readonly string[]): Promise<readonly OpenTab[]> =>
    mayBeOpen(urls) ? closeTabs(ports, showsAnyOf(urls), stays, tabCallTimeoutMs, exitDestination) : []

  const recordedUrls = [...laterUrls, ...trailTo(pressed.url, recorded)]
  const closedByRecord = await closeTabsShowing(recordedUrls)
  const closedReopened = await closeReopened(ports, pressed, recordedUrls, tabIdsAtPress)
  const trail = [...laterUrls, ...(await fullTrailPromise)]
  const closedByHistory = trail.length > recordedUrls.length ? await closeTabsShowing(trail) : []

  // Plan, erase, verify.
  const settings = valueOr(await settingsPromise, defaultExitSettings)
  const since = settings.eraseScope === "recent" ? pressedAt - settings.eraseMinutes * minuteMs : null

  const closedTabs = [...closedByRecord, ...closedReopened, ...closedByHistory]
  const { keptSites } = settings
  const [downloads, formsSince, frameUrls] = await Promise.all([
    since === null ? [] : downloadsSince(ports, since),
    formEntriesSince(ports, trail, since, pressedAt),
    framesPromise.then((framesOutcome) => valueOr(framesOutcome, [])),
  ])
  const plan: ErasePlan = {
    trail,
    closedUrls: [
      ...closedTabs.flatMap(addressesOf),
      ...closedReopened.flatMap((tab) => urlsAfterPressedPage(ports, pressed, tab)),
    ],
    closedTabIds: closedTabs.map(({ id }) => id),
    frameUrls,
    tabIdsAtPress,
    stays,
    since,
    formEntriesSince: formsSince,
    pressedAt,
    keptSites,
    downloads,
  }

  const [remaining] = await Promise.all([eraseAndVerify(ports, plan), clearMemory(ports, plan)])

  // Not awaited: it verifies again once the browser has saved its session, up to 20 seconds from now.
  // The report does not wait for that. None of its calls rejects.
  void verifyAfterSessionSave(ports, entryId, plan).then(practice === undefined ? onVerified : undefined)

  const complete = !anythingRemains(remaining)
  const forbidden = !complete && (await isErasingForbidden(ports))
  if (complete) return { complete, practice }
  return {
    complete,
    remaining: forbidden ? { ...remaining, traces: false } : remaining,
    practice,
    ...(forbidden && { forbidden }),
  }
}

/** The addresses that the page went on to by itself between reading the recorded trail and the close. */
async function urlsSince(ports: ExitPorts, pressed: OpenTab, recorded: RecordedTrail): Promise<readonly string[]> {
  const { urls } = valueOr(await attempt(ports.timer, memoryReadTimeoutMs, () => ports.trailOf(pressed.id)), recorded)
  return urls.filter((url) => url !== pressed.url && !recorded.urls.includes(url))
}

/**
 * A page can open itself again during the exit (the browser allows it for some seconds after a click), and
 * other extensions reopen closed tabs. Such a tab did not exist at the press, and shows the page or came
 * from it. Checked once, right after the close: a tab opened later belongs to another browsing session.
 */
async function closeReopened(
  ports: ExitPorts,
  pressed: OpenTab,
  trail: readonly string[],
  tabIdsAtPress: readonly number[] | null,
): Promise<readonly OpenTab[]> {
  if (tabIdsAtPress === null) return []
  const cameFromPressed = (tab: OpenTab): boolean => ports.trailNow(tab.id)?.urls.includes(pressed.url) ?? false
  const isReopened = (tab: OpenTab): boolean =>
    !tabIdsAtPress.includes(tab.id) && !tab.discarded && (tabShowsAny(ports, tab, trail) || cameFromPressed(tab))
  return closeTabs(ports, isReopened, () => false, tabCallTimeoutMs)
}

/**
 * What a tab showed after the pressed page opened it during the exit. The tab may still have been empty
 * when it was found. Its recorded trail begins with what led to the pressed page, which is left out here.
 */
function urlsAfterPressedPage(ports: ExitPorts, pressed: OpenTab, tab: OpenTab): readonly string[] {
  const urls = ports.trailNow(tab.id)?.urls ?? []
  return urls.slice(urls.lastIndexOf(pressed.url) + 1)
}

/** Called before the tabs close, while a call can still name their sites. */
function resetZoom({ siteData, helpOrigins, timer }: ExitPorts, tabs: readonly OpenTab[]): void {
  const helpTabs = tabs.filter((tab) => helpOrigins(addressesOf(tab)).length > 0)
  // Not awaited: browsers process calls on a tab in order, and closing must not wait.
  for (const tab of helpTabs) void attempt(timer, tabCallTimeoutMs, () => siteData.resetZoom(tab))
}

/** Clears what our own memory would reveal to the next person who opens the popup or the browser's tools. */
async function clearMemory(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  const isErased = (url: string): boolean => mustErase(ports, plan, url)
  await Promise.all([
    attempt(ports.timer, tabCallTimeoutMs, ports.clearPopupPreferences),
    attempt(ports.timer, tabCallTimeoutMs, () => ports.clearTrails(isErased)),
  ])
}

async function verifyAfterSessionSave(ports: ExitPorts, entryId: string, plan: ErasePlan): Promise<Remaining> {
  await ports.timer.wait(ports.sessionSaveMs)
  return clearOrDeferEntry(ports, entryId, await verifyAndRetry(ports, plan))
}
