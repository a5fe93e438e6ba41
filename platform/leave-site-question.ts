import { findPressedTab, onExitRequest } from "./exit-request"

/** The browser's own "Leave site?", for a page in which something was typed. */
export interface LeaveSiteQuestion {
  /** Whether there is anything to lose. */
  set(isTyped: boolean): void
  /** For the exit of this page: from now on it is never asked. */
  end(): void
}

/**
 * Asked only while the page is in sight. An exit covers a page before it closes it, and Firefox
 * lets nobody into a page of an extension to silence it: out of sight, it has to be silent itself.
 */
export function createLeaveSiteQuestion(): LeaveSiteQuestion {
  let isTyped = false
  let isOver = false
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()

  function arrange(): void {
    const isWanted = isTyped && !isOver && document.visibilityState === "visible" && document.hasFocus()
    if (isWanted) window.addEventListener("beforeunload", ask)
    else window.removeEventListener("beforeunload", ask)
  }
  function end(): void {
    isOver = true
    arrange()
  }

  document.addEventListener("visibilitychange", arrange)
  window.addEventListener("focus", arrange)
  window.addEventListener("blur", arrange)
  let ownTab: number | null | undefined
  // Not awaited: it is known long before anybody has typed.
  void findPressedTab().then((tab) => {
    ownTab = tab
  })
  // The exit button of the popup asks for the exit of the tab behind it: this page hears it too. So it does
  // when a practice page is left, which leaves this one open.
  onExitRequest((tabId) => {
    if (tabId === ownTab) end()
  })
  return {
    set(next) {
      isTyped = next
      arrange()
    },
    end,
  }
}
