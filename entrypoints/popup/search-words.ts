import { searchWords } from "@/directory/search-words"
import { spokenSearchWords } from "@/locales/search-words"

/** In a file of its own: nobody waits for it before the first hotline is on the screen. */
export const everySearchWord = [...spokenSearchWords, ...searchWords]
