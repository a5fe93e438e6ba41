import { browser, type Browser } from "wxt/browser"
import type { OpenTab } from "../core/exit/ports"
import { removeNewest } from "./recently-closed"

/** Properties that only Firefox has. */
interface FirefoxTab extends Browser.tabs.Tab {
  readonly cookieStoreId?: string
  readonly hidden?: boolean
}

/** An extension cannot open a tab in a container without an additional permission. */
const noContainer = "firefox-default"

/** Whether a new tab can replace this one unnoticed: no group, no container, no sound, not pinned or hidden. */
function isReplaceable({ active, pinned, groupId, audible, hidden, cookieStoreId }: FirefoxTab): boolean {
  const hasNoGroupOrContainer = groupId === -1 && cookieStoreId === noContainer
  return hasNoGroupOrContainer && ![active, pinned, audible, hidden].includes(true)
}

/** Firefox only: the tab loads when a person switches to it, and shows this title until then. */
interface DiscardedTab {
  readonly discarded: true
  readonly title: string
}

/**
 * Replaces the tab by a new tab with the same page, whose Back button leads nowhere. Rejects if the tab cannot be
 * replaced. Firefox does not discard a page that would show "Leave site?" (`_mayDiscardBrowser`):
 * https://searchfox.org/firefox-main/source/browser/components/tabbrowser/content/tabbrowser.js
 */
export async function reopen({ id }: OpenTab): Promise<void> {
  const tab: FirefoxTab = await browser.tabs.get(id)
  const { url = "", title = "", windowId, index } = tab
  if (!isReplaceable(tab) || !/^https?:/.test(url)) throw new Error("not replaceable")
  await browser.tabs.discard(id)
  if (!(await browser.tabs.get(id)).discarded) throw new Error("not replaceable")
  const discardedTab: DiscardedTab = { discarded: true, title }
  await browser.tabs.create({ url, windowId, index, active: false, ...discardedTab })
  await browser.tabs.remove(id)
  await removeNewest(windowId, url)
}
