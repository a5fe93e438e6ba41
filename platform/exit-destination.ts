import { browser } from "wxt/browser"
import { defaultSettings, exitDestinations, type ExitDestination } from "../core/settings/settings"
import { readExitDestination, watchSnapshot } from "./settings-store"

/**
 * In memory, until the browser closes: a worker that has just woken reads it before Firefox has
 * opened the disk. Of 20 presses that woke it the settings themselves were there in time in 4.
 */
const key = "exitDestination"

async function readCopy(): Promise<ExitDestination | null> {
  const stored = await browser.storage.session.get(key)
  return exitDestinations.find((exitDestination) => exitDestination === stored[key]) ?? null
}

/** What comes forward after an exit, for those who cannot wait: null until the browser has told it. The newest answer holds. */
export function rememberExitDestination(): () => ExitDestination | null {
  let copy: ExitDestination | null = null
  let exitDestination: ExitDestination | null = null
  const learn = (known: ExitDestination): void => {
    exitDestination = known
    // Nothing is kept for the default: it is what counts where nothing is known.
    const { session } = browser.storage
    const keep = known === defaultSettings.exitDestination ? session.remove(key) : session.set({ [key]: known })
    keep.catch(() => undefined)
  }
  // Neither is awaited: who asks before the answer gets null, and the exit its default.
  void readCopy().then(
    (found) => (copy = found),
    () => undefined,
  )
  // The settings themselves take longer than the copy, and count for more.
  void readExitDestination().then((known) => {
    if (exitDestination === null) learn(known)
  })
  // A listener has nobody who could wait; the newest answer holds.
  watchSnapshot(() => void readExitDestination().then(learn))
  return () => exitDestination ?? copy
}
