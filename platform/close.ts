import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import type { OpenTab } from "../core/exit/ports"
import { clock } from "./clock"

/** A page that is busy or hung answers no script: it is closed without. */
const scriptLimit = 400
/** Then a tab is closed without: only a page that was typed in would ask. */
const discardLimit = 800

/**
 * In Chromium a discarded tab has no page that could ask "Leave site?". A bare `tabs.remove` of a
 * page that was typed in shows the question, and the page stays on the screen until it is answered.
 */
async function closeInChromium(tab: OpenTab): Promise<void> {
  const discarded = valueOr(await attempt(clock, discardLimit, () => browser.tabs.discard(tab.id)), undefined)
  await browser.tabs.remove(discarded?.id ?? tab.id)
}

/**
 * Runs in the page. The frames go first: one from another site has its own `beforeunload`, which
 * nothing in the top frame can silence, but a frame that is removed is not asked.
 */
function emptyPage(): void {
  window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true })
  window.onbeforeunload = null
  document.documentElement.replaceChildren()
}

/**
 * Firefox discards no page that would ask, and says nothing about it. `activeTab` lets us into the
 * pressed tab alone. Any other tab is closed only when it let itself be discarded: a question
 * would bring it to the front.
 */
async function closeInFirefox(tab: OpenTab, pressed: boolean): Promise<void> {
  if (pressed) {
    const target = { tabId: tab.id }
    await attempt(clock, scriptLimit, () => browser.scripting.executeScript({ target, world: "MAIN", func: emptyPage }))
  } else {
    await browser.tabs.discard(tab.id)
    const { discarded } = await browser.tabs.get(tab.id)
    if (!discarded) throw new Error("this tab would ask before it closes")
  }
  await browser.tabs.remove(tab.id)
}

export async function closeSilently(tab: OpenTab, pressed: boolean): Promise<void> {
  await (import.meta.env.FIREFOX ? closeInFirefox(tab, pressed) : closeInChromium(tab))
}
