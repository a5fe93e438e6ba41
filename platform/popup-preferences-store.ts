import { browser } from "wxt/browser"
import { parseWithoutContacts } from "../core/settings/settings"
import type { PopupStart, PopupPreferences } from "../core/settings/popup-preferences"
import { readSnapshot, readSnapshotSoon } from "./settings-store"

/** Kept in memory until the browser closes: available at the next click, and nothing is written to disk. */
const key = "popupPreferences"

export async function readPopupPreferences(): Promise<PopupPreferences> {
  try {
    const stored = await browser.storage.session.get(key)
    const { language = null, region = null } = parseWithoutContacts(stored[key])
    return { language, region }
  } catch {
    return { language: null, region: null }
  }
}

/** If `storage.session` fails, the choice lasts as long as the popup is open. That needs no message. */
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

/** Reads everything that decides what a page shows first. */
export async function readPopupStart(read = readSnapshot): Promise<PopupStart> {
  const [snapshot, preferences] = await Promise.all([read(), readPopupPreferences()])
  return { snapshot, preferences }
}

/** The same, without waiting for a policy that is late. */
export const readPopupStartSoon = (): Promise<PopupStart> => readPopupStart(readSnapshotSoon)
