import { listenForExitKey } from "./exit-key"
import { findPressedTab, requestExit } from "./exit-request"
import { readShortcut } from "./shortcut"

/**
 * The exit of a page of ours: for its keys, and answered for its button with the key that is bound.
 * `around`: where something has to be done before or after it asks for the exit.
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
