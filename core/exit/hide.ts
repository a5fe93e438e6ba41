import { attempt, valueOr } from "./attempt"
import type { ExitPorts, OpenTab } from "./ports"
import { addressesOf } from "./tab-pages"
import type { ExitDestination } from "../settings/settings"

/** What one window is to show instead. `tab: null`: a new tab. */
export interface Cover {
  readonly windowId: number
  readonly tab: OpenTab | null
}

function siteOf(address: string): string {
  return URL.parse(address)?.host ?? address
}

function isOnScreen(tab: OpenTab, tabs: readonly OpenTab[]): boolean {
  if (tab.active) return true
  if (tab.splitView === null) return false
  return tabs.some((other) => other.active && other.windowId === tab.windowId && other.splitView === tab.splitView)
}

/** What two halves of the screen show comes forward together. */
function besides(tab: OpenTab, tabs: readonly OpenTab[]): readonly OpenTab[] {
  if (tab.splitView === null) return [tab]
  return tabs.filter((other) => other.windowId === tab.windowId && other.splitView === tab.splitView)
}

/**
 * Whether a tab may be shown in place of the page: it loads nothing, nobody has put it away, and it shows
 * no words that a person typed, neither a page's source nor what a page has written into an empty window.
 */
function isHarmless(ports: Pick<ExitPorts, "mayShowWords">, tab: OpenTab): boolean {
  if (tab.discarded || tab.frozen || tab.hidden || tab.isSource) return false
  if (tab.url === "about:blank" && tab.openerId !== null) return false
  return !addressesOf(tab).some(ports.mayShowWords)
}

type PlanPorts = Pick<ExitPorts, "backLists" | "mayShowWords">

/**
 * For every window that shows a page to hide: the harmless tab used last before it, unless that is
 * itself a page to hide, leads back to one, is of the same site (likely the same visit) or the other half of
 * the same split view; otherwise, or where that was chosen, a new tab. A window with nothing else in it that closes
 * with its page needs none: a private one, or a small one that a page has written into.
 */
export function planCovers(
  ports: PlanPorts,
  tabs: readonly OpenTab[],
  isToHide: (tab: OpenTab) => boolean,
  exitDestination: ExitDestination | null = null,
): readonly Cover[] {
  const shown = tabs.filter((tab) => isOnScreen(tab, tabs) && isToHide(tab))
  const sites = new Set(shown.map((tab) => siteOf(tab.url)))
  const leadsBack = (tab: OpenTab): boolean =>
    ports.backLists.now(tab.id).some((url) => isToHide({ ...tab, url, shownUrl: url }))
  const mayCome = (tab: OpenTab): boolean =>
    !isToHide(tab) && !sites.has(siteOf(tab.url)) && isHarmless(ports, tab) && !leadsBack(tab)

  const isOneOfMany = tabs.some((tab) => tab.windowId !== tabs[0]?.windowId)
  const closes = (tab: OpenTab): boolean =>
    isToHide(tab) && (tab.incognito || (isOneOfMany && tab.url === "about:blank"))
  const windows = [...new Set(shown.map((tab) => tab.windowId))].filter((windowId) =>
    tabs.some((tab) => tab.windowId === windowId && !closes(tab)),
  )
  return windows.map((windowId) => {
    if (exitDestination === "new-tab") return { windowId, tab: null }
    const others = tabs.filter((tab) => tab.windowId === windowId && !isOnScreen(tab, tabs))
    const latest = others.toSorted((a, b) => b.lastUsed - a.lastUsed)
    return { windowId, tab: latest.find((tab) => besides(tab, tabs).every(mayCome)) ?? null }
  })
}

/** Where every window is private, each is covered as an ordinary one elsewhere. */
const asOrdinary = (tab: OpenTab): OpenTab => ({ ...tab, incognito: false })

type CoverPorts = PlanPorts & Pick<ExitPorts, "timer" | "isAlwaysPrivate" | "screen">

/** For calls between the press and the empty screen: a healthy browser answers in a tenth of it. */
const limit = 1500
/** A tab that does not come forward by then is not waited for: a new one comes in front of it. */
const patience = 500

/**
 * Step 1. A tab that will not come forward is replaced by a new one, and that by a new window. Answers
 * whether a new one had to be opened.
 */
export async function hide(
  ports: CoverPorts,
  tabs: readonly OpenTab[],
  isToHide: (tab: OpenTab) => boolean,
  exitDestination: ExitDestination | null = null,
): Promise<boolean> {
  const { timer, screen } = ports
  const seen = ports.isAlwaysPrivate ? tabs.map(asOrdinary) : tabs
  const tabShowsAny = planCovers(ports, seen, isToHide, exitDestination).map(async ({ windowId, tab }) => {
    const shown = tab && (await attempt(timer, patience, () => screen.showTab(tab)))
    if (shown?.ok) return false
    const isNew = await attempt(timer, limit, () => screen.showNewTab(windowId))
    if (!isNew.ok) await attempt(timer, limit, () => screen.showNewWindow())
    return true
  })
  return (await Promise.all(tabShowsAny)).includes(true)
}

/**
 * Covers and closes open tabs of the background, and covers only those that stay; `patience`:
 * milliseconds for each call. Answers the tabs that it has asked to close.
 */
export async function closeTabs(
  ports: CoverPorts,
  isToHide: (tab: OpenTab) => boolean,
  stays: (tab: OpenTab) => boolean,
  patience: number,
  exitDestination: ExitDestination | null = null,
): Promise<readonly OpenTab[]> {
  const { timer, screen } = ports
  const tabs = valueOr(await attempt(timer, patience, () => screen.listTabs()), [])
  await hide(ports, tabs, isToHide, exitDestination)
  const chosen = tabs.filter((tab) => isToHide(tab) && !stays(tab))
  await Promise.all(chosen.map((tab) => attempt(timer, patience, () => screen.close(tab, false))))
  return chosen
}

/**
 * After a private window an ordinary one comes forward: the one used last whose page is harmless;
 * otherwise, or where a new tab was chosen, a new one.
 */
export async function focusOrdinaryWindow(
  ports: CoverPorts,
  tabs: readonly OpenTab[],
  isToHide: (tab: OpenTab) => boolean,
  exitDestination: ExitDestination | null = null,
): Promise<void> {
  const { timer, screen } = ports
  const mayCome = (tab: OpenTab): boolean => !isToHide(tab) && isHarmless(ports, tab)
  const ordinary = tabs.filter((tab) => tab.active && !tab.incognito && besides(tab, tabs).every(mayCome))
  const [last] = exitDestination === "new-tab" ? [] : ordinary.toSorted((a, b) => b.lastUsed - a.lastUsed)
  const shown = last && (await attempt(timer, limit, () => screen.showWindow(last.windowId)))
  if (!shown?.ok) await attempt(timer, limit, () => screen.showNewWindow())
}
