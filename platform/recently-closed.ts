import { browser, type Browser } from "wxt/browser"
import type { ClosedTab, RecentlyClosed } from "../core/exit/ports"
import { shownAddress } from "./screen"

/** Firefox alone lets an extension take entries out of "recently closed". */
interface FirefoxSessions {
  forgetClosedTab(windowId: number, sessionId: string): Promise<void>
  forgetClosedWindow(sessionId: string): Promise<void>
}

const sessions = (): FirefoxSessions => browser.sessions as unknown as FirefoxSessions

/**
 * In Chromium an entry goes with its address in the history, but only when the address is there:
 * after a power cut it may stand under "recently closed" alone. The first call is for browsers in
 * which erasing is forbidden: it is refused before anything is added.
 */
async function forgetInChromium(url: string): Promise<void> {
  await browser.history.deleteUrl({ url })
  await browser.history.addUrl({ url })
  await browser.history.deleteUrl({ url })
}

function forgetTab(tab: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX) return sessions().forgetClosedTab(tab.windowId, tab.sessionId ?? "")
  return forgetInChromium(tab.url ?? "")
}

function forgetWindow(window: Browser.windows.Window, tab: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX) return sessions().forgetClosedWindow(window.sessionId ?? "")
  return forgetInChromium(tab.url ?? "")
}

async function list(): Promise<readonly ClosedTab[]> {
  const entries = await browser.sessions.getRecentlyClosed()
  return entries.flatMap(({ tab, window }) => {
    if (tab) return [{ url: shownAddress(tab.url ?? ""), forget: () => forgetTab(tab) }]
    return (window?.tabs ?? []).map((inside) => ({
      url: shownAddress(inside.url ?? ""),
      forget: () => (window ? forgetWindow(window, inside) : Promise.resolve()),
    }))
  })
}

export const recentlyClosed: RecentlyClosed = { list, goesWithHistory: !import.meta.env.FIREFOX }
