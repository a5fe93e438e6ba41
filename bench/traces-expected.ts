import type { BrowserName } from "../tests/e2e/lab/browser.ts"
import type { PageKind } from "./traces-visits.ts"
import type { WayOut } from "./traces-ways.ts"

/**
 * A trace that may stay after an exit. Either the exit must keep it, or no extension can erase it without touching
 * another site.
 */
export interface ExpectedTrace {
  readonly browser: BrowserName
  readonly place: "list" | "file"
  /** The names of the lists, or the kinds of files. */
  readonly names: readonly string[]
  readonly visits: readonly PageKind[]
  /** In a file, only these marks may stay. Without this field, every mark may. */
  readonly marks?: readonly string[]
  /** The only exit after which the trace stays, if it does not stay after both. */
  readonly onlyAfter?: WayOut
  readonly reason: string
}

const ordinaryPage = ["ordinary page"] as const
const mainVisits = ["help site", "ordinary page"] as const
const bookmarkedPage = ["bookmarked help page"] as const
const allVisits = ["help site", "ordinary page", "its search", "bookmarked help page", "closed help page"] as const
const tabOnlyExit = "exit: only this tab"

const evidenceReason =
  "Kept on purpose: a log-in, a chat or an account may be evidence, and someone would notice its loss."
const downloadsReason = "Kept on purpose: downloads stay, and their list names where each came from."
const bookmarksReason =
  "Kept on purpose: a bookmark is a person's own act, and removing it would need another permission."
const embeddedSiteReason =
  "No call can erase only what another site (a chat window, a map) saved inside the page, without what it saved elsewhere."
const formEntriesReason =
  "Browsers can't sort form entries by site: entries typed before the search that led to the page stay."
const permissionsReason =
  "No call revokes what a person allowed or blocked for a site; only they can, in the browser's settings."
const zoomReason = "Kept on purpose: the site of the page keeps its zoom level."

/** Lists that must still show the visit after the next start. An exit must not erase what people keep. */
export const keptLists: readonly {
  readonly list: string
  readonly visits: readonly PageKind[]
  readonly browsers?: readonly BrowserName[]
}[] = [
  { list: "downloads", visits: ordinaryPage },
  // Firefox lists a download only while its visit is in the history, and the exit erases a help site's visits.
  { list: "downloads", visits: ["help site"], browsers: ["chromium"] },
  { list: "stored site data", visits: ordinaryPage },
  { list: "site permissions", visits: ordinaryPage },
  { list: "bookmarks", visits: bookmarkedPage },
]

const chromiumTraces: readonly Omit<ExpectedTrace, "browser">[] = [
  { place: "list", names: ["bookmarks"], visits: bookmarkedPage, reason: bookmarksReason },
  { place: "file", names: ["Bookmarks", "Bookmarks.bak"], visits: bookmarkedPage, reason: bookmarksReason },
  {
    place: "file",
    names: ["Cookies", "Cache/Cache_Data"],
    visits: ["help site"],
    marks: ["frame"],
    reason: embeddedSiteReason,
  },
  { place: "list", names: ["downloads"], visits: mainVisits, reason: downloadsReason },
  { place: "list", names: ["site permissions"], visits: mainVisits, reason: permissionsReason },
  { place: "list", names: ["zoom levels"], visits: ordinaryPage, reason: zoomReason },
  { place: "list", names: ["stored site data"], visits: ordinaryPage, reason: evidenceReason },
  {
    place: "list",
    names: ["form entries"],
    visits: ["help site"],
    onlyAfter: tabOnlyExit,
    reason: formEntriesReason,
  },
  { place: "file", names: ["Web Data"], visits: ["help site"], onlyAfter: tabOnlyExit, reason: formEntriesReason },
  {
    place: "file",
    names: ["History", "DownloadMetadata", "shared_proto_db/….log"],
    visits: allVisits,
    reason: `${downloadsReason} The entry also names the pages before it.`,
  },
  {
    place: "file",
    names: ["Preferences"],
    visits: mainVisits,
    reason: `${permissionsReason} The settings file contains it.`,
  },
  {
    place: "file",
    names: [
      "Cookies",
      "Cache/Cache_Data",
      "IndexedDB/http_SITE_0.indexeddb.leveldb",
      "IndexedDB/http_www.SITE_0.indexeddb.leveldb",
      "IndexedDB/http_chat.SITE_0.indexeddb.leveldb",
      "WebStorage/…",
    ],
    visits: ordinaryPage,
    reason: evidenceReason,
  },
  {
    place: "file",
    names: ["Cache/Cache_Data"],
    visits: ["its search"],
    reason: "The cache of a site that is not a help site; someone would notice if the cache of all sites were erased.",
  },
  {
    place: "file",
    names: ["Local Storage/leveldb", "Session Storage/….log"],
    visits: allVisits,
    reason: "Logs that the browser compacts by itself: erased data stays in them until then. No call triggers that.",
  },
  {
    place: "file",
    names: ["WebStorage/QuotaManager"],
    visits: mainVisits,
    reason:
      "An entry with the site's name in the browser's own list of storage. Erasing again after the tab is closed does not remove it.",
  },
  {
    place: "file",
    names: ["Sessions/Session…", "Sessions/Tabs…"],
    visits: allVisits,
    reason: "Logs of the session that just ended. The next start creates new ones; no call does.",
  },
  {
    place: "file",
    names: ["DIPS"],
    visits: allVisits,
    reason:
      "Chromium's own records of sites that a person interacted with: erasing a site's data does not remove them.",
  },
]

const firefoxTraces: readonly Omit<ExpectedTrace, "browser">[] = [
  { place: "list", names: ["bookmarks"], visits: bookmarkedPage, reason: bookmarksReason },
  { place: "file", names: ["places.sqlite"], visits: bookmarkedPage, reason: bookmarksReason },
  {
    place: "list",
    names: ["stored site data"],
    visits: ["help site"],
    reason: `${embeddedSiteReason} Firefox lists it under the name of the page's site.`,
  },
  {
    place: "file",
    names: ["cookies.sqlite", "storage/default"],
    visits: ["help site"],
    marks: ["frame"],
    reason: embeddedSiteReason,
  },
  {
    place: "file",
    names: ["search.json.mozlz4"],
    visits: ["its search"],
    marks: ["host"],
    reason: "The lab's own search engine, which this run adds to the browser: no trace of a visit.",
  },
  { place: "list", names: ["downloads"], visits: mainVisits, reason: downloadsReason },
  {
    place: "list",
    names: ["history"],
    visits: ordinaryPage,
    reason: `${downloadsReason} Firefox lists a download only while the download's own address, not the page's, is in the history.`,
  },
  { place: "list", names: ["site permissions"], visits: mainVisits, reason: permissionsReason },
  { place: "list", names: ["zoom levels"], visits: ordinaryPage, reason: zoomReason },
  { place: "list", names: ["stored site data"], visits: ordinaryPage, reason: evidenceReason },
  {
    place: "list",
    names: ["form entries"],
    visits: ["help site"],
    onlyAfter: tabOnlyExit,
    reason: formEntriesReason,
  },
  {
    place: "file",
    names: ["formhistory.sqlite"],
    visits: ["help site"],
    onlyAfter: tabOnlyExit,
    reason: formEntriesReason,
  },
  { place: "file", names: ["places.sqlite"], visits: mainVisits, reason: downloadsReason },
  { place: "file", names: ["content-prefs.sqlite"], visits: ordinaryPage, reason: zoomReason },
  {
    place: "file",
    names: ["permissions.sqlite"],
    visits: allVisits,
    reason: `${permissionsReason} Firefox also records there which sites a person clicked on.`,
  },
  { place: "file", names: ["cookies.sqlite", "storage/default"], visits: ordinaryPage, reason: evidenceReason },
  {
    place: "file",
    names: ["storage/default", "storage.sqlite"],
    visits: mainVisits,
    reason:
      "Names of sites that stored something: the call empties the folder but removes neither the folder nor its name.",
  },
  {
    place: "file",
    names: ["cache2/entries"],
    visits: allVisits,
    reason:
      "Firefox marks a help site's entries as erased and frees them later; it keeps those of other sites. Only the cache of all sites can be emptied at once.",
  },
  {
    place: "file",
    names: ["bounce-tracking-protection.sqlite"],
    visits: allVisits,
    reason: "Firefox's own records of sites that a person interacted with; no call can erase those of a single site.",
  },
]

export const expectedTraces: readonly ExpectedTrace[] = [
  ...chromiumTraces.map((trace): ExpectedTrace => ({ browser: "chromium", ...trace })),
  ...firefoxTraces.map((trace): ExpectedTrace => ({ browser: "firefox", ...trace })),
]
