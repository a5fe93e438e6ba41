import { browser } from "wxt/browser"
import { defaultExitSettings, parseExitSettings, type ExitDestination } from "../core/settings/exit-settings"
import { readExitDestination, watchSnapshot } from "./settings-store"

/**
 * A copy in `storage.session`, in memory until the browser closes: a service worker that has just started
 * can read it before Firefox has opened the disk. Of 20 presses that started the worker, the settings
 * themselves were read in time in 4.
 */
const key = "exitDestination"

async function readCopy(): Promise<ExitDestination | null> {
  const { exitDestination = null } = parseExitSettings(await browser.storage.session.get(key))
  return exitDestination
}

/**
 * Starts reading and listening (see `entrypoints/background.ts`). Returns a function that gives the current exit
 * destination synchronously, for a caller that cannot wait. It returns null until the browser has answered. The
 * newest answer counts.
 */
export function watchExitDestination(): () => ExitDestination | null {
  let copy: ExitDestination | null = null
  let exitDestination: ExitDestination | null = null
  const update = (newest: ExitDestination): void => {
    exitDestination = newest
    // The default is not stored: it applies anyway while nothing is known.
    const { session } = browser.storage
    const storePromise =
      newest === defaultExitSettings.exitDestination ? session.remove(key) : session.set({ [key]: newest })
    storePromise.catch(() => undefined)
  }
  // Neither read is awaited: before an answer the caller gets null, and the exit uses its default.
  void readCopy().then(
    (stored) => (copy = stored),
    () => undefined,
  )
  // The settings take longer to read than the copy, and override it.
  void readExitDestination().then((newest) => {
    if (exitDestination === null) update(newest)
  })
  // Not awaited: browsers do not wait for event listeners. The newest answer counts.
  watchSnapshot(() => void readExitDestination().then(update))
  return () => exitDestination ?? copy
}
