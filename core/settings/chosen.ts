import { parseContacts } from "./added"
import { mostAdded, parseBy, plainParsers, type Added, type Chosen, type Settings } from "./settings"

/** Always answers: what is broken or foreign is left out, and what is sound beside it is kept. */
export function parseChosen(stored: unknown): Chosen {
  const parseAdded = (value: unknown): Settings[Added] | undefined => parseContacts(value, mostAdded)
  return parseBy(stored, { ...plainParsers, addedPeople: parseAdded, addedHotlines: parseAdded })
}
