import type { Field } from "./fields/kinds"
import { parseValue } from "./parse"
import { addedNames, defaultSettings, fields, settingNames, type Settings } from "./registry"

export { addedNames, defaultSettings, settingNames, type Settings } from "./registry"
export type ExitDestination = Settings["exitDestination"]

/** Only the chosen settings: every other setting follows the policy, then the default. This is what is stored on disk. */
export type Chosen = Partial<Settings>

/** Parses each setting by itself, and leaves out those for which `parse` returns undefined. */
export function parseEach(stored: unknown, parse: (field: Field, value: unknown) => unknown): Chosen {
  const values: Partial<Record<keyof Settings, unknown>> = typeof stored === "object" && stored !== null ? stored : {}
  const parsed = settingNames
    .filter((name) => Object.hasOwn(values, name))
    .map((name) => [name, parse(fields[name], values[name])] as const)
    .filter(([, value]) => value !== undefined)
  return Object.fromEntries(parsed)
}

/** `parseChosen` without the added contacts: the exit needs neither them nor the parser for their numbers. */
export const parseForExit = (stored: unknown): Chosen => parseEach(stored, parseValue)

/**
 * The effective settings: a choice made here, otherwise the policy's, otherwise the default. Contacts are the
 * exception: those of the policy and those added here are all used.
 */
export function settingsOf(chosen: Chosen, policy: Chosen = {}): Settings {
  const added = addedNames.map((name) => [name, [...(policy[name] ?? []), ...(chosen[name] ?? [])]] as const)
  return { ...defaultSettings, ...policy, ...chosen, ...Object.fromEntries(added) }
}
