import { readText } from "../hotlines/search/written-number"
import type { AddedContact } from "./added"
import { partsOfNumber } from "./added-number"
import { wordSkeletons } from "./skeleton"

/** Fewer digits may be a room, an age or a year. */
const minNumberDigits = 7

/** Ignores prefixes such as `+1`, `0` or `011 1`. */
function hasNumber({ number }: AddedContact, typedGroups: readonly string[]): boolean {
  const digits = partsOfNumber(number).number.replace(/\D/g, "")
  const [short, long] = [typedGroups.join(""), digits].toSorted((a, b) => a.length - b.length)
  return short !== undefined && short.length >= minNumberDigits && long?.endsWith(short) === true
}

/**
 * Returns the contacts whose number was typed. If there are none, returns those whose name contains a word that
 * starts with each typed word. Returns all contacts if nothing is typed.
 */
export function filterByName(contacts: readonly AddedContact[], typed: string): readonly AddedContact[] {
  const numbers = readText(typed).numbers.map(({ groups }) => groups)
  const byNumber = contacts.filter((contact) => numbers.some((groups) => hasNumber(contact, groups)))
  if (byNumber.length > 0) return byNumber

  const typedWords = wordSkeletons(typed)
  return contacts.filter(({ name }) => {
    const words = wordSkeletons(name)
    return typedWords.every((start) => words.some((word) => word.startsWith(start)))
  })
}
