import { createShiftCounter } from "../core/exit/shift-presses"
import { isShortcut, needsKeyNames, type KeyNames } from "../core/keys"

/** Read only where they are needed: Chromium in its own language, with a key that is no letter. */
const loadKeyNames = async (): Promise<KeyNames> => (await import("../core/key-names.json")).default

/**
 * The ways out that a page of ours hears itself: its own key, since Chromium does not hand the keys
 * of a popup to the browser in every case, and Shift three times. `capture`: before anything else.
 */
export function listenForExitKey(onExit: () => void, ownKey: Promise<string | null>): void {
  const isThirdShift = createShiftCounter()
  let bound: string | null = null
  let names: KeyNames = {}
  // Not awaited: until the browser has told the key, Shift three times works already.
  void ownKey.then(async (shortcut) => {
    bound = shortcut
    if (shortcut !== null && needsKeyNames(shortcut)) names = await loadKeyNames()
  })
  const exit = (event: KeyboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    onExit()
  }
  const onDown = (event: KeyboardEvent): void => {
    if (bound !== null && !event.repeat && isShortcut(event, bound, names)) exit(event)
  }
  const onUp = (event: KeyboardEvent): void => {
    if (isThirdShift({ key: event.key, shiftKey: event.shiftKey, time: event.timeStamp })) exit(event)
  }
  window.addEventListener("keydown", onDown, { capture: true })
  window.addEventListener("keyup", onUp, { capture: true })
}
