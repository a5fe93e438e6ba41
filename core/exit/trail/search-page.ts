const engines =
  /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|startpage|brave|qwant|yandex|baidu|ask|aol|youtube|mojeek|kagi)\.[a-z.]{2,6}$/
const resultPaths = /\/(search|results|web|serp|find|buscar|busqueda)([./]|$)/i
/** Engines redirect clicks through addresses of their own (`/url?q=`, `/ck/a?p=`), which are not pages of results. */
const engineResultPaths = /^\/(html\/?|lite\/?|s)?$/i
// cspell:ignore buscar
const queryParameters = ["q", "query", "p", "text", "wd", "search_query", "search", "buscar"]

/** Whether this is a page of search results: its address and title contain the words that a person typed. */
export function isSearchPage(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  const hasWords = queryParameters.some((name) => (url.searchParams.get(name) ?? "") !== "")
  const isResults = resultPaths.test(url.pathname)
  return hasWords && (isResults || (engines.test(url.hostname) && engineResultPaths.test(url.pathname)))
}

/** The search words in an address, trimmed and in lowercase so that two searches can be compared. */
export function wordsOf(address: string): readonly string[] {
  const values = queryParameters.map((name) => URL.parse(address)?.searchParams.get(name)?.trim().toLowerCase() ?? "")
  return values.filter((value) => value !== "")
}
