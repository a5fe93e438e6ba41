import { parseEach, parseValue } from "./parse"
import { addedNames, defaultSettings, fields, type Settings } from "./registry"

export { addedNames, defaultSettings, settingNames, type Settings } from "./registry"

/** Only the chosen settings: every other setting follows the policy, then the default. This is what is stored on disk. */
export type Chosen = Partial<Settings>

/** `parseChosen` without the added contacts: most people add none, and their popup need not wait for the parser. */
export const parseWithoutContacts = (stored: unknown): Chosen => parseEach(fields, stored, parseValue)

/**
 * The effective settings: a choice made here, otherwise the policy's, otherwise the default. Contacts are the
 * exception: those of the policy and those added here are all used.
 */
export function settingsOf(chosen: Chosen, policy: Chosen = {}): Settings {
  const added = addedNames.map((name) => [name, [...(policy[name] ?? []), ...(chosen[name] ?? [])]] as const)
  return { ...defaultSettings, ...policy, ...chosen, ...Object.fromEntries(added) }
}
