import { parseContacts } from "./added"
import { parseEach, parseValue } from "./parse"
import { fields, type PartialSettings } from "./settings"

/** Never fails: leaves out what is malformed, and keeps everything valid beside it. */
export function parsePartialSettings(stored: unknown): PartialSettings {
  return parseEach(fields, stored, (field, value) =>
    field.kind === "contacts" ? parseContacts(value, field.maxEntries) : parseValue(field, value),
  )
}
