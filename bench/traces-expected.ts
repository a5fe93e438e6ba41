import type { BrowserName } from "../tests/e2e/lab/browser.ts"
import type { PageKind } from "./traces-visits.ts"
import type { Way } from "./traces-ways.ts"

/** What stays after an exit, and why no extension can take it away without touching another site, or why it must not. */
export interface Expected {
  readonly browser: BrowserName
  readonly place: "list" | "file"
  readonly what: readonly string[]
  readonly visits: readonly PageKind[]
  /** Of a file: these marks only, and nothing else of the visit. */
  readonly marks?: readonly string[]
  /** Where it stays after one of the two exits only. */
  readonly only?: Way
  readonly why: string
}

const page = ["ordinary page"] as const
const both = ["help site", "ordinary page"] as const
const starred = ["bookmarked help page"] as const
const each = ["help site", "ordinary page", "its search", "bookmarked help page", "closed help page"] as const
const narrow = "exit: only this tab"

const evidence = "Kept on purpose: a log-in, a chat or an account may be proof, and its loss would be noticed."
const files = "Kept on purpose: downloads stay, and their list names where each came from."
const bookmark = "Kept on purpose: a bookmark is a person's own act, and taking it away would need one more permission."
const parts =
  "No call reaches what another site (a chat window, a map) saved inside of the page, without what it saved elsewhere."
const forms =
  "Form entries can't be sorted by site: what was typed before the search that led to the page that was left stays."
const permission =
  "No call takes back what a person allowed or forbade a site; only they can, in the browser's settings."
const zoomKept = "Kept on purpose: the page that was left keeps what its site was given."

/** Lists that must still show it after the next start: what people keep is not ours to erase. */
export const kept: readonly {
  readonly list: string
  readonly visits: readonly PageKind[]
  readonly browsers?: readonly BrowserName[]
}[] = [
  { list: "downloads", visits: page },
  // Firefox keeps a download on its list by its visit, and a help site's address is erased from the history.
  { list: "downloads", visits: ["help site"], browsers: ["chromium"] },
  { list: "stored site data", visits: page },
  { list: "site permissions", visits: page },
  { list: "bookmarks", visits: starred },
]

const chromium: readonly Omit<Expected, "browser">[] = [
  { place: "list", what: ["bookmarks"], visits: starred, why: bookmark },
  { place: "file", what: ["Bookmarks", "Bookmarks.bak"], visits: starred, why: bookmark },
  { place: "file", what: ["Cookies", "Cache/Cache_Data"], visits: ["help site"], marks: ["frame"], why: parts },
  { place: "list", what: ["downloads"], visits: both, why: files },
  { place: "list", what: ["site permissions"], visits: both, why: permission },
  { place: "list", what: ["zoom levels"], visits: page, why: zoomKept },
  { place: "list", what: ["stored site data"], visits: page, why: evidence },
  { place: "list", what: ["form entries"], visits: ["help site"], only: narrow, why: forms },
  { place: "file", what: ["Web Data"], visits: ["help site"], only: narrow, why: forms },
  {
    place: "file",
    what: ["History", "DownloadMetadata", "shared_proto_db/….log"],
    visits: each,
    why: `${files} The entry names the pages before it, too.`,
  },
  { place: "file", what: ["Preferences"], visits: both, why: `${permission} The file of the settings holds it.` },
  {
    place: "file",
    what: [
      "Cookies",
      "Cache/Cache_Data",
      "IndexedDB/http_SITE_0.indexeddb.leveldb",
      "IndexedDB/http_www.SITE_0.indexeddb.leveldb",
      "IndexedDB/http_chat.SITE_0.indexeddb.leveldb",
      "WebStorage/…",
    ],
    visits: page,
    why: evidence,
  },
  {
    place: "file",
    what: ["Cache/Cache_Data"],
    visits: ["its search"],
    why: "The cache of a site that is no help site; erasing the cache of all sites would be noticed.",
  },
  {
    place: "file",
    what: ["Local Storage/leveldb", "Session Storage/….log"],
    visits: each,
    why: "Logs that the browser tidies up by itself: what was erased stands in them until then. No call does it.",
  },
  {
    place: "file",
    what: ["WebStorage/QuotaManager"],
    visits: both,
    why: "A line with the site's name in the browser's own list of storages. Erasing a second time, after the tab was closed, leaves it.",
  },
  {
    place: "file",
    what: ["Sessions/Session…", "Sessions/Tabs…"],
    visits: each,
    why: "Logs of the session that just ended. The next start begins new ones, and no call does.",
  },
  {
    place: "file",
    what: ["DIPS"],
    visits: each,
    why: "Chromium's own notes about sites that a person touched: erasing a site's data leaves them.",
  },
]

const firefox: readonly Omit<Expected, "browser">[] = [
  { place: "list", what: ["bookmarks"], visits: starred, why: bookmark },
  { place: "file", what: ["places.sqlite"], visits: starred, why: bookmark },
  {
    place: "list",
    what: ["stored site data"],
    visits: ["help site"],
    why: `${parts} Firefox lists it under the name of the page's site.`,
  },
  { place: "file", what: ["cookies.sqlite", "storage/default"], visits: ["help site"], marks: ["frame"], why: parts },
  {
    place: "file",
    what: ["search.json.mozlz4"],
    visits: ["its search"],
    marks: ["host"],
    why: "The lab's own search engine, which this run adds to the browser: no trace of a visit.",
  },
  { place: "list", what: ["downloads"], visits: both, why: files },
  {
    place: "list",
    what: ["history"],
    visits: page,
    why: `${files} Firefox shows a download there only as long as its address, not that of the page, is in the history.`,
  },
  { place: "list", what: ["site permissions"], visits: both, why: permission },
  { place: "list", what: ["zoom levels"], visits: page, why: zoomKept },
  { place: "list", what: ["stored site data"], visits: page, why: evidence },
  { place: "list", what: ["form entries"], visits: ["help site"], only: narrow, why: forms },
  { place: "file", what: ["formhistory.sqlite"], visits: ["help site"], only: narrow, why: forms },
  { place: "file", what: ["places.sqlite"], visits: both, why: files },
  { place: "file", what: ["content-prefs.sqlite"], visits: page, why: zoomKept },
  {
    place: "file",
    what: ["permissions.sqlite"],
    visits: each,
    why: `${permission} Firefox notes there by itself, too, which sites were clicked on.`,
  },
  { place: "file", what: ["cookies.sqlite", "storage/default"], visits: page, why: evidence },
  {
    place: "file",
    what: ["storage/default", "storage.sqlite"],
    visits: both,
    why: "Names of sites that stored something: the call empties the folder and leaves it, with its name.",
  },
  {
    place: "file",
    what: ["cache2/entries"],
    visits: each,
    why: "Marked as erased (help site) and freed later; of other sites kept. Only the cache of all sites could be emptied at once.",
  },
  {
    place: "file",
    what: ["bounce-tracking-protection.sqlite"],
    visits: each,
    why: "Firefox's own notes about sites that a person touched; no call reaches one site's.",
  },
]

export const expected: readonly Expected[] = [
  ...chromium.map((one): Expected => ({ browser: "chromium", ...one })),
  ...firefox.map((one): Expected => ({ browser: "firefox", ...one })),
]
