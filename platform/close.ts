import { browser, type Browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import type { OpenTab } from "../core/exit/ports"
import { isBrowserPage } from "../core/exit/tab-pages"
import { timer } from "./timer"

/** A page that is busy or hung answers no script: it is closed without. */
const scriptLimit = 400
/** Then a tab is closed without: only a page that was typed in would ask. */
const discardLimit = 800

/**
 * In Chromium a discarded tab has no page that could ask "Leave site?". A bare `tabs.remove` of a
 * page that was typed in shows the question, and the page stays on the screen until it is answered.
 */
async function closeInChromium(tab: OpenTab): Promise<void> {
  const discarded = valueOr(await attempt(timer, discardLimit, () => browser.tabs.discard(tab.id)), undefined)
  await browser.tabs.remove(discarded?.id ?? tab.id)
}

/** What Firefox gives a script of an extension that runs beside a page. */
declare const exportFunction: (made: () => void, into: Window) => EventListener
declare const chrome: typeof browser

/**
 * How long a page is kept busy while its tab is being closed, milliseconds. An empty page: the tab is closed some 10 later,
 * on a machine with ten times too much to do 160. A page that may ask: Firefox waits a second for one that does not answer
 * (`dom.beforeunload_timeout_ms`).
 */
const held = { empty: 200, asking: 1400 }

/**
 * Runs beside the page, in a world of its own: the page can't read it, and what it has put in the place of the
 * browser's calls isn't called. Opening a document anew takes every listener of the window out with it, those in
 * the capture phase too, and every frame; a frame from another site has a `beforeunload` that nothing else can silence.
 * Firefox lets only the page's own world open it, so the call is handed over, as the listener of a target that the
 * page never sees. A page that is still loading is opened by writing to it.
 * https://searchfox.org/firefox-main/source/dom/base/Document.cpp (Document::Open, Document::WriteCommon)
 *
 * A timer of the page would listen again at once: it is kept too busy for that. So is XML, which can't be opened: it
 * doesn't come to asking.
 */
function emptyPage({ empty, asking }: typeof held): void {
  const target = new EventTarget()
  const page = { isOpened: false }
  const open = (): void => {
    document.open()
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else opens a page that is still loading
    document.write("<title>…</title>")
    page.isOpened = true
  }
  target.addEventListener("open", exportFunction(open, window))
  target.dispatchEvent(new Event("open"))
  if (!page.isOpened) document.documentElement.replaceChildren()

  // Nobody answers. Told now, not with the result: that comes when the page is busy no longer.
  void chrome.runtime.sendMessage({ type: "emptied" }).catch(() => undefined)
  const end = performance.now() + (page.isOpened ? empty : asking)
  while (performance.now() < end) continue
}

/** What the script above says of the page in this tab. */
function isMessageOf(tabId: number, message: unknown, { id, tab }: Browser.runtime.MessageSender): boolean {
  if (id !== browser.runtime.id || tab?.id !== tabId || typeof message !== "object" || message === null) return false
  return "type" in message && message.type === "emptied"
}

/**
 * "refused": `activeTab` lets us into a page, but not into the browser's own pages and viewers, which may ask.
 * "silent": a page that is hung. Firefox gives up on it after a second, and so it never asks.
 */
type Emptied = "emptied" | "refused" | "silent"

async function empty(tabId: number): Promise<Emptied> {
  let stop = (): void => undefined
  const told = new Promise<Emptied>((resolve) => {
    const listener = (message: unknown, sender: Browser.runtime.MessageSender): void => {
      if (isMessageOf(tabId, message, sender)) resolve("emptied")
    }
    browser.runtime.onMessage.addListener(listener)
    stop = () => browser.runtime.onMessage.removeListener(listener)
  })
  const injection = { target: { tabId }, injectImmediately: true, func: emptyPage, args: [held] as [typeof held] }
  const refuse = (): Emptied => "refused"
  const outcome = await attempt(timer, scriptLimit, () =>
    // It ends after it has told, unless it failed.
    Promise.race([told, browser.scripting.executeScript(injection).then(refuse, refuse)]),
  )
  stop()
  return valueOr(outcome, "silent")
}

/**
 * Firefox discards no page that would ask, and says nothing about it. A question would bring the tab to the front, so one
 * that does not let itself be discarded stays, covered. Nor can what is on the screen be discarded, where the tab
 * before it would not come forward, nor the browser's own pages (settings), which ask nothing.
 */
async function discardInFirefox(tab: OpenTab, pressed: boolean): Promise<void> {
  await attempt(timer, discardLimit, () => browser.tabs.discard(tab.id))
  const { discarded, active } = await browser.tabs.get(tab.id)
  if (discarded || isBrowserPage(tab.url) || (pressed && active)) return
  throw new Error("this tab would ask before it closes")
}

/** Only the tab on which the key was pressed lets us in. */
async function closeInFirefox(tab: OpenTab, pressed: boolean): Promise<void> {
  if (!pressed || (await empty(tab.id)) === "refused") await discardInFirefox(tab, pressed)
  await browser.tabs.remove(tab.id)
}

export async function closeSilently(tab: OpenTab, pressed: boolean): Promise<void> {
  await (import.meta.env.FIREFOX ? closeInFirefox(tab, pressed) : closeInChromium(tab))
}
