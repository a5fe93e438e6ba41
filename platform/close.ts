import { browser, type Browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import type { OpenTab } from "../core/exit/ports"
import { fieldsOf } from "../core/stored"
import { isBrowserPage } from "../core/exit/tab-pages"
import { listenTo } from "./listen"
import { timerPort } from "./timer"

// An exit waits `shortCallTimeoutMs` for a close, so these two together must be shorter.

/** A busy or hung page does not run the script in time. The tab is then closed without it. */
const scriptTimeoutMs = 400
/**
 * If discarding takes longer: Chromium closes the tab anyway, and "Leave site?" may appear if it has typed text. In
 * Firefox the tab may stay open: see `discardInFirefox`.
 */
const discardTimeoutMs = 800

/**
 * Discards the tab first: a discarded tab has no page that could show "Leave site?". If a page has typed text,
 * `tabs.remove` alone shows that question, and the page stays on the screen until somebody answers it.
 */
async function closeInChromium(tab: OpenTab): Promise<void> {
  const discardedTab = valueOr(
    await attempt(timerPort, discardTimeoutMs, () => browser.tabs.discard(tab.id)),
    undefined,
  )
  await browser.tabs.remove(discardedTab?.id ?? tab.id)
}

/** Firefox provides this to an extension's content scripts. */
declare const exportFunction: (original: () => void, target: Window) => EventListener
declare const chrome: typeof browser

/**
 * How long the script keeps a page busy while its tab closes. An emptied page: its tab closes within about 10 ms, or
 * 160 ms under ten times the normal load. A page that may still show "Leave site?": Firefox waits one second for a page
 * that does not answer (`dom.beforeunload_timeout_ms`), and then closes it without the question.
 */
const busyMs = { emptied: 200, mayAsk: 1400 }

/**
 * Runs as a content script in an isolated world: the page cannot read it, and overridden built-ins of the page are not
 * called. `document.open` removes every frame and every listener of the window, including capture-phase listeners;
 * nothing else can silence the `beforeunload` of a frame from another site. Firefox allows `document.open` only from
 * the page's own world, so the script passes the call to that world as a listener on an `EventTarget` that the page
 * never sees. While a page is still loading, `document.write` opens its document.
 * https://searchfox.org/firefox-main/source/dom/base/Document.cpp (Document::Open, Document::WriteCommon)
 *
 * One of the page's timers could add its listener again at once, so the script keeps the page too busy to run timers.
 * `document.open` fails on an XML document, so the script keeps such a page busy for longer: until Firefox has given up
 * waiting for its answer, and closes it without asking "Leave site?".
 */
function emptyPage({ emptied, mayAsk }: typeof busyMs): void {
  const target = new EventTarget()
  const page = { isOpened: false }
  const openDocument = (): void => {
    document.open()
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else opens a document that is still loading
    document.write("<title>…</title>")
    page.isOpened = true
  }
  target.addEventListener("open", exportFunction(openDocument, window))
  target.dispatchEvent(new Event("open"))
  if (!page.isOpened) document.documentElement.replaceChildren()

  // Not awaited: nobody answers. Sent now, because the script's result arrives only after the busy time.
  void chrome.runtime.sendMessage({ type: "emptied" }).catch(() => undefined)
  const end = performance.now() + (page.isOpened ? emptied : mayAsk)
  while (performance.now() < end) continue
}

/** Whether this is the message that `emptyPage` sends from the tab `tabId`. */
function isEmptiedMessage(tabId: number, message: unknown, { id, tab }: Browser.runtime.MessageSender): boolean {
  return id === browser.runtime.id && tab?.id === tabId && fieldsOf(message)["type"] === "emptied"
}

/**
 * "refused": Firefox did not run the script, because `activeTab` allows none in its own pages or in viewers. A viewer may
 * show "Leave site?" (a form in the PDF viewer); Firefox's own pages do not.
 * "silent": the page did not answer in time. Firefox gives up on it after a second, so it never shows the question.
 */
type EmptyingResult = "emptied" | "refused" | "silent"

async function injectEmptyPage(tabId: number): Promise<EmptyingResult> {
  let stopListening = (): void => undefined
  const emptiedPromise = new Promise<EmptyingResult>((resolve) => {
    const listener = (message: unknown, sender: Browser.runtime.MessageSender): void => {
      if (isEmptiedMessage(tabId, message, sender)) resolve("emptied")
    }
    stopListening = listenTo(browser.runtime, { onMessage: listener })
  })
  const injection = { target: { tabId }, injectImmediately: true, func: emptyPage, args: [busyMs] as [typeof busyMs] }
  const refused = (): EmptyingResult => "refused"
  const outcome = await attempt(timerPort, scriptTimeoutMs, () =>
    // If the script runs, its message wins this race. If `executeScript` wins, the script did not run.
    Promise.race([emptiedPromise, browser.scripting.executeScript(injection).then(refused, refused)]),
  )
  stopListening()
  return valueOr(outcome, "silent")
}

/**
 * Throws if Firefox did not discard the tab, which then stays open and covered: Firefox refuses silently if the page would
 * show "Leave site?", and that question would bring the tab to the front. Two kinds of tab may be removed all the same:
 * the pressed tab if it is still the active tab, and the browser's own pages (settings), which never show the question.
 */
async function discardInFirefox(tab: OpenTab, isPressed: boolean): Promise<void> {
  await attempt(timerPort, discardTimeoutMs, () => browser.tabs.discard(tab.id))
  const { discarded, active } = await browser.tabs.get(tab.id)
  if (discarded || isBrowserPage(tab.url) || (isPressed && active)) return
  throw new Error("still open")
}

/** Firefox allows a script only in the tab on which the key was pressed. */
async function closeInFirefox(tab: OpenTab, isPressed: boolean): Promise<void> {
  if (!isPressed || (await injectEmptyPage(tab.id)) === "refused") await discardInFirefox(tab, isPressed)
  await browser.tabs.remove(tab.id)
}

/** Closes a tab, without the "Leave site?" question where the browser lets us. Rejects if the tab stays open. */
export async function closeSilently(tab: OpenTab, isPressed: boolean): Promise<void> {
  await (import.meta.env.FIREFOX ? closeInFirefox(tab, isPressed) : closeInChromium(tab))
}
