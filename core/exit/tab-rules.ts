import { siteList, type SiteEntry } from "./site-list"

/** What is known of the world's sites, for other tabs than the pressed one; from `directory/tab-rules.json`. */
export interface TabRules {
  /** Names of parameters that hold words, without anything that is no letter. */
  readonly parameters: readonly string[]
  /** Short ones that hold a number or words: only with a letter in them. */
  readonly parametersWithLetters: readonly string[]
  /** Such a part of a name is enough. */
  readonly parameterParts: readonly string[]
  /** Parts of a path, by their letters alone. */
  readonly folders: readonly string[]
  /** Sites whose pages may show words that a person has typed. */
  readonly typed: readonly SiteEntry[]
  /** Mail, documents and learning: a text that was begun there would be lost with the tab. */
  readonly work: readonly SiteEntry[]
}

/** The empty pages of the browsers. Their other pages name visits, downloads, log-ins, tabs, or what is looked for. */
const empty =
  /^(about:(blank|home|newtab|privatebrowsing)([?#]|$)|(chrome|edge|brave|vivaldi|opera):\/\/(newtab|new-tab-page(-third-party)?|startpage|startpageshared|vivaldi-webui\/startpage)([/?#]|$)|chrome-search:\/\/local-ntp\/)/

/** By its letters alone, in every alphabet, and without accents. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .normalize("NFC")
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const hasLetter = (text: string): boolean => /\p{L}/u.test(text)
/** Two words one after the other: nobody but a person writes so. */
const hasWords = (text: string): boolean => /\p{L}[.,;:!?]?\s+\p{L}/u.test(text)

/** `search-results.php`, `Special:Search`: the first or the last word of a short name. */
function namesFolder(part: string, folders: ReadonlySet<string>): boolean {
  const words = part
    .split(/[^\p{L}\p{M}]+/u)
    .map(lettersOf)
    .filter(Boolean)
  if (folders.has(words.join(""))) return true
  const isLong = (word: string | undefined): boolean => word !== undefined && word.length > 1 && folders.has(word)
  return words.length <= 3 && (isLong(words[0]) || isLong(words.at(-1)))
}

/**
 * Whether a page may show words that a person has typed: a search, a question to a machine, a message,
 * a place on a map. Stricter than `isSearchPage`, which decides what is erased. A page that is taken
 * for one by mistake costs a new tab and nothing else: only pages of the web of which nothing speaks
 * for it, and empty ones, may come forward.
 */
export function showsTypedWords(rules: TabRules): (address: string) => boolean {
  const isTyped = siteList(rules.typed)
  const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(lettersOf))
  const [names, short, folders] = [setOf(rules.parameters), setOf(rules.parametersWithLetters), setOf(rules.folders)]
  const parts = rules.parameterParts.map(lettersOf)

  const isWords = ([name, value]: readonly [string, string]): boolean => {
    if (value.trim() === "") return false
    const letters = lettersOf(name)
    if (names.has(letters) || parts.some((part) => letters.includes(part))) return true
    // `action=search`, `title=Special:Search`.
    const isAction = lettersOf(value).length > 1 && namesFolder(value, folders)
    return isAction || hasWords(value) || (short.has(letters) && hasLetter(value))
  }
  const holdsWords = (parameters: string): boolean => [...new URLSearchParams(parameters)].some(isWords)
  const isFolder = (path: string): boolean => path.split("/").some((part) => namesFolder(decoded(part), folders))

  /** Pages made by a script keep in the fragment what others have in the address: `#search/words`, `#/find?q=words`. */
  const isFragmentOfWords = (fragment: string): boolean => {
    const [path = "", parameters = ""] = fragment.split("?")
    return hasWords(decoded(fragment)) || isFolder(path) || holdsWords(parameters) || holdsWords(path)
  }

  return (address) => {
    if (empty.test(address)) return false
    const url = URL.parse(address)
    if (!url || !/^https?:$/.test(url.protocol) || isTyped(url)) return true
    return holdsWords(url.search) || isFolder(url.pathname) || isFragmentOfWords(url.hash.slice(1))
  }
}

/** Mail, documents and learning platforms. */
export function workPages(rules: TabRules): (address: string) => boolean {
  const isWork = siteList(rules.work)
  return (address) => {
    const url = URL.parse(address)
    return url !== null && isWork(url)
  }
}
