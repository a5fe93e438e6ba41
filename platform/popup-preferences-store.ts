import { browser } from "wxt/browser"
import { parseForExit } from "../core/settings/settings"
import type { PopupStart, PopupPreferences } from "../core/settings/popup-preferences"
import { readSnapshot, readSoon } from "./settings-store"

/** Kept in memory until the browser closes: it is there at the next click and leaves nothing on the disk. */
const key = "popupPreferences"

export async function readPopupPreferences(): Promise<PopupPreferences> {
  try {
    const stored = await browser.storage.session.get(key)
    const { language = null, region = null } = parseForExit(stored[key])
    return { language, region }
  } catch {
    return { language: null, region: null }
  }
}

/** Without memory the choice lasts as long as the popup is open: nothing to tell the person. */
export async function writePopupPreferences(preferences: PopupPreferences): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: preferences })
  } catch {
    return
  }
}

export async function clearPopupPreferences(): Promise<void> {
  await browser.storage.session.remove(key)
}

export const popupPreferencesStore = { read: readPopupPreferences, write: writePopupPreferences }

/** All that decides what a page shows first. */
export async function readPopupStart(read = readSnapshot): Promise<PopupStart> {
  const [snapshot, preferences] = await Promise.all([read(), readPopupPreferences()])
  return { snapshot, preferences }
}

/** The same without a policy that is late. */
export const readPopupStartSoon = (): Promise<PopupStart> => readPopupStart(readSoon)
