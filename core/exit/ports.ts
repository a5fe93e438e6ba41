import type { ExitDestination, Settings } from "../settings/settings"
import type { RecordedTrail } from "./trail-log"

/** What the exit needs of a browser. Each call may reject or hang: see `attempt.ts`. */

export interface OpenTab {
  readonly id: number
  readonly windowId: number
  /** The page that is shown, or that is about to be. */
  readonly url: string
  /** The page that is shown, until the next one is there. */
  readonly shownUrl: string
  /** Shown in its window. */
  readonly active: boolean
  /** Milliseconds since 1970; 0 when unknown. */
  readonly lastUsed: number
  /** Not loaded: showing it would ask the network for it. */
  readonly discarded: boolean
  /** Loaded, but at rest; Chromium alone tells. */
  readonly frozen: boolean
  /** In no tab strip: the person or another add-on has put it away; Firefox alone. */
  readonly hidden: boolean
  readonly pinned: boolean
  readonly incognito: boolean
  /** The source of a page. */
  readonly isSource: boolean
  /** The tab that it was opened from, as far as the browser keeps it; null: none. */
  readonly openerId: number | null
  /** Tabs with the same number are on the screen side by side; null: not in a split view. */
  readonly splitView: number | null
}

export interface Screen {
  readonly listTabs: () => Promise<readonly OpenTab[]>
  showTab(tab: OpenTab): Promise<void>
  showNewTab(windowId: number): Promise<void>
  showWindow(windowId: number): Promise<void>
  showNewWindow(): Promise<void>
  /**
   * Closes without a question, though the page asks "Leave site?". `pressed`: the tab on which
   * the key was pressed, the only one that Firefox lets us reach into. Rejects when it stays.
   */
  readonly close: (tab: OpenTab, pressed: boolean) => Promise<void>
}

export interface HistoryVisit {
  readonly id: string
  /** Of the visit that led here; null when the browser keeps no link. */
  readonly referringId: string | null
  readonly time: number
  /** Typed, from a bookmark, a start page: no other page led here. */
  readonly isFresh: boolean
}

export interface Page {
  readonly url: string
  readonly lastVisit: number
}

/** A file that was downloaded from this address. */
export interface Download {
  readonly url: string
  /** Milliseconds since 1970. */
  readonly startedAt: number
}

export interface History {
  /** False: whoever manages this browser or the account has forbidden it, and every call will be refused. */
  readonly canDeleteHistory: () => Promise<boolean>
  /** Every page with a visit since then (milliseconds), however many. */
  pagesSince(start: number): Promise<readonly Page[]>
  /** The same, the newest only: a thousand at most. */
  newestSince(start: number): Promise<readonly Page[]>
  visitsOf(url: string): Promise<readonly HistoryVisit[]>
  deleteUrl(url: string): Promise<void>
  deleteSince(start: number): Promise<void>
  /** Milliseconds; some browsers count the end to it. */
  deleteBetween(start: number, end: number): Promise<void>
  /** Begun since then, where a download leaves the list of downloads with its visit (Firefox); elsewhere none. */
  downloadsSince(start: number): Promise<readonly Download[]>
}

export interface ClosedTab {
  readonly url: string
  /**
   * Addresses that come back with it, as far as they are known: where its Back button leads; of a closed
   * window also its tabs that were closed before it.
   */
  readonly wentThrough: readonly string[]
  /** Rejects where the entry stays. */
  remove(): Promise<void>
}

export interface RecentlyClosed {
  readonly list: () => Promise<readonly ClosedTab[]>
  /** An entry goes when its address is erased: asked for by name it would be erased out of turn. */
  readonly goesWithHistory: boolean
}

/** Where Back buttons lead, as far as it was seen: empty where erasing the history shortens these lists itself. */
interface BackLists {
  /** By the number of the tab. */
  readonly ofOpenTabs: () => Promise<ReadonlyMap<number, readonly string[]>>
  /** Of one tab, without waiting: empty too where the background has just woken and has not read it yet. */
  readonly now: (tabId: number) => readonly string[]
  /** Rejects where the tab stays as it is. */
  readonly reopen: (tab: OpenTab) => Promise<void>
  /** After an exit memory must not name what it has erased, nor any closed tab. */
  readonly remove: (isErased: (url: string) => boolean) => Promise<void>
}

export interface SiteData {
  removeFormEntries(since: number): Promise<void>
  /** Cookies, cache and storage of these origins, and of nothing else. */
  removeSiteData(origins: readonly string[]): Promise<void>
  /** How large the site of this tab was made; while the tab is open, since no other call names a site. */
  resetZoom(tab: OpenTab): Promise<void>
}

/** Short salted hashes of the pages that are being erased; kept until nothing can bring them back. */
export interface JournalEntry {
  readonly salt: number
  readonly hashes: readonly number[]
  /** Only while the browser that wrote it runs: the tabs that were open at the press. */
  readonly tabs?: readonly number[]
}

/** One mark an exit, so that a second exit never overwrites what the first still needs. */
export interface Journal {
  /** Null: something that no exit has written. */
  readAll(): Promise<ReadonlyMap<string, JournalEntry | null>>
  /** `mark.tabs` is kept in memory only. */
  write(id: string, journalEntry: JournalEntry): Promise<void>
  clear(id: string): Promise<void>
  /** For the next start of the browser: until then `readAll` does not name it. */
  deferToNextStart(id: string): Promise<void>
}

export interface Timer {
  /** Milliseconds since 1970. */
  now(): number
  wait(milliseconds: number): Promise<void>
}

export interface ExitPorts {
  readonly timer: Timer
  readonly screen: Screen
  readonly history: History
  readonly recentlyClosed: RecentlyClosed
  readonly backLists: BackLists
  readonly siteData: SiteData
  readonly journal: Journal
  readonly settings: () => Promise<Settings>
  /** Before the page is covered nothing is waited for. Null, not known yet: the tab used before. */
  readonly exitDestinationNow: () => ExitDestination | null
  readonly trailOf: (tabId: number) => Promise<RecordedTrail>
  /** The same without waiting: null where the background has just woken and has not read it yet. */
  readonly trailNow: (tabId: number) => RecordedTrail | null
  /**
   * Frames of dedicated help sites: those in these tabs, which are still open, and those seen since the
   * last exit. No list of the browser names them.
   */
  readonly helpFrames: (tabs: readonly OpenTab[]) => Promise<readonly string[]>
  /** Takes these addresses out of what is remembered of every open tab, and the frames too. */
  readonly clearTrails: (isErased: (url: string) => boolean) => Promise<void>
  /** The language and place that were chosen in the popup would tell the next person of a visit. */
  readonly clearPopupPreferences: () => Promise<void>
  /**
   * Makes the browser write its session file now, where a call does that (Firefox): it empties
   * "recently closed" and the Back lists of open tabs too.
   */
  readonly saveSession: () => Promise<void>
  /** Milliseconds after which the browser has written its session file by itself. */
  readonly sessionSavedWithin: number
  /** 32 random bits. */
  readonly random: () => number
  readonly isHelpPage: (url: string) => boolean
  /** Such a page never comes forward. */
  readonly mayShowWords: (url: string) => boolean
  /** Mail, documents, learning platforms. */
  readonly isWorkPage: (url: string) => boolean
  /** Every window of this browser is private ("Never remember history"): there is no ordinary one to show. */
  readonly isAlwaysPrivate: boolean
  /** Of a page of our own its path, `/options.html`; null: it is not one. */
  readonly ownPath: (url: string) => string | null
  /** Of these pages, the origins that are dedicated help sites: their cookies and storage go too. */
  readonly helpOrigins: (urls: readonly string[]) => readonly string[]
  /** The origins of all of them. */
  readonly allHelpOrigins: readonly string[]
}
