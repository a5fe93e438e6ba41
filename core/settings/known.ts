import { settingsOf, type Chosen, type Settings } from "./settings"

/** Everything that is set on this computer, by whom it was set, and what holds of it. */
export interface KnownSettings {
  /** On the options page, and kept on the disk. */
  readonly chosen: Chosen
  /** By whoever manages the browser. */
  readonly policy: Chosen
  readonly settings: Settings
}

export function knownSettings(chosen: Chosen = {}, policy: Chosen = {}): KnownSettings {
  return { chosen, policy, settings: settingsOf(chosen, policy) }
}
