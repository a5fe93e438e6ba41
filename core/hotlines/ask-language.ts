import { usualLanguage } from "../places/usual-language"
import { firstNumber, hasKnownLanguages } from "./dial"
import type { Hotline } from "./hotline"

/**
 * Whether the reader should ask for their language: no source says which ones the hotline speaks, and the reader's is not
 * the usual one of its country. Without a word about it, people take the language of the page for that of the hotline.
 */
export function shouldAskLanguage(hotline: Hotline, language: string): boolean {
  return !hasKnownLanguages(hotline) && firstNumber(hotline) !== null && usualLanguage(hotline.country) !== language
}
