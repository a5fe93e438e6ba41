import { searchWords } from "@/directory/search-words"
import { spokenSearchWords } from "@/locales/search-words"

/** In a file of its own, so that it does not delay the first hotline. */
export const everySearchWord = [...spokenSearchWords, ...searchWords]
