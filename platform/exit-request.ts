import { browser } from "wxt/browser"

/** The one message of the product: the popup asks the background for the exit of this tab. */
interface ExitRequest {
  readonly type: "exit"
  readonly tabId: number | null
}

function isExitRequest(message: unknown): message is ExitRequest {
  if (typeof message !== "object" || message === null) return false
  if (!("type" in message && message.type === "exit" && "tabId" in message)) return false
  return message.tabId === null || Number.isInteger(message.tabId)
}

/** Of our own pages alone: what a script in a web page, or another extension, might send is not heard. */
export function onExitRequest(listener: (tabId: number | null) => void): void {
  const own = browser.runtime.getURL("/")
  browser.runtime.onMessage.addListener((message: unknown, { id, url }) => {
    // A listener that gives a promise would be taken to answer the message.
    if (id === browser.runtime.id && url?.startsWith(own) && isExitRequest(message)) listener(message.tabId)
  })
}

/**
 * The tab that lies behind the popup, or the page's own tab. Asked when the page opens, so that the
 * exit need not wait for it.
 */
export async function findPressedTab(): Promise<number | null> {
  try {
    const own = await browser.tabs.getCurrent()
    const [front] = own ? [own] : await browser.tabs.query({ active: true, currentWindow: true })
    return front?.id ?? null
  } catch {
    return null
  }
}

/** Sent and not waited for: the popup closes in the same moment, the background outlives it. */
export function requestExit(tabId: number | null): void {
  const request: ExitRequest = { type: "exit", tabId }
  browser.runtime.sendMessage(request).catch(() => undefined)
}
