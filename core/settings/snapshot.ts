import type { Refused } from "./refused"
import { settingsOf, type Chosen, type Settings } from "./settings"

/** Everything that is set on this computer, by whom it was set, and what holds of it. */
export interface SettingsSnapshot {
  /** On the options page, and kept on the disk. */
  readonly chosen: Chosen
  /** By whoever manages the browser. */
  readonly policy: Chosen
  readonly settings: Settings
  /** What the policy says beside it and is not used; told only where `checkPolicy` was asked. */
  readonly refused: readonly Refused[]
}

export function snapshotOf(
  chosen: Chosen = {},
  policy: Chosen = {},
  refused: readonly Refused[] = [],
): SettingsSnapshot {
  return { chosen, policy, settings: settingsOf(chosen, policy), refused }
}

/** Who has set any of these. `both`: a choice made here goes before the policy's. Null: nobody. */
export function setBy(
  { chosen, policy }: SettingsSnapshot,
  names: readonly (keyof Settings)[],
): "here" | "policy" | "both" | null {
  const isIn = (part: Chosen): boolean => names.some((name) => Object.hasOwn(part, name))
  if (isIn(policy)) return isIn(chosen) ? "both" : "policy"
  return isIn(chosen) ? "here" : null
}

/** What stays chosen when these follow the policy, or the default, again. */
export function without(chosen: Chosen, names: readonly (keyof Settings)[]): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => !names.some((one) => one === name)))
}
