import { exitFields } from "./exit-settings"
import { addedHotlines } from "./fields/added-hotlines"
import { addedPeople } from "./fields/added-people"
import type { ContactsField, QuestionField } from "./fields/kinds"
import { language } from "./fields/language"
import { region } from "./fields/region"
import { textSize } from "./fields/text-size"
import { theme } from "./fields/theme"
import { topicsFirst } from "./fields/topics-first"
import { defaultsOf, type ValuesOf } from "./parse"

/**
 * Every setting that an adult can choose on the options page, or an administrator by policy, in display order.
 * Types, parsers, pages, schemas and docs are derived from it: docs/ARCHITECTURE.md.
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
export type QuestionName = NamesOf<QuestionField>
export type ListName = NamesOf<{ readonly maxEntries: number }>

export type Settings = ValuesOf<Fields>

export const settingNames = Object.keys(fields) as readonly SettingName[]

export const addedNames = settingNames.filter((name): name is AddedName => fields[name].kind === "contacts")

export const defaultSettings = defaultsOf(fields)
