import type { PopupStart } from "../core/settings/popup-preferences"
import { readPopupPreferences } from "./popup-preferences-store"
import { readSnapshot, readSnapshotSoon } from "./settings-store"

/** Reads everything that decides what a page shows first. */
export async function readPopupStart(read = readSnapshot): Promise<PopupStart> {
  const [snapshot, preferences] = await Promise.all([read(), readPopupPreferences()])
  return { snapshot, preferences }
}

/** The same, without waiting for a policy that is late. */
export const readPopupStartSoon = (): Promise<PopupStart> => readPopupStart(readSnapshotSoon)
