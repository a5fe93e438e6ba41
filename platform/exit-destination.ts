import { defaultExitSettings, parseExitSettings, type ExitDestination } from "../core/settings/exit-settings"
import { readExitDestination } from "./exit-settings-store"
import { watchSettings } from "./raw-settings"
import { memory } from "./storage"

const parseCopy = (stored: unknown): ExitDestination | null =>
  parseExitSettings({ exitDestination: stored }).exitDestination ?? null

/**
 * A copy in memory: a background script that has just started can read it before Firefox has opened the disk. Of 20
 * presses that started the script, the settings themselves were read in time in 4.
 */
const readCopy = (): Promise<ExitDestination | null> => memory.read("exitDestination", parseCopy, null)

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
    const storePromise =
      newest === defaultExitSettings.exitDestination
        ? memory.remove("exitDestination")
        : memory.write("exitDestination", newest)
    storePromise.catch(() => undefined)
  }
  // Neither read is awaited: before an answer the caller gets null, and the exit uses its default.
  void readCopy().then((stored) => (copy = stored))
  // The settings take longer to read than the copy, and override it.
  void readExitDestination().then((newest) => {
    if (exitDestination === null) update(newest)
  })
  // Not awaited: browsers do not wait for event listeners. The newest answer counts.
  watchSettings(() => void readExitDestination().then(update))
  return () => exitDestination ?? copy
}
