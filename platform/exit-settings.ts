import {
  exitSettingsOf,
  parseExitSettings,
  type ExitDestination,
  type ExitSettings,
} from "../core/settings/exit-settings"
import { askPolicy, readStored, readWithin } from "./settings-store"
import { withoutShared } from "./shared-sites"

/** The exit uses the defaults after 1.5 seconds. */
const exitPolicyTimeoutMs = 1000

export async function readExitSettings(): Promise<ExitSettings> {
  const { stored, policy } = await readWithin(exitPolicyTimeoutMs)
  const settings = exitSettingsOf(parseExitSettings(stored), parseExitSettings(policy))
  return { ...settings, keptSites: await withoutShared(settings.keptSites) }
}

/** A choice made here overrides any policy, so it does not wait for one: Chromium can take seconds to return it. */
export async function readExitDestination(): Promise<ExitDestination> {
  const { exitDestination } = parseExitSettings(await readStored())
  return exitDestination ?? exitSettingsOf({}, parseExitSettings(await askPolicy())).exitDestination
}
