import type { Field } from "./fields/kinds"
import { fields, type SettingName } from "./registry"

/** A field of any kind. */
export const fieldOf = (name: SettingName): Field => fields[name]
