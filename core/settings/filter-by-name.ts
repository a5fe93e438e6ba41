import { readText } from "../hotlines/written-number"
import type { AddedContact } from "./added"
import { partsOfNumber } from "./added-number"
import { wordSkeletons } from "./skeleton"

/** Fewer digits are a room, an age or a year. */
const longNumber = 7

/** Without what is dialed before it: `+1`, `0`, `011 1`. */
function hasNumber({ number }: AddedContact, typed: readonly string[]): boolean {
  const digits = partsOfNumber(number).number.replace(/\D/g, "")
  const [short, long] = [typed.join(""), digits].toSorted((a, b) => a.length - b.length)
  return short !== undefined && short.length >= longNumber && long?.endsWith(short) === true
}

/** Those whose number was typed, or in whose name each typed word stands, or begins one; all where nothing is typed. */
export function filterByName(contacts: readonly AddedContact[], typed: string): readonly AddedContact[] {
  const numbers = readText(typed).numbers.map(({ groups }) => groups)
  const meant = contacts.filter((contact) => numbers.some((groups) => hasNumber(contact, groups)))
  if (meant.length > 0) return meant

  const wanted = wordSkeletons(typed)
  return contacts.filter(({ name }) => {
    const words = wordSkeletons(name)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}
