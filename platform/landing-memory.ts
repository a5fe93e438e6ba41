import { browser } from "wxt/browser"
import { defaultSettings, landings, type Landing } from "../core/settings/settings"
import { readLanding, watchKnown } from "./settings-store"

/**
 * In memory, until the browser closes: a worker that has just woken reads it before Firefox has
 * opened the disk. Of 20 presses that woke it the settings themselves were there in time in 4.
 */
const key = "landing"

async function readCopy(): Promise<Landing | null> {
  const stored = await browser.storage.session.get(key)
  return landings.find((landing) => landing === stored[key]) ?? null
}

/** What comes forward after an exit, for those who cannot wait: null until the browser has told it. The newest answer holds. */
export function rememberLanding(): () => Landing | null {
  let copy: Landing | null = null
  let landing: Landing | null = null
  const learn = (known: Landing): void => {
    landing = known
    // Nothing is kept for the default: it is what counts where nothing is known.
    const { session } = browser.storage
    const keep = known === defaultSettings.landing ? session.remove(key) : session.set({ [key]: known })
    keep.catch(() => undefined)
  }
  // Neither is awaited: who asks before the answer gets null, and the exit its default.
  void readCopy().then(
    (found) => (copy = found),
    () => undefined,
  )
  // The settings themselves take longer than the copy, and count for more.
  void readLanding().then((known) => {
    if (landing === null) learn(known)
  })
  // A listener has nobody who could wait; the newest answer holds.
  watchKnown(() => void readLanding().then(learn))
  return () => landing ?? copy
}
