import { browser } from "wxt/browser"
import { isExitRequest } from "./exit-request"

/** The browser's own "Leave site?", for a page in which something was typed. */
export interface LeaveQuestion {
  /** Whether there is anything to lose. */
  set(isTyped: boolean): void
  /** For the exit: from now on it is never asked. */
  end(): void
}

/**
 * Asked only while the page is in sight. An exit covers a page before it closes it, and Firefox
 * lets nobody into a page of an extension to silence it: out of sight, it has to be silent itself.
 */
export function createLeaveQuestion(): LeaveQuestion {
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
  // The exit button of the popup asks for the exit of the tab behind it: this page hears it too.
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isExitRequest(message)) end()
  })
  return {
    set(next) {
      isTyped = next
      arrange()
    },
    end,
  }
}
