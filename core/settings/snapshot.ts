import type { Refused } from "./refused"
import { settingsOf, type Chosen, type Settings } from "./settings"

/** Everything set on this computer, who set it, and the effective settings. */
export interface SettingsSnapshot {
  /** Set on the options page, stored on disk. */
  readonly chosen: Chosen
  /** Set by the browser's administrator. */
  readonly policy: Chosen
  readonly settings: Settings
  /** Values of the policy that are not used; empty unless `checkPolicy` made the snapshot. */
  readonly refused: readonly Refused[]
}

export function snapshotOf(
  chosen: Chosen = {},
  policy: Chosen = {},
  refused: readonly Refused[] = [],
): SettingsSnapshot {
  return { chosen, policy, settings: settingsOf(chosen, policy), refused }
}

/** Who has set any of these settings. `both`: a choice made here overrides the policy's. Null: nobody. */
export function setBy(
  { chosen, policy }: SettingsSnapshot,
  names: readonly (keyof Settings)[],
): "here" | "policy" | "both" | null {
  const isIn = (part: Chosen): boolean => names.some((name) => Object.hasOwn(part, name))
  if (isIn(policy)) return isIn(chosen) ? "both" : "policy"
  return isIn(chosen) ? "here" : null
}

/** Removes these settings from the chosen ones, so that they follow the policy or the default again. */
export function without(chosen: Chosen, names: readonly (keyof Settings)[]): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => !names.some((removed) => removed === name)))
}
