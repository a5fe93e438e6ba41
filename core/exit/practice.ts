import { defaultSettings, type Settings } from "../settings/settings"
import type { ExitPorts, Journal, OpenTab } from "./ports"

/** Practicing the exit: where, below the address of our own pages. */
export const practicePath = "/practice.html"

/** Of a page below this address its path, `/options.html`. */
export function ownPaths(origin: string): (url: string) => string | null {
  return (url) => (url.startsWith(origin) ? (URL.parse(url)?.pathname ?? null) : null)
}

const nothing = (): Promise<void> => Promise.resolve()

/**
 * Nothing brings a private tab back after a power cut, and its mark would be on the ordinary disk. In
 * a practice a mark would send the sweep through the person's own history.
 */
const noJournal: Journal = {
  readAll: () => Promise.resolve(new Map()),
  write: nothing,
  clear: nothing,
  deferToNextStart: nothing,
}

/** And the page that the practice was begun on comes forward, whatever is shown after a real exit. */
const onlyThisTab: Settings = { ...defaultSettings, eraseScope: "tab", exitDestination: "previous-tab" }

/** All that is open, closed or visited besides this page is not there for the exit, and so out of its reach. */
function onlyThis(ports: ExitPorts, page: string): ExitPorts {
  const isIt = ({ url }: { readonly url: string }): boolean => url === page
  const { screen, history, recentlyClosed } = ports
  return {
    ...ports,
    screen: {
      ...screen,
      listTabs: async () => (await screen.listTabs()).filter(isIt),
      close: async (tab, pressed) => (isIt(tab) ? screen.close(tab, pressed) : undefined),
    },
    history: {
      canDeleteHistory: history.canDeleteHistory,
      pagesSince: async (start) => (await history.pagesSince(start)).filter(isIt),
      newestSince: async (start) => (await history.newestSince(start)).filter(isIt),
      visitsOf: async (url) => (url === page ? history.visitsOf(url) : []),
      deleteUrl: async (url) => (url === page ? history.deleteUrl(url) : undefined),
      deleteSince: nothing,
      deleteBetween: nothing,
      downloadsSince: () => Promise.resolve([]),
    },
    recentlyClosed: { ...recentlyClosed, list: async () => (await recentlyClosed.list()).filter(isIt) },
    backLists: { ofOpenTabs: () => Promise.resolve(new Map()), now: () => [], reopen: nothing, remove: nothing },
    siteData: { removeFormEntries: nothing, removeSiteData: nothing, resetZoom: nothing },
    journal: noJournal,
    settings: () => Promise.resolve(onlyThisTab),
    exitDestinationNow: () => onlyThisTab.exitDestination,
    trailOf: () => Promise.resolve({ urls: [page], isWhole: true }),
    trailNow: () => ({ urls: [page], isWhole: true }),
    clearTrails: nothing,
    helpFrames: () => Promise.resolve([]),
    clearPopupPreferences: nothing,
    saveSession: nothing,
    isHelpPage: (url) => url === page,
    helpOrigins: () => [],
    allHelpOrigins: [],
  }
}

/**
 * What may come forward: a page of ours too, since the practice was begun on one and its outcome is told
 * there. Help pages neither go nor come.
 */
function harmless(ports: ExitPorts, tabs: readonly OpenTab[], pressed: OpenTab): readonly OpenTab[] {
  return tabs.flatMap((tab) => {
    if (tab.id === pressed.id) return tab
    const path = ports.ownPath(tab.url)
    if (path !== null)
      return path === practicePath ? [] : { ...tab, url: "about:blank", shownUrl: "about:blank", openerId: null }
    return ports.isHelpPage(tab.url) ? [] : tab
  })
}

export interface ExitScope {
  readonly ports: ExitPorts
  readonly tabs: readonly OpenTab[]
  /** The practice page that is being left; undefined: a real exit. */
  readonly practice: string | undefined
}

/** How far this exit reaches: on the practice page it is a practice, by whatever key or button it was begun. */
export function scopeOf(ports: ExitPorts, tabs: readonly OpenTab[], pressed: OpenTab | null): ExitScope {
  if (!pressed || ports.ownPath(pressed.url) !== practicePath) {
    const isInEntry = pressed !== null && !pressed.incognito
    return { ports: isInEntry ? ports : { ...ports, journal: noJournal }, tabs, practice: undefined }
  }
  return { ports: onlyThis(ports, pressed.url), tabs: harmless(ports, tabs, pressed), practice: pressed.url }
}
