import { browser, type Browser } from "wxt/browser"
import type { OpenTab, Screen } from "../core/exit/ports"
import { closeSilently } from "./close"

/** Two tabs side by side share this number; -1: none. Chromium only, not yet in the types. */
interface SplitTab {
  splitViewId?: number
}

/** A page's source belongs to the page. */
export function shownAddress(url: string): string {
  return url.replace(/^view-source:/, "")
}

export function openTab(tab: Browser.tabs.Tab): OpenTab | null {
  const { splitViewId = -1 } = tab as SplitTab
  if (tab.id === undefined) return null
  return {
    id: tab.id,
    windowId: tab.windowId,
    url: shownAddress(tab.pendingUrl || tab.url || ""),
    active: tab.active,
    lastUsed: tab.lastAccessed ?? 0,
    asleep: tab.discarded,
    incognito: tab.incognito,
    splitView: splitViewId === -1 ? null : splitViewId,
  }
}

export const screen: Screen = {
  async listTabs() {
    const tabs = await browser.tabs.query({})
    return tabs.flatMap((tab) => openTab(tab) ?? [])
  },
  async showTab(tab) {
    await browser.tabs.update(tab.id, { active: true })
  },
  async showNewTab(windowId) {
    await browser.tabs.create({ windowId, active: true })
  },
  async showWindow(windowId) {
    await browser.windows.update(windowId, { focused: true })
  },
  async showNewWindow() {
    await browser.windows.create({ focused: true })
  },
  close: closeSilently,
}
