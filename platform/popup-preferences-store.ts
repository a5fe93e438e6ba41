import { parseWithoutContacts } from "../core/settings/settings"
import type { PopupPreferences } from "../core/settings/popup-preferences"
import { memory } from "./storage"

function parsePopupPreferences(stored: unknown): PopupPreferences {
  const { language = null, region = null } = parseWithoutContacts(stored)
  return { language, region }
}

/** Kept in memory until the browser closes: available at the next click, and nothing is written to disk. */
export const readPopupPreferences = (): Promise<PopupPreferences> =>
  memory.read("popupPreferences", parsePopupPreferences, { language: null, region: null })

/** If storing fails, the choice lasts as long as the popup is open, and no error is shown. */
export const writePopupPreferences = (preferences: PopupPreferences): Promise<void> =>
  memory.write("popupPreferences", preferences).catch(() => undefined)

export const clearPopupPreferences = (): Promise<void> => memory.remove("popupPreferences")
