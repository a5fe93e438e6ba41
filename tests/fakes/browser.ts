import { beforeEach, vi } from "vitest"
import { ownPaths } from "@/core/exit/practice"
import type { RecentlyClosedTab, ExitPorts, JournalEntry, OpenTab, Page, HistoryVisit } from "@/core/exit/ports"
import { allHelpOrigins, helpOrigins, helpPages } from "@/core/exit/help-page"
import { showsTypedWords, workPages, type TabRules } from "@/core/exit/tab-rules"
import { emptyTrail } from "@/core/exit/trail/recorded-trail"
import { defaultSettings } from "@/core/settings/settings"

export const now = Date.parse("2026-11-22T12:00:00Z")

beforeEach(() => {
  vi.useFakeTimers({ now })
})
export const minutesAgo = (minutes: number): number => now - minutes * 60_000

export const help = "https://help.test/chat"
export const search = "https://www.google.com/search?q=someone+hurts+me"
/** The base address of our own pages. */
export const own = "chrome-extension://porchlight/"
export const news = "https://news.test/"

export function tab(id: number, url: string, more: Partial<OpenTab> = {}): OpenTab {
  return {
    id,
    windowId: 1,
    url,
    shownUrl: url,
    active: false,
    lastUsed: minutesAgo(100 - id),
    discarded: false,
    frozen: false,
    hidden: false,
    pinned: false,
    incognito: false,
    isSource: false,
    openerId: null,
    splitView: null,
    ...more,
  }
}

const rules: TabRules = {
  parameters: ["q"],
  parametersWithLetters: ["p"],
  parameterParts: ["search"],
  folders: ["search"],
  typed: ["assistant.test"],
  drafts: [],
  learning: ["mail.test"],
}

/** Runs all timers that `work` waits for, and returns its result. */
export async function finish<T>(work: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync()
  return work
}

/**
 * A fake browser as the exit sees it: tabs, visits, recently closed tabs, and a log of all calls in order
 * (`asked`). It behaves as Chromium did when measured: deleting an address from the history also removes
 * it from the recently closed tabs, but only if the tab was closed before. In Firefox it never does.
 */
export function fakeBrowser(
  tabs: readonly OpenTab[],
  change: Partial<ExitPorts> = {},
  kind: "chromium" | "firefox" = "chromium",
) {
  let open = [...tabs]
  let closed: string[] = []
  let visits: (HistoryVisit & { readonly url: string })[] = []
  const backLists = new Map<string, readonly string[]>()
  const backListsOfOpen = new Map<number, readonly string[]>()
  const asked: string[] = []
  const frames: string[] = []
  const journal = new Map<string, JournalEntry | null>()
  const written: JournalEntry[] = []
  const sites = [{ host: "help.test", reach: "host" } as const]
  let nextRandom = 7
  let isErasedFromTrails: (url: string) => boolean = () => false

  const drop = (url: string): void => {
    visits = visits.filter((visit) => visit.url !== url)
    if (ports.recentlyClosed.isErasedWithHistory) closed = closed.filter((entry) => entry !== url)
  }
  const pagesSince = (start: number): readonly Page[] => {
    const latest = new Map<string, number>()
    for (const { url, time } of visits) latest.set(url, Math.max(time, latest.get(url) ?? 0))
    return [...latest].map(([url, lastVisit]) => ({ url, lastVisit })).filter((page) => page.lastVisit >= start)
  }
  const closedListeners = new Set<() => void>()
  let onChange: (what: string) => void = () => undefined
  const ask = (what: string): void => {
    asked.push(what)
    onChange(what)
  }

  const ports: ExitPorts = {
    timer: {
      now: () => Date.now(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    },
    screen: {
      async listTabs() {
        ask("list tabs")
        return open
      },
      async showTab(shown) {
        ask(`show ${shown.url}`)
        open = open.map((each) => (each.windowId === shown.windowId ? { ...each, active: each.id === shown.id } : each))
      },
      async showNewTab(windowId) {
        ask("show new tab")
        open = open.map((each) => (each.windowId === windowId ? { ...each, active: false } : each))
        open.push(tab(900 + open.length, "chrome://newtab/", { windowId, active: true }))
      },
      showWindow: async (windowId) => ask(`show window ${windowId}`),
      showNewWindow: async () => ask("show new window"),
      async close(gone) {
        ask(`close ${gone.url}`)
        open = open.filter((each) => each.id !== gone.id)
        closed.unshift(gone.url)
      },
    },
    history: {
      canDeleteHistory: async () => true,
      async pagesSince(start) {
        ask("list pages")
        return pagesSince(start)
      },
      newestSince: async (start) => pagesSince(start),
      visitsOf: async (url) => visits.filter((visit) => visit.url === url),
      async deleteUrl(url) {
        ask(`delete ${url}`)
        drop(url)
      },
      async deleteSince(start) {
        ask(`delete since ${(now - start) / 60_000} minutes`)
        visits = visits.filter((visit) => visit.time < start)
        if (ports.recentlyClosed.isErasedWithHistory) closed = []
      },
      downloadsSince: async () => [],
      async deleteBetween(start, end) {
        ask(`delete from ${(now - start) / 60_000} to ${(now - end) / 60_000} minutes`)
        visits = visits.filter((visit) => visit.time < start || visit.time > end)
      },
    },
    recentlyClosed: {
      isErasedWithHistory: kind === "chromium",
      onChange(listener) {
        closedListeners.add(listener)
        return () => closedListeners.delete(listener)
      },
      async list() {
        return closed.map((url): RecentlyClosedTab => ({
          url,
          alsoRestores: backLists.get(url) ?? [],
          async remove() {
            ask(`remove closed ${url}`)
            closed = closed.filter((entry) => entry !== url)
          },
        }))
      },
    },
    backLists: {
      ofOpenTabs: async () => backListsOfOpen,
      urlsNow: (id) => backListsOfOpen.get(id) ?? [],
      async reopen(old) {
        ask(`reopen ${old.url}`)
        open = open.map((each) => (each.id === old.id ? { ...old, id: old.id + 100, discarded: true } : each))
      },
      async remove() {
        ask("clear back lists")
        backLists.clear()
      },
    },
    siteData: {
      removeFormEntries: async (since) => ask(`remove form entries since ${(now - since) / 60_000} minutes`),
      resetZoom: async ({ url }) => ask(`reset zoom of ${url}`),
      removeSiteData: async (origins) => ask(`remove data of ${origins.join(" ")}`),
    },
    journal: {
      readAll: async () => journal,
      async write(id, journalEntry) {
        ask("write entry")
        written.push(journalEntry)
        journal.set(id, journalEntry)
      },
      deferToNextStart: async () => ask("defer entry"),
      async clear(id) {
        ask("clear entry")
        journal.delete(id)
      },
    },
    settings: async () => defaultSettings,
    exitDestinationNow: () => null,
    trailOf: async () => emptyTrail,
    trailNow: () => null,
    clearTrails: async (isErased) => {
      ask("clear trails")
      isErasedFromTrails = isErased
    },
    helpFrameOrigins: async () => frames,
    clearPopupPreferences: async () => ask("clear popup preferences"),
    saveSession: async () => ask("save session"),
    sessionSaveMs: 10_000,
    random: () => (nextRandom += 1),
    isHelpPage: helpPages(sites, own),
    mayShowTypedWords: showsTypedWords(rules),
    isWorkPage: workPages(rules),
    isAlwaysPrivate: false,
    ownPath: ownPaths(own),
    helpOrigins: helpOrigins(sites),
    allHelpOrigins: allHelpOrigins(sites),
    ...change,
  }

  return {
    ports,
    asked,
    journal,
    written,
    onAsked(listener: (what: string) => void) {
      onChange = listener
    },
    visit(url: string, time: number, more: Partial<HistoryVisit> = {}) {
      visits.push({ id: String(visits.length + 1), referringId: null, isFresh: false, time, url, ...more })
    },
    /** `alsoRestores` is where the closed tab's Back button leads. */
    reopen(url: string, alsoRestores: readonly string[] = []) {
      closed.unshift(url)
      backLists.set(url, alsoRestores)
      for (const listener of closedListeners) listener()
    },
    /** Adds a frame inside a help page. */
    frame(url: string) {
      frames.push(url)
    },
    open(opened: OpenTab) {
      open.push(opened)
    },
    /** Sets where the Back button of an open tab leads. */
    leadsBack(id: number, ...urls: readonly string[]) {
      backListsOfOpen.set(id, urls)
    },
    /** Whether `clearTrails` was called with a filter that includes this address. */
    isClearedFromTrails: (url: string) => isErasedFromTrails(url),
    openUrls: () => open.map((each) => each.url),
    shownUrls: () => open.filter((each) => each.active).map((each) => each.url),
    closedUrls: () => closed,
    visitedUrls: () => visits.map((visit) => visit.url),
  }
}

export const hang = (): Promise<never> => new Promise(() => undefined)
export const reject = (): Promise<never> => Promise.reject(new Error("the browser said no"))
