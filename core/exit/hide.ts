import { attempt } from "./attempt"
import type { ExitPorts, OpenTab } from "./ports"
import type { Session } from "./session"
import { siteOf } from "./sites"
import { addressesOf } from "./tab-pages"
import {
  maxSlowBrowserPauseMs,
  newTabRenderPauseMs,
  renderPauseMs,
  showTabTimeoutMs,
  slowBrowserPauseFactor,
  shortCallTimeoutMs,
} from "./timing"

/**
 * Covers every window that shows a page to hide. After a press in a private window, also brings an ordinary
 * window to the front. Sends its first calls before it returns. Resolves with whether any cover is a new tab
 * or window; a window that `focusOrdinaryWindow` opened does not count.
 */
export async function hidePages(session: Session): Promise<boolean> {
  const { ports, tabs, mustHide, pressedTab } = session
  const coverPromise = cover(ports, tabs, mustHide)
  const isPrivate = pressedTab?.incognito && !ports.isAlwaysPrivate
  const focusPromise = isPrivate ? focusOrdinaryWindow(ports, tabs, mustHide) : null
  const [openedNewTab] = await Promise.all([coverPromise, focusPromise])
  return openedNewTab
}

/** Waits until the browser has probably rendered the tab that came to the front. */
export async function waitForRendering({ ports, pressedAt }: Session, openedNewTab: boolean): Promise<void> {
  const { timer } = ports
  const slowBrowserPauseMs = Math.min(slowBrowserPauseFactor * (timer.now() - pressedAt), maxSlowBrowserPauseMs)
  await timer.wait(Math.max(openedNewTab ? newTabRenderPauseMs : renderPauseMs, slowBrowserPauseMs))
}

/** What one window shows instead of the page. `tab: null` means a new tab. */
interface Cover {
  readonly windowId: number
  readonly tab: OpenTab | null
}

function isOnScreen(tab: OpenTab, tabs: readonly OpenTab[]): boolean {
  if (tab.active) return true
  if (tab.splitView === null) return false
  return tabs.some((other) => other.active && other.windowId === tab.windowId && other.splitView === tab.splitView)
}

/** The tab and the tabs that share its split view: bringing one of them to the front shows all of them. */
function splitViewOf(tab: OpenTab, tabs: readonly OpenTab[]): readonly OpenTab[] {
  if (tab.splitView === null) return [tab]
  return tabs.filter((other) => other.windowId === tab.windowId && other.splitView === tab.splitView)
}

/**
 * Whether a tab may be shown in place of the page. It must not load anything, nobody may have hidden it,
 * and it must show no words that a person typed: neither a page's source nor what a page has written into
 * an empty window.
 */
function isHarmless(ports: Pick<ExitPorts, "mayShowTypedWords">, tab: OpenTab): boolean {
  if (tab.discarded || tab.frozen || tab.hidden || tab.isSource) return false
  if (tab.url === "about:blank" && tab.openerId !== null) return false
  return !addressesOf(tab).some(ports.mayShowTypedWords)
}

type PlanPorts = Pick<ExitPorts, "backLists" | "exitDestinationNow" | "mayShowTypedWords">

/**
 * Returns a function that tells whether a tab can cover the pages in `shown`. The tab and each tab in its split view must
 * be harmless. None of them may be a tab to hide, have a page to hide behind its Back button, or be on the same site as
 * one of the pages (likely the same browsing session).
 */
function coverRule(
  ports: PlanPorts,
  tabs: readonly OpenTab[],
  shown: readonly OpenTab[],
  mustHide: (tab: OpenTab) => boolean,
): (tab: OpenTab) => boolean {
  const sites = new Set(shown.map((tab) => siteOf(tab.url)))
  const leadsBack = (tab: OpenTab): boolean =>
    ports.backLists.urlsNow(tab.id).some((url) => mustHide({ ...tab, url, shownUrl: url }))
  const canCover = (tab: OpenTab): boolean =>
    !mustHide(tab) && !sites.has(siteOf(tab.url)) && isHarmless(ports, tab) && !leadsBack(tab)
  return (tab) => splitViewOf(tab, tabs).every(canCover)
}

/** The tabs on the screen that must leave it. */
const shownPages = (tabs: readonly OpenTab[], mustHide: (tab: OpenTab) => boolean): readonly OpenTab[] =>
  tabs.filter((tab) => isOnScreen(tab, tabs) && mustHide(tab))

const lastUsedFirst = (tabs: readonly OpenTab[]): readonly OpenTab[] => tabs.toSorted((a, b) => b.lastUsed - a.lastUsed)

/**
 * Plans a cover for every window that shows a page to hide: the most recently used tab that can cover it, or a new tab if
 * no tab can or the settings ask for one. Two kinds of window need no cover, because they close with their pages: a private
 * window in which every tab must be hidden, and one of several windows that shows only such pages at about:blank (usually
 * a pop-up that a page has written into).
 */
export function planCovers(
  ports: PlanPorts,
  tabs: readonly OpenTab[],
  mustHide: (tab: OpenTab) => boolean,
): readonly Cover[] {
  const shown = shownPages(tabs, mustHide)
  const canCover = coverRule(ports, tabs, shown, mustHide)

  const hasManyWindows = tabs.some((tab) => tab.windowId !== tabs[0]?.windowId)
  const closesWithPage = (tab: OpenTab): boolean =>
    mustHide(tab) && (tab.incognito || (hasManyWindows && tab.url === "about:blank"))
  const windows = [...new Set(shown.map((tab) => tab.windowId))].filter((windowId) =>
    tabs.some((tab) => tab.windowId === windowId && !closesWithPage(tab)),
  )
  return windows.map((windowId) => {
    if (ports.exitDestinationNow() === "new-tab") return { windowId, tab: null }
    const others = tabs.filter((tab) => tab.windowId === windowId && !isOnScreen(tab, tabs))
    return { windowId, tab: lastUsedFirst(others).find(canCover) ?? null }
  })
}

/** In a browser where every window is private, each window is covered like an ordinary window in other browsers. */
const asOrdinary = (tab: OpenTab): OpenTab => ({ ...tab, incognito: false })

export type CoverPorts = PlanPorts & Pick<ExitPorts, "timer" | "isAlwaysPrivate" | "screen">

/**
 * Covers every window that shows a page to hide. If the harmless tab planned for a window does not come to the front, a
 * new tab covers the page instead; if that fails too, a new window. Returns whether a new tab or window was needed.
 */
export async function cover(
  ports: CoverPorts,
  tabs: readonly OpenTab[],
  mustHide: (tab: OpenTab) => boolean,
): Promise<boolean> {
  const { screen } = ports
  const ordinaryTabs = ports.isAlwaysPrivate ? tabs.map(asOrdinary) : tabs
  const covers = planCovers(ports, ordinaryTabs, mustHide)
  const coverPromises = covers.map(async ({ windowId, tab }) => {
    const showOutcome = tab && (await attempt(ports, showTabTimeoutMs, () => screen.showTab(tab)))
    if (showOutcome?.ok) return false
    const newTabOutcome = await attempt(ports, shortCallTimeoutMs, () => screen.showNewTab(windowId))
    if (!newTabOutcome.ok) await attempt(ports, shortCallTimeoutMs, () => screen.showNewWindow())
    return true
  })
  return (await Promise.all(coverPromises)).includes(true)
}

/**
 * For a press in a private window, brings an ordinary window to the front: the one used last whose page may come
 * forward. If there is none, or the settings ask for a new tab, opens a new window.
 */
export async function focusOrdinaryWindow(
  ports: CoverPorts,
  tabs: readonly OpenTab[],
  mustHide: (tab: OpenTab) => boolean,
): Promise<void> {
  const { screen } = ports
  const canCover = coverRule(ports, tabs, shownPages(tabs, mustHide), mustHide)
  const ordinary = tabs.filter((tab) => tab.active && !tab.incognito && canCover(tab))
  const [lastUsed] = ports.exitDestinationNow() === "new-tab" ? [] : lastUsedFirst(ordinary)
  const showOutcome = lastUsed && (await attempt(ports, shortCallTimeoutMs, () => screen.showWindow(lastUsed.windowId)))
  if (!showOutcome?.ok) await attempt(ports, shortCallTimeoutMs, () => screen.showNewWindow())
}
