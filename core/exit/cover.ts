import { attempt, valueOr } from "./attempt"
import type { ExitPorts, OpenTab } from "./ports"
import { isSearchPage } from "./search-page"
import type { Landing } from "../settings/settings"

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

/**
 * For every window that shows a page to hide: the tab used last before it, unless that is itself a
 * page to hide, of the same site or a page of search results (likely the same visit, and its words
 * would show), asleep (it would load) or the other half of the same split view; otherwise, or where
 * that was chosen, a new tab. A private window with nothing else in it needs none: it closes with its page.
 */
export function planCovers(
  tabs: readonly OpenTab[],
  isToHide: (tab: OpenTab) => boolean,
  landing: Landing | null = null,
): readonly Cover[] {
  const shown = tabs.filter((tab) => isOnScreen(tab, tabs) && isToHide(tab))
  const sites = new Set(shown.map((tab) => siteOf(tab.url)))
  const windows = [...new Set(shown.map((tab) => tab.windowId))].filter((windowId) =>
    tabs.some((tab) => tab.windowId === windowId && !(tab.incognito && isToHide(tab))),
  )
  return windows.map((windowId) => {
    if (landing === "new") return { windowId, tab: null }
    const splits = new Set(
      tabs
        .filter((tab) => tab.windowId === windowId && tab.active && tab.splitView !== null)
        .map((tab) => tab.splitView),
    )
    const harmless = tabs.filter(
      (tab) =>
        tab.windowId === windowId &&
        !isToHide(tab) &&
        !tab.active &&
        !tab.asleep &&
        !sites.has(siteOf(tab.url)) &&
        !(tab.splitView !== null && splits.has(tab.splitView)) &&
        !isSearchPage(tab.url),
    )
    const [last] = harmless.sort((a, b) => b.lastUsed - a.lastUsed)
    return { windowId, tab: last ?? null }
  })
}

/** For calls between the press and the empty screen: a healthy browser answers in a tenth of it. */
const limit = 1500
/** A tab that does not come forward by then is not waited for: a new one comes in front of it. */
const patience = 500

/**
 * Step 1. A tab that will not come forward is replaced by a new one, and that by a new window. Answers
 * whether a new one had to be opened.
 */
export async function cover(
  ports: Pick<ExitPorts, "clock" | "screen">,
  tabs: readonly OpenTab[],
  isToHide: (tab: OpenTab) => boolean,
  landing: Landing | null = null,
): Promise<boolean> {
  const { clock, screen } = ports
  const shows = planCovers(tabs, isToHide, landing).map(async ({ windowId, tab }) => {
    const shown = tab && (await attempt(clock, patience, () => screen.showTab(tab)))
    if (shown?.ok) return false
    const isNew = await attempt(clock, limit, () => screen.showNewTab(windowId))
    if (!isNew.ok) await attempt(clock, limit, () => screen.showNewWindow())
    return true
  })
  return (await Promise.all(shows)).includes(true)
}

/** Covers and closes open tabs of the background; `patience`: milliseconds for each call. */
export async function closeTabs(
  ports: Pick<ExitPorts, "clock" | "screen">,
  isToClose: (tab: OpenTab) => boolean,
  patience: number,
  landing: Landing | null = null,
): Promise<readonly OpenTab[]> {
  const { clock, screen } = ports
  const tabs = valueOr(await attempt(clock, patience, () => screen.listTabs()), [])
  await cover(ports, tabs, isToClose, landing)
  const chosen = tabs.filter(isToClose)
  await Promise.all(chosen.map((tab) => attempt(clock, patience, () => screen.close(tab, false))))
  return chosen
}

/**
 * After a private window an ordinary one comes forward: the one used last, unless it shows a page
 * to hide or of search results; otherwise, or where a new tab was chosen, a new one.
 */
export async function comeForward(
  ports: Pick<ExitPorts, "clock" | "screen">,
  tabs: readonly OpenTab[],
  isToHide: (tab: OpenTab) => boolean,
  landing: Landing | null = null,
): Promise<void> {
  const { clock, screen } = ports
  const ordinary = tabs.filter((tab) => tab.active && !tab.incognito && !isToHide(tab) && !isSearchPage(tab.url))
  const [last] = landing === "new" ? [] : ordinary.sort((a, b) => b.lastUsed - a.lastUsed)
  const shown = last && (await attempt(clock, limit, () => screen.showWindow(last.windowId)))
  if (!shown?.ok) await attempt(clock, limit, () => screen.showNewWindow())
}
