import { browser } from "wxt/browser"
import { fieldsOf } from "../core/stored"
import { listenTo } from "./listen"
import { answerOrNull } from "./timer"

/** One of our own pages asks the background script to exit this tab. */
interface ExitRequest {
  readonly type: "exit"
  readonly tabId: number | null
}

function isExitRequest(message: unknown): message is ExitRequest {
  const { type, tabId } = fieldsOf(message)
  return type === "exit" && (tabId === null || Number.isInteger(tabId))
}

/** Listens to our own pages only, and ignores messages from content scripts and other extensions. */
export function onExitRequest(listener: (tabId: number | null) => void): void {
  const ownOrigin = `${location.origin}/`
  listenTo(browser.runtime, {
    onMessage(message: unknown, { id, url }) {
      // Returns nothing: if the listener returned a promise, the browser would treat that as the answer.
      if (id === browser.runtime.id && url?.startsWith(ownOrigin) && isExitRequest(message)) listener(message.tabId)
    },
  })
}

/**
 * Returns the id of the tab behind the popup, or of the page's own tab; null if the browser names none.
 * Called when the page opens, so that the exit need not wait for it.
 */
export async function findPressedTabId(): Promise<number | null> {
  const tab = await answerOrNull(async () => {
    const ownTab = await browser.tabs.getCurrent()
    return ownTab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  })
  return tab?.id ?? null
}

/** Not awaited: the popup closes at the same moment, and the background script carries on. */
export function requestExit(tabId: number | null): void {
  const request: ExitRequest = { type: "exit", tabId }
  browser.runtime.sendMessage(request).catch(() => undefined)
}
