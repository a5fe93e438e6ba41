import { parseWithoutContacts } from "../core/settings/settings"
import type { PopupStart, PopupPreferences } from "../core/settings/popup-preferences"
import { readSnapshot, readSnapshotSoon } from "./settings-store"
import { memory } from "./storage"

function parsePopupPreferences(stored: unknown): PopupPreferences {
  const { language = null, region = null } = parseWithoutContacts(stored)
  return { language, region }
}

/** Kept in memory until the browser closes: available at the next click, and nothing is written to disk. */
export const readPopupPreferences = (): Promise<PopupPreferences> =>
  memory.read("popupPreferences", parsePopupPreferences, { language: null, region: null })

/** If storing fails, the choice lasts as long as the popup is open. That needs no message. */
export const writePopupPreferences = (preferences: PopupPreferences): Promise<void> =>
  memory.write("popupPreferences", preferences).catch(() => undefined)

export const clearPopupPreferences = (): Promise<void> => memory.remove("popupPreferences")

export const popupPreferencesStore = { read: readPopupPreferences, write: writePopupPreferences }

/** Reads everything that decides what a page shows first. */
export async function readPopupStart(read = readSnapshot): Promise<PopupStart> {
  const [snapshot, preferences] = await Promise.all([read(), readPopupPreferences()])
  return { snapshot, preferences }
}

/** The same, without waiting for a policy that is late. */
export const readPopupStartSoon = (): Promise<PopupStart> => readPopupStart(readSnapshotSoon)
