import { createVocabulary } from "@/core/hotlines/search/vocabulary"
import { searchWords } from "@/directory/search-words"
import { spokenSearchWords } from "@/locales/search-words"

/** The search words that ship, in every language. */
export const everyWord = [...spokenSearchWords, ...searchWords]
export const vocabulary = createVocabulary(everyWord)
