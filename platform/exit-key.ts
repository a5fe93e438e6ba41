import { isShortcut } from "../core/keys"
import { readShortcut } from "./shortcut"

/**
 * While a popup has the focus, Chromium does not hand its keys to the browser, so that the
 * command would never fire: the popup listens for the same keys itself.
 */
export function listenForExitKey(onExit: () => void): void {
  let bound: string | null = null
  void readShortcut().then((shortcut) => {
    bound = shortcut
  })
  window.addEventListener(
    "keydown",
    (event) => {
      if (bound === null || event.repeat || !isShortcut(event, bound)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      onExit()
    },
    { capture: true },
  )
}
