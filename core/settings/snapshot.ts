import type { Refused } from "./refused"
import { settingsOf, type PartialSettings, type Settings } from "./settings"

/** Everything set on this computer, who set it, and the effective settings. */
export interface SettingsSnapshot {
  /** Set on the options page, stored on disk. */
  readonly chosen: PartialSettings
  /** Set by the browser's administrator. */
  readonly policy: PartialSettings
  readonly settings: Settings
  /** Values of the policy that are not used; empty unless `checkPolicy` made the snapshot. */
  readonly refused: readonly Refused[]
}

export function snapshotOf(
  chosen: PartialSettings = {},
  policy: PartialSettings = {},
  refused: readonly Refused[] = [],
): SettingsSnapshot {
  return { chosen, policy, settings: settingsOf(chosen, policy), refused }
}

/** Who has set any of these settings. `both`: a choice made here overrides the policy's. */
export function sourceOf(
  { chosen, policy }: SettingsSnapshot,
  names: readonly (keyof Settings)[],
): "here" | "policy" | "both" | "nobody" {
  const isIn = (part: PartialSettings): boolean => names.some((name) => Object.hasOwn(part, name))
  if (isIn(policy)) return isIn(chosen) ? "both" : "policy"
  return isIn(chosen) ? "here" : "nobody"
}

/** Removes these settings from the chosen ones, so that they follow the policy or the default again. */
export function withoutSettings(chosen: PartialSettings, names: readonly (keyof Settings)[]): PartialSettings {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => !names.some((removed) => removed === name)))
}
