import { createVocabulary } from "@/core/hotlines/vocabulary"
import { searchWords } from "@/directory/search-words"
import { spokenSearchWords } from "@/locales/search-words"

/** As it ships: what people type in every language. */
export const everyWord = [...spokenSearchWords, ...searchWords]
export const vocabulary = createVocabulary(everyWord)
