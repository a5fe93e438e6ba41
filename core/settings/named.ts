import type { AddedContact } from "./added"
import { foldWords } from "./fold"

/** Those in whose name each typed word stands, or begins one; all where nothing is typed. */
export function namedBy(contacts: readonly AddedContact[], typed: string): readonly AddedContact[] {
  const wanted = foldWords(typed)
  return contacts.filter(({ name }) => {
    const words = foldWords(name)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}
