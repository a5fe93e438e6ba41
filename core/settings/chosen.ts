import { parseContacts } from "./added"
import { maxAddedContacts, parseBy, plainParsers, type Added, type Chosen, type Settings } from "./settings"

/** Never fails: leaves out what is malformed, and keeps everything valid beside it. */
export function parseChosen(stored: unknown): Chosen {
  const parseAdded = (value: unknown): Settings[Added] | undefined => parseContacts(value, maxAddedContacts)
  return parseBy(stored, { ...plainParsers, addedPeople: parseAdded, addedHotlines: parseAdded })
}
