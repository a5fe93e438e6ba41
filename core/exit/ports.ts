import type { ExitDestination, ExitSettings } from "../settings/exit-settings"
import type { RecordedTrail } from "./trail/recorded-trail"

/**
 * What the exit needs from a browser. Each call may reject or hang: see `attempt.ts`. Calls are properties, not methods,
 * because TypeScript checks the parameters of a property strictly. Times are milliseconds since 1970.
 */

export interface OpenTab {
  readonly id: number
  readonly windowId: number
  /** The page that the tab shows, or is about to show. */
  readonly url: string
  /** The page that the tab shows until the next one has loaded. */
  readonly shownUrl: string
  /** The tab in front in its window. */
  readonly active: boolean
  /** 0 if unknown. */
  readonly lastUsed: number
  /** Not loaded: showing it would send network requests. */
  readonly discarded: boolean
  /** Loaded but suspended. Only Chromium reports this. */
  readonly frozen: boolean
  /** In no tab strip, because the person or another extension has hidden it. Firefox only. */
  readonly hidden: boolean
  readonly pinned: boolean
  readonly incognito: boolean
  /** Shows the source of a page. */
  readonly isSource: boolean
  /** The tab that opened this one, as far as the browser remembers it; null if none. */
  readonly openerId: number | null
  /** Tabs with the same number are on the screen side by side; null: not in a split view. */
  readonly splitView: number | null
}

export interface Screen {
  readonly listTabs: () => Promise<readonly OpenTab[]>
  readonly showTab: (tab: OpenTab) => Promise<void>
  readonly showNewTab: (windowId: number) => Promise<void>
  readonly showWindow: (windowId: number) => Promise<void>
  readonly showNewWindow: () => Promise<void>
  /**
   * Closes a tab, without the "Leave site?" question where the browser lets us. `isPressed`: the tab on which
   * the key was pressed, the only one that Firefox lets us run a script in. Rejects if the tab stays open.
   */
  readonly close: (tab: OpenTab, isPressed: boolean) => Promise<void>
}

export interface HistoryVisit {
  readonly id: string
  /** The visit that led to this one; null if the browser keeps no link. */
  readonly referringId: string | null
  readonly time: number
  /** Typed, from a bookmark, or a start page: no other page led here. */
  readonly isFresh: boolean
}

/** A page in the history. */
export interface Page {
  readonly url: string
  readonly lastVisit: number
}

/** A file that was downloaded from this address. */
export interface Download {
  readonly url: string
  readonly startedAt: number
}

export interface History {
  /**
   * False if this browser lets no extension delete history, or if the administrator of the browser or the account
   * forbids it: the browser then refuses every deletion.
   */
  readonly canDeleteHistory: () => Promise<boolean>
  /** Every page visited since `start`, however many there are. */
  readonly pagesSince: (start: number) => Promise<readonly Page[]>
  /** The newest of these pages, at most a thousand. */
  readonly newestSince: (start: number) => Promise<readonly Page[]>
  readonly visitsOf: (url: string) => Promise<readonly HistoryVisit[]>
  readonly deleteUrl: (url: string) => Promise<void>
  readonly deleteSince: (start: number) => Promise<void>
  /** Some browsers include `end` in the range. */
  readonly deleteBetween: (start: number, end: number) => Promise<void>
  /**
   * Downloads started since `start`, in a browser that removes a download from its list when the history
   * entry is deleted (Firefox); in other browsers, an empty list.
   */
  readonly downloadsSince: (start: number) => Promise<readonly Download[]>
}

export interface RecentlyClosedTab {
  readonly url: string
  /**
   * Other addresses that come back with the entry, as far as they are known: those behind the tab's Back
   * button, and for a closed window the tabs that were closed in it before.
   */
  readonly alsoRestores: readonly string[]
  /** Rejects if the entry is still in the list afterwards. */
  readonly remove: () => Promise<void>
}

export interface RecentlyClosed {
  /** Resolves to null if this browser shows the list to no extension. */
  readonly list: () => Promise<readonly RecentlyClosedTab[] | null>
  /**
   * The browser removes an entry when its address is deleted from the history. Removing it separately
   * would erase that address out of order.
   */
  readonly isErasedWithHistory: boolean
  /** Calls `listener` whenever the list has changed, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void
}

/**
 * The addresses behind Back buttons, as far as they were recorded. Empty in browsers that shorten these
 * lists themselves when the history is erased.
 */
interface BackLists {
  /** By tab id. */
  readonly ofOpenTabs: () => Promise<ReadonlyMap<number, readonly string[]>>
  /**
   * The list of one tab, synchronously. Also empty if the background script has just started and not read the lists
   * yet.
   */
  readonly urlsNow: (tabId: number) => readonly string[]
  /** Replaces the tab by a new one with the same page and an empty Back list. Rejects if the tab was not replaced. */
  readonly reopen: (tab: OpenTab) => Promise<void>
  /** After an exit our memory must not name what was erased, nor any closed tab. */
  readonly remove: (isErased: (url: string) => boolean) => Promise<void>
}

export interface SiteData {
  readonly removeFormEntries: (since: number) => Promise<void>
  /** Removes cookies, cache and storage of these origins and of nothing else. */
  readonly removeSiteData: (origins: readonly string[]) => Promise<void>
  /** Resets the zoom level of this tab's site. The tab must be open, because no other call names a site. */
  readonly resetZoom: (tab: OpenTab) => Promise<void>
}

/** Short salted hashes of the pages being erased; kept until nothing can bring those pages back. */
export interface JournalEntry {
  readonly salt: number
  readonly hashes: readonly number[]
  /** The ids of the tabs open at the press. Known only while the browser that wrote the entry is running. */
  readonly tabs?: readonly number[]
}

/** One entry per exit, so that a second exit never overwrites what the first still needs. */
export interface Journal {
  /** By id; null for a stored value that no exit has written. */
  readonly readAll: () => Promise<ReadonlyMap<string, JournalEntry | null>>
  /** Keeps `journalEntry.tabs` in memory only. */
  readonly write: (id: string, journalEntry: JournalEntry) => Promise<void>
  readonly clear: (id: string) => Promise<void>
  /** Leaves the entry for the next start of the browser: until then `readAll` omits it. */
  readonly deferToNextStart: (id: string) => Promise<void>
}

export interface Timer {
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
}

export interface ExitPorts {
  readonly timer: Timer
  readonly screen: Screen
  readonly history: History
  readonly recentlyClosed: RecentlyClosed
  readonly backLists: BackLists
  readonly siteData: SiteData
  readonly journal: Journal
  readonly settings: () => Promise<ExitSettings>
  /** Synchronous, because the exit must not wait before it covers the page. Null: not known yet, use the previous tab. */
  readonly exitDestinationNow: () => ExitDestination | null
  readonly trailOf: (tabId: number) => Promise<RecordedTrail>
  /** Like `trailOf`, but synchronous; null if the background script has just started and not read the trails yet. */
  readonly trailNow: (tabId: number) => RecordedTrail | null
  /**
   * The origins of frames of dedicated help sites: of those in these tabs, which are still open, and of those
   * seen since the last exit. None of the browser's lists names them.
   */
  readonly helpFrameOrigins: (tabs: readonly OpenTab[]) => Promise<readonly string[]>
  /** Removes these addresses from the recorded trails of all open tabs, and clears the recorded frames. */
  readonly clearTrails: (isErased: (url: string) => boolean) => Promise<void>
  /** A language and place chosen in the popup would reveal to the next person that somebody used it. */
  readonly clearPopupPreferences: () => Promise<void>
  /**
   * Makes the browser write its session file now, where a call does that (Firefox). The call also empties
   * "recently closed" and the Back lists of open tabs.
   */
  readonly saveSession: () => Promise<void>
  /** Milliseconds after which the browser has written its session file by itself. */
  readonly sessionSaveMs: number
  /** 32 random bits. */
  readonly random: () => number
  /** Also true for our own pages. */
  readonly isHelpPage: (url: string) => boolean
  /** Whether the page may show words that a person typed. An exit never brings such a page to the front. */
  readonly mayShowTypedWords: (url: string) => boolean
  /** Mail, documents, learning platforms. */
  readonly isWorkPage: (url: string) => boolean
  /** Every window of this browser is private ("Never remember history"), so there is no ordinary one to show. */
  readonly isAlwaysPrivate: boolean
  /** The path of one of our own pages, such as `/options.html`; null for any other page. */
  readonly ownPath: (url: string) => string | null
  /** The origins of dedicated help sites among these pages: their cookies and storage are erased too. */
  readonly helpOrigins: (urls: readonly string[]) => readonly string[]
  /** The origins of all dedicated help sites. */
  readonly allHelpOrigins: readonly string[]
}

export type HistoryPorts = Pick<ExitPorts, "timer" | "history">
