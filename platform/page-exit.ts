import { createShiftCounter } from "../core/exit/presses"
import { isShortcut, needsKeyNames, type KeyNames } from "../core/keys"
import { findPressedTabId, requestExit } from "./exit-request"
import { readShortcut } from "./shortcut"

/**
 * Sets up the exit of one of our own pages: listens for its keys, and returns `exit` for its button and the key
 * that the browser has bound. `wrapExit` wraps the exit for pages that must do something before or after it.
 */
export function setUpPageExit(wrapExit: (exit: () => void) => void = (exit) => exit()) {
  let pressedTabId: number | null = null
  // Not awaited: a press before the answer exits the tab in front.
  void findPressedTabId().then((tabId) => {
    pressedTabId = tabId
  })
  const exit = (): void => wrapExit(() => requestExit(pressedTabId))
  const shortcutPromise = readShortcut()
  listenForExitKey(exit, shortcutPromise)
  return { exit, shortcutPromise }
}

/** Loaded only when needed: Chromium names keys that are not letters in its own language. */
const loadKeyNames = async (): Promise<KeyNames> => (await import("../core/key-names.json")).default

/**
 * Listens on one of our own pages for the exit key, because Chromium does not pass a popup's keys on to the
 * browser in every case, and for Shift pressed three times. The listeners use `capture` so that they run
 * before all others.
 */
function listenForExitKey(onExit: () => void, shortcutPromise: Promise<string | null>): void {
  const isThirdShift = createShiftCounter()
  let shortcut: string | null = null
  let names: KeyNames = {}
  // Not awaited: until the browser has answered, Shift pressed three times already works.
  void shortcutPromise.then(async (bound) => {
    shortcut = bound
    if (bound !== null && needsKeyNames(bound)) names = await loadKeyNames()
  })
  const exit = (event: KeyboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    onExit()
  }
  const onDown = (event: KeyboardEvent): void => {
    if (shortcut !== null && !event.repeat && isShortcut(event, shortcut, names)) exit(event)
  }
  const onUp = (event: KeyboardEvent): void => {
    if (isThirdShift({ key: event.key, shiftKey: event.shiftKey, time: event.timeStamp })) exit(event)
  }
  window.addEventListener("keydown", onDown, { capture: true })
  window.addEventListener("keyup", onUp, { capture: true })
}
