import {
  exitSettingsOf,
  parseExitSettings,
  type ExitDestination,
  type ExitSettings,
} from "../core/settings/exit-settings"
import { refreshPolicy, readChosenSettings, readRawSettings } from "./raw-settings"
import { withoutShared } from "./shared-sites"

/** Shorter than `shortCallTimeoutMs`, after which the exit ignores what was chosen here and uses the defaults. */
const exitPolicyTimeoutMs = 1000

/** For the exit, which needs few of the settings and no parser for the others. */
export async function readExitSettings(): Promise<ExitSettings> {
  const { stored, policy } = await readRawSettings(exitPolicyTimeoutMs)
  const settings = exitSettingsOf(parseExitSettings(stored), parseExitSettings(policy))
  return { ...settings, keptSites: await withoutShared(settings.keptSites) }
}

/** A choice made here overrides any policy, so it does not wait for one: Chromium can take seconds to return it. */
export async function readExitDestination(): Promise<ExitDestination> {
  const { exitDestination } = parseExitSettings(await readChosenSettings())
  return exitDestination ?? exitSettingsOf({}, parseExitSettings(await refreshPolicy())).exitDestination
}
