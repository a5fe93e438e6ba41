import { listenForExitKey } from "./exit-key"
import { findPressedTab, requestExit } from "./exit-request"

/**
 * The exit of a page of ours, for its keys, and answered for its button. `around`: where something
 * has to be done before or after it asks for the exit.
 */
export function pageExit(around: (leave: () => void) => void = (leave) => leave()): () => void {
  let pressedTab: number | null = null
  void findPressedTab().then((tab) => {
    pressedTab = tab
  })
  const exit = (): void => around(() => requestExit(pressedTab))
  listenForExitKey(exit)
  return exit
}
