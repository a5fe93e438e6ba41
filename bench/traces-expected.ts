import type { BrowserName } from "../tests/e2e/lab/browser.ts"
import type { PageKind } from "./traces-visits.ts"
import type { Way } from "./traces-ways.ts"

/** A trace that stays after an exit, and why: no extension can erase it without touching another site, or the exit must keep it. */
export interface Expected {
  readonly browser: BrowserName
  readonly place: "list" | "file"
  readonly what: readonly string[]
  readonly visits: readonly PageKind[]
  /** For a file: only these marks, and nothing else of the visit. */
  readonly marks?: readonly string[]
  /** Set if it stays after only one of the two exits. */
  readonly only?: Way
  readonly why: string
}

const page = ["ordinary page"] as const
const both = ["help site", "ordinary page"] as const
const starred = ["bookmarked help page"] as const
const each = ["help site", "ordinary page", "its search", "bookmarked help page", "closed help page"] as const
const narrow = "exit: only this tab"

const evidence = "Kept on purpose: a log-in, a chat or an account may be evidence, and someone would notice its loss."
const files = "Kept on purpose: downloads stay, and their list names where each came from."
const bookmark = "Kept on purpose: a bookmark is a person's own act, and removing it would need another permission."
const parts =
  "No call can erase only what another site (a chat window, a map) saved inside the page, without what it saved elsewhere."
const forms = "Browsers can't sort form entries by site: entries typed before the search that led to the page stay."
const permission =
  "No call revokes what a person allowed or blocked for a site; only they can, in the browser's settings."
const zoomKept = "Kept on purpose: the site of the page keeps its zoom level."

/** Lists that must still show the visit after the next start: an exit must not erase what people keep. */
export const kept: readonly {
  readonly list: string
  readonly visits: readonly PageKind[]
  readonly browsers?: readonly BrowserName[]
}[] = [
  { list: "downloads", visits: page },
  // Firefox lists a download only while its visit is in the history, and the exit erases a help site's visits.
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
    why: `${files} The entry also names the pages before it.`,
  },
  { place: "file", what: ["Preferences"], visits: both, why: `${permission} The settings file contains it.` },
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
    why: "The cache of a site that is not a help site; someone would notice if the cache of all sites were erased.",
  },
  {
    place: "file",
    what: ["Local Storage/leveldb", "Session Storage/….log"],
    visits: each,
    why: "Logs that the browser compacts by itself: erased data stays in them until then. No call triggers that.",
  },
  {
    place: "file",
    what: ["WebStorage/QuotaManager"],
    visits: both,
    why: "An entry with the site's name in the browser's own list of storage. Erasing again after the tab is closed does not remove it.",
  },
  {
    place: "file",
    what: ["Sessions/Session…", "Sessions/Tabs…"],
    visits: each,
    why: "Logs of the session that just ended. The next start creates new ones; no call does.",
  },
  {
    place: "file",
    what: ["DIPS"],
    visits: each,
    why: "Chromium's own records of sites that a person interacted with: erasing a site's data does not remove them.",
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
    why: `${files} Firefox lists a download only while the download's own address, not the page's, is in the history.`,
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
    why: `${permission} Firefox also records there which sites a person clicked on.`,
  },
  { place: "file", what: ["cookies.sqlite", "storage/default"], visits: page, why: evidence },
  {
    place: "file",
    what: ["storage/default", "storage.sqlite"],
    visits: both,
    why: "Names of sites that stored something: the call empties the folder but removes neither the folder nor its name.",
  },
  {
    place: "file",
    what: ["cache2/entries"],
    visits: each,
    why: "Firefox marks a help site's entries as erased and frees them later; it keeps those of other sites. Only the cache of all sites can be emptied at once.",
  },
  {
    place: "file",
    what: ["bounce-tracking-protection.sqlite"],
    visits: each,
    why: "Firefox's own records of sites that a person interacted with; no call can erase those of a single site.",
  },
]

export const expected: readonly Expected[] = [
  ...chromium.map((one): Expected => ({ browser: "chromium", ...one })),
  ...firefox.map((one): Expected => ({ browser: "firefox", ...one })),
]
