import { siteList, type SiteEntry } from "./sites.ts"

/**
 * Rules about the world's sites, used for tabs other than the pressed one. They come from `directory/tab-rules.json`.
 * The build has passed all names through `lettersOf`: the background script reads the rules at each start.
 */
export interface TabRules {
  /** Names of parameters that contain words. */
  readonly parameters: readonly string[]
  /** Short names, whose values can be a number or words: the value counts as words only if it has a letter. */
  readonly parametersWithLetters: readonly string[]
  /** A parameter counts if its name contains one of these. */
  readonly parameterParts: readonly string[]
  /** Parts of a path below which pages show what a person typed, such as `search`. */
  readonly folders: readonly string[]
  /** Sites whose pages may show words that a person typed. */
  readonly typed: readonly SiteEntry[]
  /** Mail and documents: they may show such words, and closing the tab would lose text that a person began there. */
  readonly drafts: readonly SiteEntry[]
  /** Learning platforms: closing the tab would lose such text too, but a course page shows what a teacher wrote. */
  readonly learning: readonly SiteEntry[]
}

/** The browsers' empty pages. Their other pages show history, downloads, logins, tabs, or search words. */
const emptyPages =
  /^(about:(blank|home|newtab|privatebrowsing)([?#]|$)|(chrome|edge|brave|vivaldi|opera):\/\/(newtab|new-tab-page(-third-party)?|startpage|startpageshared|vivaldi-webui\/startpage)([/?#]|$)|chrome-search:\/\/local-ntp\/)/

/** The letters of a text in lowercase, in any alphabet, without accents. */
export function lettersOf(text: string): string {
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
/** Two words with a space between them: only a person writes that. */
const hasWords = (text: string): boolean => /\p{L}[.,;:!?]?\s+\p{L}/u.test(text)

/**
 * Whether a part of a path is one of these folders. In a name of up to three words, the first or the last word is
 * enough, as in `search-results.php` and `Special:Search`.
 */
function namesFolder(part: string, folders: ReadonlySet<string>): boolean {
  const words = part
    .split(/[^\p{L}\p{M}]+/u)
    .map(lettersOf)
    .filter(Boolean)
  if (folders.has(words.join(""))) return true
  const isFolder = (word: string | undefined): boolean => word !== undefined && word.length > 1 && folders.has(word)
  return words.length <= 3 && (isFolder(words[0]) || isFolder(words.at(-1)))
}

/**
 * Makes a function that returns whether a page may show words that a person typed: a search, a prompt for
 * a chatbot, a message, a place on a map. It is stricter than `isSearchPage`, which decides what is erased:
 * a false positive only costs a new tab. So only empty pages, and web pages without any such sign, may come
 * to the front.
 */
export function showsTypedWords(rules: TabRules): (address: string) => boolean {
  const isTypedSite = siteList([...rules.typed, ...rules.drafts])
  const [names, shortNames, folders] = [
    new Set(rules.parameters),
    new Set(rules.parametersWithLetters),
    new Set(rules.folders),
  ]

  const isWordsParameter = ([name, value]: readonly [string, string]): boolean => {
    if (value.trim() === "") return false
    const nameLetters = lettersOf(name)
    if (names.has(nameLetters) || rules.parameterParts.some((part) => nameLetters.includes(part))) return true
    // `action=search`, `title=Special:Search`.
    const isAction = lettersOf(value).length > 1 && namesFolder(value, folders)
    return isAction || hasWords(value) || (shortNames.has(nameLetters) && hasLetter(value))
  }
  const parametersHaveWords = (parameters: string): boolean =>
    [...new URLSearchParams(parameters)].some(isWordsParameter)
  const pathNamesFolder = (path: string): boolean => path.split("/").some((part) => namesFolder(decoded(part), folders))

  /** Single-page apps keep in the fragment what other sites have in the path and query: `#search/words`, `#/find?q=words`. */
  const fragmentHasWords = (fragment: string): boolean => {
    const [path = "", parameters = ""] = fragment.split("?")
    return (
      hasWords(decoded(fragment)) ||
      pathNamesFolder(path) ||
      parametersHaveWords(parameters) ||
      parametersHaveWords(path)
    )
  }

  return (address) => {
    if (emptyPages.test(address)) return false
    const url = URL.parse(address)
    if (!url || !/^https?:$/.test(url.protocol) || isTypedSite(url)) return true
    return parametersHaveWords(url.search) || pathNamesFolder(url.pathname) || fragmentHasWords(url.hash.slice(1))
  }
}

/** Makes a function that returns whether a page belongs to mail, documents or a learning platform. */
export function workPages(rules: TabRules): (address: string) => boolean {
  const isWorkSite = siteList([...rules.drafts, ...rules.learning])
  return (address) => {
    const url = URL.parse(address)
    return url !== null && isWorkSite(url)
  }
}
