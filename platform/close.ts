import { browser } from "wxt/browser"
import type { OpenTab } from "../core/exit/ports"

/** A page that is busy or hung answers no script: it is closed without. */
const scriptLimit = 400

/**
 * In Chromium a discarded tab has no page that could ask "Leave site?". A bare `tabs.remove` of a
 * page that was typed in shows the question, and the page stays on the screen until it is answered.
 */
async function closeInChromium(tab: OpenTab): Promise<void> {
  const discarded = await browser.tabs.discard(tab.id).catch(() => undefined)
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
    const emptied = browser.scripting.executeScript({ target: { tabId: tab.id }, world: "MAIN", func: emptyPage })
    await Promise.race([emptied.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, scriptLimit))])
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
