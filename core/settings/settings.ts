import { exitFields } from "./exit-settings"
import { addedHotlines } from "./fields/added-hotlines"
import { addedPeople } from "./fields/added-people"
import type { ContactsField, Field, ChoiceQuestionField } from "./fields/kinds"
import { language } from "./fields/language"
import { region } from "./fields/region"
import { textSize } from "./fields/text-size"
import { theme } from "./fields/theme"
import { topicsFirst } from "./fields/topics-first"
import { defaultsOf, parseEach, parseValue, type ValuesOf } from "./parse"

/**
 * The registry of settings: every setting that an adult can choose on the options page, or an administrator by
 * policy, in display order. Types, parsers, pages, schemas and docs are derived from it: docs/ARCHITECTURE.md.
 */
export const fields = {
  region,
  language,
  topicsFirst,
  textSize,
  theme,
  ...exitFields,
  addedPeople,
  addedHotlines,
}

type Fields = typeof fields
export type SettingName = keyof Fields
/** The names of the settings whose field is of this kind. */
type NamesOf<Kind> = { [Name in SettingName]: Fields[Name] extends Kind ? Name : never }[SettingName]
export type AddedName = NamesOf<ContactsField>
/** The settings that appear in the form as a plain question. */
export type ChoiceQuestionName = NamesOf<ChoiceQuestionField>
export type ListName = NamesOf<{ readonly maxEntries: number }>

export type Settings = ValuesOf<Fields>
/** The settings that one source sets: this computer, a policy or a file. What is stored on disk has this form. */
export type PartialSettings = Partial<Settings>

export const settingNames = Object.keys(fields) as readonly SettingName[]

export const addedNames = settingNames.filter((name): name is AddedName => fields[name].kind === "contacts")

/** A field of any kind. */
export const fieldOf = (name: SettingName): Field => fields[name]

export const defaultSettings = defaultsOf(fields)

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
