import type { SearchWords } from "../core/hotlines/search/search-words"

const files = import.meta.glob<SearchWords>("./*/search-words.json", { import: "default", eager: true })

/** What people type, in the languages of the interface and in those whose translation has begun. */
export const spokenSearchWords: readonly SearchWords[] = Object.values(files)
