import type { Settings } from "../core/settings/settings"
import { readKnown, watchKnown } from "./settings-store"

/**
 * The settings, from now on, for those who cannot wait for them: null until the browser has told
 * them. The newest answer holds.
 */
export function rememberSettings(): () => Settings | null {
  let settings: Settings | null = null
  void readKnown().then((known) => (settings ??= known.settings))
  watchKnown((known) => (settings = known.settings))
  return () => settings
}
