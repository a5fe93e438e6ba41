const engines =
  /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|startpage|brave|qwant|yandex|baidu|ask|aol|youtube|mojeek|kagi)\.[a-z.]{2,6}$/
const resultPaths = /\/(search|results|web|serp|find|buscar|busqueda)([./]|$)/i
/** Engines hand a click on through addresses of their own (`/url?q=`, `/ck/a?p=`), which are no list of results. */
const engineResultPaths = /^\/(html\/?|lite\/?|s)?$/i
// cspell:ignore buscar
const wordsIn = ["q", "query", "p", "text", "wd", "search_query", "search", "buscar"]

/** A page of search results: its address and its title carry the words that were typed. */
export function isSearchPage(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  const hasWords = wordsIn.some((name) => (url.searchParams.get(name) ?? "") !== "")
  const isResults = resultPaths.test(url.pathname)
  return hasWords && (isResults || (engines.test(url.hostname) && engineResultPaths.test(url.pathname)))
}

/** What was searched for there, the same however it was written. */
export function wordsOf(address: string): readonly string[] {
  const values = wordsIn.map((name) => URL.parse(address)?.searchParams.get(name)?.trim().toLowerCase() ?? "")
  return values.filter((value) => value !== "")
}
