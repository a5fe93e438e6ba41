import { parseEach, parseValue } from "./parse"
import { addedNames, defaultSettings, fields, type Settings } from "./registry"

export { addedNames, defaultSettings, settingNames, type Settings } from "./registry"

/** The settings that one source sets: this computer, a policy or a file. What is stored on disk has this form. */
export type PartialSettings = Partial<Settings>

/** `parsePartialSettings` without the added contacts: most people add none, and their popup need not wait for the parser. */
export const parseWithoutContacts = (stored: unknown): PartialSettings => parseEach(fields, stored, parseValue)

/**
 * The effective settings: a choice made here, otherwise the policy's, otherwise the default. Contacts are the
 * exception: those of the policy and those added here are all used.
 */
export function settingsOf(chosen: PartialSettings, policy: PartialSettings = {}): Settings {
  const added = addedNames.map((name) => [name, [policy, chosen].flatMap((source) => source[name] ?? [])] as const)
  return { ...defaultSettings, ...policy, ...chosen, ...Object.fromEntries(added) }
}
