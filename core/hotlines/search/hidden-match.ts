import { inLanguage } from "../../languages"
import { digitsOf } from "../dial"
import type { Hotline } from "../hotline"

/** What a search found in a hotline although its row shows something else: another name, or a wrong number. */
export interface HiddenMatch {
  readonly kind: "name" | "misprint"
  readonly text: string
}

/** Fewer digits are in too many numbers to mean one of them. */
const minDigits = 5
/** Shorter words are in too many names to mean one of them. */
const minLetters = 3

function wordsOf(text: string): readonly string[] {
  const withoutAccents = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  return withoutAccents.split(/[^\p{L}\p{N}]+/u)
}

function soughtMisprint({ misprints }: Hotline, typed: string): string | null {
  const digits = digitsOf(typed)
  if (digits.length < minDigits) return null
  return (
    misprints.find((misprint) => digits.includes(digitsOf(misprint)) || digitsOf(misprint).includes(digits)) ?? null
  )
}

function soughtName(hotline: Hotline, typed: string, language: string): string | null {
  const typedWords = wordsOf(typed).filter((word) => word.length >= minLetters)
  const isIn = (name: string): boolean => {
    const words = wordsOf(name)
    return typedWords.every((typedWord) => words.some((word) => word.startsWith(typedWord)))
  }
  if (typedWords.length === 0 || isIn(inLanguage(hotline.name, language))) return null
  return [...Object.values(hotline.name), ...hotline.alsoKnownAs, ...hotline.formerNames].find(isIn) ?? null
}

/** Null if the row shows what was typed, or if the search found the hotline by what it is for. */
export function hiddenMatch(hotline: Hotline, typed: string, language: string): HiddenMatch | null {
  const misprint = soughtMisprint(hotline, typed)
  if (misprint !== null) return { kind: "misprint", text: misprint }
  const name = soughtName(hotline, typed, language)
  return name === null ? null : { kind: "name", text: name }
}
