/**
 * The questions of docs/TRACES.md. A guide refers to one as `[[trace:id]]`, and may claim nothing about the
 * exit that no question covers with a measurement.
 */
export const traces = {
  screen: "Does the page leave the screen, and what of someone who sees or records the screen?",
  key: "When does the browser not hear the exit key?",
  "beside-page": "What stays on the screen beside the page?",
  history: "Do the pages of the browsing session, and help pages, leave this browser's history?",
  "recently-closed": "Do they leave the list of tabs that were closed?",
  trail: "Does the search that led to the page go with it, and what was opened from that search?",
  "last-minutes": "Does everything of the last minutes leave the history, and nothing else?",
  "kept-sites": "What stays of sites that were set to be kept?",
  "own-pages": "Do Porchlight's own pages leave the lists too?",
  forms: "Does what was typed into forms go?",
  "help-site-data": "Does what help sites saved (cookies, cache, storage) go?",
  "other-site-data": "Does what other sites saved stay: log-ins, accounts, chats, passwords?",
  bookmarks: "Do bookmarks and the reading list stay?",
  "tab-groups": "What becomes of pages in a group of tabs that the browser has saved?",
  taskbar: "What can the list behind the browser's icon in the taskbar of Windows still name?",
  downloads: "Do downloads stay, the files and their list?",
  "disk-bytes": "Which bytes of a page stay in the browser's files, where no list shows them?",
  sync: "What becomes of the history on other devices of the same account?",
  "private-window": "What does the exit do in a private window?",
  "other-tabs": "Which other open tabs close, and which are only covered?",
  "power-cut": "What remains when the power goes out in the middle, and after the next start?",
  forbidden: "What does an exit do where the administrator forbids erasing?",
} as const

export type TraceId = keyof typeof traces

export function isTraceId(id: string): id is TraceId {
  return Object.hasOwn(traces, id)
}
