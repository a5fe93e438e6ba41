import { parseContacts } from "./added"
import { parseValue } from "./parse"
import { parseEach, type Chosen } from "./settings"

/** Never fails: leaves out what is malformed, and keeps everything valid beside it. */
export function parseChosen(stored: unknown): Chosen {
  return parseEach(stored, (field, value) =>
    field.kind === "contacts" ? parseContacts(value, field.maxEntries) : parseValue(field, value),
  )
}
