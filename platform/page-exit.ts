import { listenForExitKey } from "./exit-key"
import { findPressedTab, requestExit } from "./exit-request"
import { readShortcut } from "./shortcut"

/**
 * Sets up the exit of one of our own pages: listens for its keys, and returns `exit` for its button and the
 * key that the browser has bound. `around` wraps the exit for pages that must do something before or after
 * it.
 */
export function pageExit(around: (exit: () => void) => void = (exit) => exit()) {
  let pressedTab: number | null = null
  // Not awaited: a press before the answer exits the tab in front.
  void findPressedTab().then((tab) => {
    pressedTab = tab
  })
  const exit = (): void => around(() => requestExit(pressedTab))
  const bound = readShortcut()
  listenForExitKey(exit, bound)
  return { exit, bound }
}
