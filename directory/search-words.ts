import type { SearchWords } from "../core/hotlines/search/search-words"

const files = import.meta.glob<SearchWords>("./search-words/*.json", { import: "default", eager: true })

/** What people type in languages that hotlines speak but the interface lacks. */
export const searchWords: readonly SearchWords[] = Object.values(files)
