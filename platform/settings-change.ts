import type { PartialSettings } from "../core/settings/settings"
import { mayChangeSettings } from "./lock-store"
import { disk } from "./storage"

/**
 * The only way to change a setting, so that no page can skip the lock. It is not in `settings-store.ts`, because
 * the popup waits for that file to load. Returns false if the settings are locked or storing fails.
 */
export async function writeSettings(chosen: PartialSettings): Promise<boolean> {
  if (!(await mayChangeSettings())) return false
  try {
    await disk.write("settings", chosen)
    return true
  } catch {
    return false
  }
}
