import { browser, type Browser } from "wxt/browser"
import type { OpenTab } from "../core/exit/ports"
import { removeNewest } from "./recently-closed"

/** What Firefox tells of a tab besides. */
interface FirefoxTab extends Browser.tabs.Tab {
  readonly cookieStoreId?: string
  readonly hidden?: boolean
}

/** A tab in a container can't be opened by an extension without a permission of its own. */
const noContainer = "firefox-default"

/** One that is where a person would look for it, and that a new one is like: no group, no container, no sound. */
function isPlain({ active, pinned, groupId, audible, hidden, cookieStoreId }: FirefoxTab): boolean {
  const isAlone = groupId === -1 && cookieStoreId === noContainer
  return isAlone && ![active, pinned, audible, hidden].includes(true)
}

/** Firefox alone: it loads when somebody goes there, and until then shows this title. */
interface Unloaded {
  readonly discarded: true
  readonly title: string
}

/**
 * Puts a new tab with the same page in the place of this one: its Back button leads nowhere. Rejects where
 * the tab stays. What would ask "Leave site?" is not unloaded (`_mayDiscardBrowser`):
 * https://searchfox.org/firefox-main/source/browser/components/tabbrowser/content/tabbrowser.js
 */
export async function reopen({ id }: OpenTab): Promise<void> {
  const tab: FirefoxTab = await browser.tabs.get(id)
  const { url = "", title = "", windowId, index } = tab
  if (!isPlain(tab) || !/^https?:/.test(url)) throw new Error("this tab stays")
  await browser.tabs.discard(id)
  if (!(await browser.tabs.get(id)).discarded) throw new Error("its page would ask")
  const unloaded: Unloaded = { discarded: true, title }
  await browser.tabs.create({ url, windowId, index, active: false, ...unloaded })
  await browser.tabs.remove(id)
  await removeNewest(windowId, url)
}
