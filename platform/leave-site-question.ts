import { findPressedTabId, onExitRequest } from "./exit-request"

/** The browser's own "Leave site?" question, for a page of ours that contains typed text. */
interface LeaveSiteQuestion {
  /** Whether closing the page would lose typed text. */
  set(isTyped: boolean): void
  /** For an exit of this page: from now on the browser never shows the question. */
  end(): void
}

/**
 * The question shows only while the page is visible and focused. An exit covers a page before it closes it, and
 * Firefox allows no script in an extension's page that could silence the question. So a covered page must not
 * ask for the question.
 */
export function createLeaveSiteQuestion(): LeaveSiteQuestion {
  let isTyped = false
  let hasEnded = false
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()

  function updateListener(): void {
    const mustAsk = isTyped && !hasEnded && document.visibilityState === "visible" && document.hasFocus()
    if (mustAsk) window.addEventListener("beforeunload", ask)
    else window.removeEventListener("beforeunload", ask)
  }
  function end(): void {
    hasEnded = true
    updateListener()
  }

  document.addEventListener("visibilitychange", updateListener)
  window.addEventListener("focus", updateListener)
  window.addEventListener("blur", updateListener)
  let ownTabId: number | null | undefined
  // Not awaited: the answer arrives long before a person has typed anything.
  void findPressedTabId().then((tabId) => {
    ownTabId = tabId
  })
  // This page receives every exit request: from the popup for the tab behind it, and from a practice page,
  // whose exit leaves this page open. So the listener compares the tab.
  onExitRequest((tabId) => {
    if (tabId === ownTabId) end()
  })
  return {
    set(next) {
      isTyped = next
      updateListener()
    },
    end,
  }
}
