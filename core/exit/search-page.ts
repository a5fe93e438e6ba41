const engines =
  /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|startpage|brave|qwant|yandex|baidu|ask|aol|youtube|mojeek|kagi)\.[a-z.]{2,6}$/
const resultPaths = /\/(search|results|web|serp|find|buscar|busqueda)\b/i
const wordsIn = ["q", "query", "p", "text", "wd", "search_query", "search", "buscar"]

/** A page of search results: its address and its title carry the words that were typed. */
export function isSearchPage(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  const hasWords = wordsIn.some((name) => (url.searchParams.get(name) ?? "") !== "")
  return hasWords && (engines.test(url.hostname) || resultPaths.test(url.pathname))
}
