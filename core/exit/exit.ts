import { attempt, valueOr } from "./attempt"
import { closeTabs, focusOrdinaryWindow, hide } from "./hide"
import { scopeOf } from "./practice"
import { mustErase, eraseAll, isErasingForbidden, verifyAndRetry, settleEntry, type ErasePlan } from "./erase"
import { downloadsSince } from "./last-minutes"
import { isAnything, type Remaining } from "./remaining"
import { journalEntryOf } from "./journal"
import type { ExitPorts, OpenTab } from "./ports"
import { findPressed, openerOf } from "./pressed"
import { isSearchPage } from "./search-page"
import { addressesOf, tabShowsAny, staysOpen } from "./tab-pages"
import { findTrail } from "./trail"
import { trailTo, emptyTrail, type RecordedTrail } from "./trail-log"
import { formEntriesSince } from "./form-entries"
import { defaultSettings } from "../settings/settings"

/** Whether everything is gone that this browser lets an extension erase. Holds no address but that of a practice. */
export interface ExitReport {
  readonly complete: boolean
  /** What is to be told afterwards, where anything is. */
  readonly remaining?: Remaining
  /** Erasing is forbidden here, as is said before any press: to say it again would tell of the exit. */
  readonly forbidden?: boolean
  /** The practice page that was left, where it was a practice. */
  readonly practice?: string | undefined
}

const minute = 60_000

/** For calls between the press and the empty screen: a healthy browser answers in a tenth of it. */
const short = 1500

/** For what our own memory answers at once, and what can be done without. */
const memory = 100

/**
 * Closing a tab keeps the browser from drawing the one that has just come forward. Chromium 156, 36
 * presses each in turn, until the page was off the screen: without this pause 56 ms at the median
 * and 95 at the 95th percentile, with it 50 and 65; an extension that closes nothing, 42 and 62.
 */
const drawn = 50

/**
 * A new tab takes longer to draw. With the only tab, 30 presses each in turn: 258 ms with the pause
 * above, 199 with this one; an extension that only opens a new tab, 197.
 */
const drawnNew = 200

/**
 * A browser slow to bring a tab forward is slow to draw it: so many times as long. Right after its
 * start, 14 presses each: hidden after 84 ms, erased after 248; with four times as long 87 and 368.
 */
const slower = 2

/** But no longer than this, milliseconds. */
const drawnLast = 500

/**
 * The exit, in the order in which things happen. Every step runs though the one before it failed.
 * `commandTab` is the tab as the browser's command names it, for when the list of tabs can't be had.
 * `settled` is told what is left at the look that comes last, not of a practice.
 */
// eslint-disable-next-line max-lines-per-function, complexity -- its order is read in one place until each step has a file of its own
export async function exit(
  given: ExitPorts,
  tabId: number | null,
  commandTab: OpenTab | null,
  settled: (remaining: Remaining) => void = () => undefined,
): Promise<ExitReport> {
  const { timer } = given
  const pressedAt = timer.now()

  // 1. Cover. One query comes before it and nothing else: a landing counts where it is known by
  // then. The mark is written in the same tick.
  const listed = await attempt(timer, short, () => given.screen.listTabs())
  const all = valueOr(listed, commandTab ? [commandTab] : [])
  const lastTrailPage = (tab: OpenTab): string | undefined => given.trailNow(tab.id)?.urls.at(-1)
  const { tab: pressed, small } = findPressed(all, tabId, commandTab, lastTrailPage)
  // A small window needs no cover: it closes with its page.
  const others = all.filter((tab) => tab.id !== small?.id)
  const { ports, tabs, practice } = scopeOf(given, others, pressed)

  const now = (pressed && ports.trailNow(pressed.id)) ?? emptyTrail
  const trailAtPress = pressed ? trailTo(pressed.url, now) : []
  const opener = pressed && !now.isWhole ? openerOf(pressed, tabs) : null
  const search = opener && isSearchPage(opener.url) ? opener : null
  const isToHide = (tab: OpenTab): boolean =>
    tab.id === pressed?.id || tab.id === search?.id || tabShowsAny(ports, tab, trailAtPress)
  const exitDestination = ports.exitDestinationNow()

  const covered = hide(ports, tabs, isToHide, exitDestination)
  const isPrivate = pressed?.incognito && !ports.isAlwaysPrivate
  const forward = isPrivate ? focusOrdinaryWindow(ports, tabs, isToHide, exitDestination) : null

  const salt = ports.random()
  const entryId = ports.random().toString(36)
  const named = tabs.filter((tab) => isToHide(tab) && tab !== pressed && !tab.incognito).flatMap(addressesOf)
  const openThen = listed.ok ? listed.value.map(({ id }) => id) : null
  const writeEntry = (trail: readonly string[]): Promise<unknown> => {
    const journalEntry = { ...journalEntryOf(salt, [...named, ...trail]), ...(openThen && { tabs: openThen }) }
    return attempt(timer, short, () => ports.journal.write(entryId, journalEntry))
  }

  const marked = writeEntry(trailAtPress)
  const [isNew] = await Promise.all([covered, forward])

  if (!pressed) {
    await attempt(timer, short, ports.clearPopupPreferences)
    return { complete: false, remaining: { traces: true, tabs: [] }, practice }
  }

  // While the browser draws: the settings, and what the tab went through, which the browser forgets
  // when the tab closes. Nothing else: it would be in the way of the drawing.
  const asked = attempt(timer, short, ports.settings)
  const remembered = attempt(timer, short, () => ports.trailOf(pressed.id))
  const ofOpener = opener && attempt(timer, short, () => ports.trailOf(opener.id))

  const busy = Math.min(slower * (timer.now() - pressedAt), drawnLast)
  await timer.wait(Math.max(isNew ? drawnNew : drawn, busy))

  // 2. Close it, and then what else is open of the same visit; meanwhile the history tells the rest
  // of the trail, and the mark names it before anything is erased.
  resetZoom(ports, tabs.filter(isToHide))
  const framed = attempt(timer, short, () => ports.helpFrames(tabs.filter(isToHide)))

  // Not awaited: it closes with its page by itself.
  if (small) void attempt(timer, short, () => ports.screen.close(small, false))
  const closing = attempt(timer, short, () => ports.screen.close(pressed, true))
  const known = valueOr(await remembered, emptyTrail)
  const from = opener && ofOpener ? { url: opener.url, known: valueOr(await ofOpener, emptyTrail) } : null
  const tracing = findTrail(ports, pressed.url, known, from).then(async (found) => {
    await marked
    if (found.length > 1) await writeEntry(found)
    return found
  })

  const closed = await closing
  const later = await wentOnTo(ports, pressed, known)

  // A second try for the tab itself: while a person drags any tab, Chromium closes none.
  const isOneOf =
    (urls: readonly string[]) =>
    (tab: OpenTab): boolean =>
      (tab.id !== pressed.id || !closed.ok) && tabShowsAny(ports, tab, urls)

  const stays = (tab: OpenTab): boolean =>
    tab.id !== pressed.id && !addressesOf(tab).includes(pressed.url) && staysOpen(ports, tab)

  // The list of the press tells whether there are any: most often there are none.
  const mayBeOpen = (urls: readonly string[]): boolean => !listed.ok || tabs.some(isOneOf(urls))
  const closeAll = async (urls: readonly string[]): Promise<readonly OpenTab[]> =>
    mayBeOpen(urls) ? closeTabs(ports, isOneOf(urls), stays, short, exitDestination) : []

  const near = [...later, ...trailTo(pressed.url, known)]
  const first = await closeAll(near)
  const again = await closeReopened(ports, pressed, near, openThen)
  const trail = [...later, ...(await tracing)]
  const more = trail.length > near.length ? await closeAll(trail) : []

  // 3 to 5. Forget, erase, look again.
  const settings = valueOr(await asked, defaultSettings)
  const since = settings.eraseScope === "recent" ? pressedAt - settings.eraseMinutes * minute : null

  const gone = [...first, ...again, ...more]
  const { keptSites } = settings
  const [downloads, forms, frames] = await Promise.all([
    since === null ? [] : downloadsSince(ports, since),
    formEntriesSince(ports, trail, since, pressedAt),
    framed.then((found) => valueOr(found, [])),
  ])
  const plan: ErasePlan = {
    trail,
    closed: [...gone.flatMap(addressesOf), ...again.flatMap((tab) => openedBy(ports, pressed, tab))],
    closedTabs: gone.map(({ id }) => id),
    frames,
    tabs: openThen,
    stays,
    since,
    formEntriesSince: forms,
    pressedAt,
    keptSites,
    downloads,
  }

  const [remaining] = await Promise.all([eraseAll(ports, plan), clearMemory(ports, plan)])

  // Not awaited: it looks again once the browser has saved its session, up to 20 seconds from now.
  // The outcome is told before that. No call in it rejects.
  void verifyAfterSessionSave(ports, entryId, plan).then(practice === undefined ? settled : undefined)

  const complete = !isAnything(remaining)
  const forbidden = !complete && (await isErasingForbidden(ports))
  if (complete) return { complete, practice }
  return {
    complete,
    remaining: forbidden ? { ...remaining, traces: false } : remaining,
    practice,
    ...(forbidden && { forbidden }),
  }
}

/** A page that goes on to other addresses by itself has gone on until it was closed. */
async function wentOnTo(ports: ExitPorts, pressed: OpenTab, known: RecordedTrail): Promise<readonly string[]> {
  const { urls } = valueOr(await attempt(ports.timer, memory, () => ports.trailOf(pressed.id)), known)
  return urls.filter((url) => url !== pressed.url && !known.urls.includes(url))
}

/**
 * A page can open itself again while it is being left (the browser allows it for some seconds after a
 * click), and other extensions open what was closed: such a tab was not there at the press, and shows the
 * page or came from it. Asked once, right after the close: what is opened later is another visit.
 */
async function closeReopened(
  ports: ExitPorts,
  pressed: OpenTab,
  trail: readonly string[],
  openThen: readonly number[] | null,
): Promise<readonly OpenTab[]> {
  if (openThen === null) return []
  const cameFrom = (tab: OpenTab): boolean => ports.trailNow(tab.id)?.urls.includes(pressed.url) ?? false
  const isAgain = (tab: OpenTab): boolean =>
    !openThen.includes(tab.id) && !tab.discarded && (tabShowsAny(ports, tab, trail) || cameFrom(tab))
  return closeTabs(ports, isAgain, () => false, short)
}

/**
 * What a tab showed that the page had opened while it was being left: at the look that found it, it may
 * still have been empty. What led to the page came along with its trail, and is not meant.
 */
function openedBy(ports: ExitPorts, pressed: OpenTab, tab: OpenTab): readonly string[] {
  const urls = ports.trailNow(tab.id)?.urls ?? []
  return urls.slice(urls.lastIndexOf(pressed.url) + 1)
}

/** Sent before the tabs are closed, while a call can still name their sites. */
function resetZoom({ siteData, helpOrigins, timer }: ExitPorts, tabs: readonly OpenTab[]): void {
  const ofHelpSites = tabs.filter((tab) => helpOrigins(addressesOf(tab)).length > 0)
  // Not awaited: browsers work off what they are asked of a tab in turn, and closing must not wait.
  for (const tab of ofHelpSites) void attempt(timer, short, () => siteData.resetZoom(tab))
}

/** What our own memory would tell whoever opens the popup or the browser's tools next. */
async function clearMemory(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  const isErased = (url: string): boolean => mustErase(ports, plan, url)
  await Promise.all([
    attempt(ports.timer, short, ports.clearPopupPreferences),
    attempt(ports.timer, short, () => ports.clearTrails(isErased)),
  ])
}

async function verifyAfterSessionSave(ports: ExitPorts, entryId: string, plan: ErasePlan): Promise<Remaining> {
  await ports.timer.wait(ports.sessionSavedWithin)
  return settleEntry(ports, entryId, await verifyAndRetry(ports, plan))
}
