import { attempt, valueOr } from "./attempt"
import type { ExitPorts, OpenTab } from "./ports"
import { addressesOf } from "./tab-pages"
import type { ExitDestination } from "../settings/exit-settings"

/** What one window shows instead of the page. `tab: null` means a new tab. */
export interface Cover {
  readonly windowId: number
  readonly tab: OpenTab | null
}

/** The host with its port; an address that does not parse counts as its own site. */
function siteWithPortOf(address: string): string {
  return URL.parse(address)?.host ?? address
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

type PlanPorts = Pick<ExitPorts, "backLists" | "mayShowTypedWords">

/**
 * Plans a cover for every window that shows a page to hide: the harmless tab used last before the page. A
 * tab does not qualify if it is itself to be hidden, if its Back button leads to a page to hide, if it is
 * on the same site (likely the same browsing session), or if it is the other half of the same split view.
 * If no tab qualifies, or the settings ask for a new tab, the cover is a new tab. A window needs no cover
 * if everything in it closes with its page: a private window, or a small one that a page has written into.
 */
export function planCovers(
  ports: PlanPorts,
  tabs: readonly OpenTab[],
  mustHide: (tab: OpenTab) => boolean,
  exitDestination: ExitDestination | null = null,
): readonly Cover[] {
  const shown = tabs.filter((tab) => isOnScreen(tab, tabs) && mustHide(tab))
  const sites = new Set(shown.map((tab) => siteWithPortOf(tab.url)))
  const leadsBack = (tab: OpenTab): boolean =>
    ports.backLists.now(tab.id).some((url) => mustHide({ ...tab, url, shownUrl: url }))
  const canCover = (tab: OpenTab): boolean =>
    !mustHide(tab) && !sites.has(siteWithPortOf(tab.url)) && isHarmless(ports, tab) && !leadsBack(tab)

  const hasManyWindows = tabs.some((tab) => tab.windowId !== tabs[0]?.windowId)
  const closesWithPage = (tab: OpenTab): boolean =>
    mustHide(tab) && (tab.incognito || (hasManyWindows && tab.url === "about:blank"))
  const windows = [...new Set(shown.map((tab) => tab.windowId))].filter((windowId) =>
    tabs.some((tab) => tab.windowId === windowId && !closesWithPage(tab)),
  )
  return windows.map((windowId) => {
    if (exitDestination === "new-tab") return { windowId, tab: null }
    const others = tabs.filter((tab) => tab.windowId === windowId && !isOnScreen(tab, tabs))
    const newestFirst = others.toSorted((a, b) => b.lastUsed - a.lastUsed)
    return { windowId, tab: newestFirst.find((tab) => splitViewOf(tab, tabs).every(canCover)) ?? null }
  })
}

/** In a browser where every window is private, each window gets a cover as an ordinary one does elsewhere. */
const asOrdinary = (tab: OpenTab): OpenTab => ({ ...tab, incognito: false })

type CoverPorts = PlanPorts & Pick<ExitPorts, "timer" | "isAlwaysPrivate" | "screen">

/** For browser calls between the press and the empty screen. A healthy browser answers in a tenth of this. */
export const tabCallTimeoutMs = 1500
/** If an existing tab has not come to the front by then, a new tab takes its place. */
const showTabTimeoutMs = 500

/**
 * Covers every window that shows a page to hide. If a tab does not come to the front, a new tab replaces
 * it; if that fails too, a new window does. Returns whether a new tab or window was needed.
 */
export async function hide(
  ports: CoverPorts,
  tabs: readonly OpenTab[],
  mustHide: (tab: OpenTab) => boolean,
  exitDestination: ExitDestination | null = null,
): Promise<boolean> {
  const { timer, screen } = ports
  const ordinaryTabs = ports.isAlwaysPrivate ? tabs.map(asOrdinary) : tabs
  const covers = planCovers(ports, ordinaryTabs, mustHide, exitDestination)
  const coverPromises = covers.map(async ({ windowId, tab }) => {
    const showOutcome = tab && (await attempt(timer, showTabTimeoutMs, () => screen.showTab(tab)))
    if (showOutcome?.ok) return false
    const newTabOutcome = await attempt(timer, tabCallTimeoutMs, () => screen.showNewTab(windowId))
    if (!newTabOutcome.ok) await attempt(timer, tabCallTimeoutMs, () => screen.showNewWindow())
    return true
  })
  return (await Promise.all(coverPromises)).includes(true)
}

/**
 * Covers and closes background tabs that match `mustHide`; those that match `stays` too are only covered.
 * `timeoutMs` limits each call. Returns the tabs that the browser was asked to close.
 */
export async function closeTabs(
  ports: CoverPorts,
  mustHide: (tab: OpenTab) => boolean,
  stays: (tab: OpenTab) => boolean,
  timeoutMs: number,
  exitDestination: ExitDestination | null = null,
): Promise<readonly OpenTab[]> {
  const { timer, screen } = ports
  const tabs = valueOr(await attempt(timer, timeoutMs, () => screen.listTabs()), [])
  await hide(ports, tabs, mustHide, exitDestination)
  const tabsToClose = tabs.filter((tab) => mustHide(tab) && !stays(tab))
  await Promise.all(tabsToClose.map((tab) => attempt(timer, timeoutMs, () => screen.close(tab, false))))
  return tabsToClose
}

/**
 * After an exit from a private window, brings an ordinary window to the front: the one used last whose
 * page is harmless. If there is none, or the settings ask for a new tab, opens a new window.
 */
export async function focusOrdinaryWindow(
  ports: CoverPorts,
  tabs: readonly OpenTab[],
  mustHide: (tab: OpenTab) => boolean,
  exitDestination: ExitDestination | null = null,
): Promise<void> {
  const { timer, screen } = ports
  const canCover = (tab: OpenTab): boolean => !mustHide(tab) && isHarmless(ports, tab)
  const ordinary = tabs.filter((tab) => tab.active && !tab.incognito && splitViewOf(tab, tabs).every(canCover))
  const [lastUsed] = exitDestination === "new-tab" ? [] : ordinary.toSorted((a, b) => b.lastUsed - a.lastUsed)
  const showOutcome = lastUsed && (await attempt(timer, tabCallTimeoutMs, () => screen.showWindow(lastUsed.windowId)))
  if (!showOutcome?.ok) await attempt(timer, tabCallTimeoutMs, () => screen.showNewWindow())
}
