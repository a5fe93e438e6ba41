import { browser } from "wxt/browser"
import type { Chosen } from "../core/settings/settings"
import { mayChangeSettings } from "./lock-store"
import { settingsKey } from "./settings-store"

/**
 * The one way to change a setting, so that no page can forget to ask the lock. Apart from the reading,
 * which the popup waits for. False: the lock is closed, or the browser did not keep it.
 */
export async function writeChosen(chosen: Chosen): Promise<boolean> {
  if (!(await mayChangeSettings())) return false
  try {
    await browser.storage.local.set({ [settingsKey]: chosen })
    return true
  } catch {
    return false
  }
}
