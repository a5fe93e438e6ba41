import { eraseMinutes } from "./fields/erase-minutes"
import { eraseScope } from "./fields/erase-scope"
import { exitDestination } from "./fields/exit-destination"
import { keptSites } from "./fields/kept-sites"
import { defaultsOf, parseEach, parseValue, type ValuesOf } from "./parse"

/** The settings that an exit needs. The background script contains no others, so that it starts quickly. */
export const exitFields = { eraseScope, eraseMinutes, keptSites, exitDestination }

export type ExitSettings = ValuesOf<typeof exitFields>
export type ExitDestination = ExitSettings["exitDestination"]

/** Marked as pure for the bundler: pages need the fields without the defaults. */
export const defaultExitSettings = /* @__PURE__ */ defaultsOf(exitFields)

/** Never fails: leaves out what is malformed. */
export const parseExitSettings = (stored: unknown): Partial<ExitSettings> => parseEach(exitFields, stored, parseValue)

/** The effective settings: a choice made here, otherwise the policy's, otherwise the default. */
export const exitSettingsOf = (chosen: Partial<ExitSettings>, policy: Partial<ExitSettings>): ExitSettings => ({
  ...defaultExitSettings,
  ...policy,
  ...chosen,
})
