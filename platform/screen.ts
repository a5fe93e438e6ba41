import { browser, type Browser } from "wxt/browser"
import { withFallback } from "../core/exit/attempt"
import type { OpenTab, Screen } from "../core/exit/ports"
import { timerPort } from "./timer"
import { closeSilently } from "./close"

/** Properties that only one browser has, or that the types do not include yet. */
interface BrowserSpecificTab {
  /** Chromium: two tabs side by side share this number; -1: none. */
  splitViewId?: number | undefined
  /** Chromium 132 and newer. */
  frozen?: boolean | undefined
  /** Firefox. */
  hidden?: boolean | undefined
}

/** Chromium's id for something that is not a tab, such as the developer tools in a window of their own. */
const noTab = -1

/** Returns the page's own address for its source view and for Firefox's reader view (`about:reader?url=…`). */
export function shownAddress(url: string): string {
  const readerUrl = url.startsWith("about:reader?") ? URL.parse(url)?.searchParams.get("url") : null
  return readerUrl ?? url.replace(/^view-source:/, "")
}

function browserSpecific(tab: BrowserSpecificTab): Pick<OpenTab, "frozen" | "hidden" | "splitView"> {
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

/** Returns null for something that is not a tab. */
export function openTabOf(tab: Browser.tabs.Tab): OpenTab | null {
  if (tab.id === undefined || tab.id === noTab) return null
  return {
    id: tab.id,
    windowId: tab.windowId,
    ...addressesIn(tab),
    ...browserSpecific(tab),
    active: tab.active,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the types are Chromium's, Firefox may leave it out
    lastUsed: tab.lastAccessed ?? 0,
    discarded: tab.discarded,
    pinned: tab.pinned,
    incognito: tab.incognito,
    openerId: tab.openerTabId ?? null,
  }
}

/** If `tabs.query` fails or takes longer, the list is read by window, which gives the same tabs. */
const listFallbackAfterMs = 300

async function listByWindow(): Promise<Browser.tabs.Tab[]> {
  const windows = await browser.windows.getAll({ populate: true })
  return windows.flatMap((window) => window.tabs ?? [])
}

/**
 * Firefox's new tab page shows frequently visited pages as tiles, perhaps including the page being closed until
 * it is erased. An empty page has no tiles, and the same title as a new tab.
 */
const newTabPage = import.meta.env.FIREFOX ? { url: "about:blank" } : {}

export const screen: Screen = {
  async listTabs() {
    const tabs = await withFallback(timerPort, listFallbackAfterMs, () => browser.tabs.query({}), listByWindow)
    return tabs.flatMap((tab) => openTabOf(tab) ?? [])
  },
  async showTab(tab) {
    await browser.tabs.update(tab.id, { active: true })
  },
  async showNewTab(windowId) {
    await browser.tabs.create({ ...newTabPage, windowId, active: true })
  },
  async showWindow(windowId) {
    await browser.windows.update(windowId, { focused: true })
  },
  async showNewWindow() {
    await browser.windows.create({ ...newTabPage, focused: true })
  },
  close: closeSilently,
}
