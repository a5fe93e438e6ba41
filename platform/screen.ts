import { browser, type Browser } from "wxt/browser"
import { eitherOf } from "../core/exit/attempt"
import type { OpenTab, Screen } from "../core/exit/ports"
import { clock } from "./clock"
import { closeSilently } from "./close"

/** Two tabs side by side share this number; -1: none. Chromium only, not yet in the types. */
interface SplitTab {
  splitViewId?: number
}

/** A page's source and Firefox's reader view (`about:reader?url=…`) belong to the page. */
export function shownAddress(url: string): string {
  const read = url.startsWith("about:reader?") ? URL.parse(url)?.searchParams.get("url") : null
  return read ?? url.replace(/^view-source:/, "")
}

export function openTab(tab: Browser.tabs.Tab): OpenTab | null {
  const { splitViewId = -1 } = tab as SplitTab
  if (tab.id === undefined) return null
  return {
    id: tab.id,
    windowId: tab.windowId,
    url: shownAddress(tab.pendingUrl || tab.url || ""),
    shownUrl: shownAddress(tab.url || tab.pendingUrl || ""),
    active: tab.active,
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the types are Chromium's, Firefox may leave it out
    lastUsed: tab.lastAccessed ?? 0,
    asleep: tab.discarded,
    incognito: tab.incognito,
    splitView: splitViewId === -1 ? null : splitViewId,
  }
}

/** Two calls that give the same list: the other one is asked when the first fails or takes too long. */
const listPatience = 300

async function listByWindow(): Promise<Browser.tabs.Tab[]> {
  const windows = await browser.windows.getAll({ populate: true })
  return windows.flatMap((window) => window.tabs ?? [])
}

export const screen: Screen = {
  async listTabs() {
    const tabs = await eitherOf(clock, listPatience, () => browser.tabs.query({}), listByWindow)
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
