import { browser, type Browser } from "wxt/browser"
import { withFallback } from "../core/exit/attempt"
import type { OpenTab, Screen } from "../core/exit/ports"
import { timer } from "./timer"
import { closeSilently } from "./close"

/** What one browser alone tells of a tab, or the types do not know yet. */
interface TabOfSomeBrowsers {
  /** Two tabs side by side share this number; -1: none. Chromium. */
  splitViewId?: number | undefined
  /** Chromium 132 and newer. */
  frozen?: boolean | undefined
  /** Firefox. */
  hidden?: boolean | undefined
}

/** Chromium's number for what is no tab, as the developer tools in a window of their own. */
const noTab = -1

/** A page's source and Firefox's reader view (`about:reader?url=…`) belong to the page. */
export function shownAddress(url: string): string {
  const read = url.startsWith("about:reader?") ? URL.parse(url)?.searchParams.get("url") : null
  return read ?? url.replace(/^view-source:/, "")
}

function ofSomeBrowsers(tab: TabOfSomeBrowsers): Pick<OpenTab, "frozen" | "hidden" | "splitView"> {
  const { splitViewId = -1, frozen = false, hidden = false } = tab
  return { frozen, hidden, splitView: splitViewId === -1 ? null : splitViewId }
}

function addressesIn({ url = "", pendingUrl = "" }: Browser.tabs.Tab): Pick<OpenTab, "isSource" | "shownUrl" | "url"> {
  return {
    url: shownAddress(pendingUrl || url),
    shownUrl: shownAddress(url || pendingUrl),
    isSource: url.startsWith("view-source:"),
  }
}

export function openTab(tab: Browser.tabs.Tab): OpenTab | null {
  if (tab.id === undefined || tab.id === noTab) return null
  return {
    id: tab.id,
    windowId: tab.windowId,
    ...addressesIn(tab),
    ...ofSomeBrowsers(tab),
    active: tab.active,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the types are Chromium's, Firefox may leave it out
    lastUsed: tab.lastAccessed ?? 0,
    discarded: tab.discarded,
    pinned: tab.pinned,
    incognito: tab.incognito,
    openerId: tab.openerTabId ?? null,
  }
}

/** Two calls that give the same list: the other one is asked when the first fails or takes too long. */
const listPatience = 300

async function listByWindow(): Promise<Browser.tabs.Tab[]> {
  const windows = await browser.windows.getAll({ populate: true })
  return windows.flatMap((window) => window.tabs ?? [])
}

/**
 * A new tab of Firefox shows pages that were visited often as tiles, the one that is being left among them,
 * until it is erased. An empty page has none; its title is that of a new tab.
 */
const emptyPage = import.meta.env.FIREFOX ? { url: "about:blank" } : {}

export const screen: Screen = {
  async listTabs() {
    const tabs = await withFallback(timer, listPatience, () => browser.tabs.query({}), listByWindow)
    return tabs.flatMap((tab) => openTab(tab) ?? [])
  },
  async showTab(tab) {
    await browser.tabs.update(tab.id, { active: true })
  },
  async showNewTab(windowId) {
    await browser.tabs.create({ ...emptyPage, windowId, active: true })
  },
  async showWindow(windowId) {
    await browser.windows.update(windowId, { focused: true })
  },
  async showNewWindow() {
    await browser.windows.create({ ...emptyPage, focused: true })
  },
  close: closeSilently,
}
