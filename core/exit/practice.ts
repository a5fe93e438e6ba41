import { defaultExitSettings, type ExitSettings } from "../settings/exit-settings"
import type { ExitPorts, Journal, OpenTab } from "./ports"

/** The path of the practice page, below the address of our own pages. */
export const practicePath = "/practice.html"

/** Makes a function that returns the path of a page below this origin, such as `/options.html`, and null otherwise. */
export function ownPaths(origin: string): (url: string) => string | null {
  return (url) => (url.startsWith(origin) ? (URL.parse(url)?.pathname ?? null) : null)
}

const doNothing = (): Promise<void> => Promise.resolve()

/**
 * For exits that leave nothing to recover, and for a practice: to recover one, Porchlight would search the person's own
 * history.
 */
export const noJournal: Journal = {
  readAll: () => Promise.resolve(new Map()),
  write: doNothing,
  clear: doNothing,
  deferToNextStart: doNothing,
}

/**
 * The harmless tab used last comes to the front, whatever the exit destination of a real exit is: usually the page on
 * which the practice was started, where its result appears.
 */
const practiceSettings: ExitSettings = { ...defaultExitSettings, eraseScope: "tab", exitDestination: "previous-tab" }

/** Ports that read, close and erase only the practice page, so that the exit cannot reach anything else. */
export function practicePorts(ports: ExitPorts, practicePage: string): ExitPorts {
  const isPracticePage = ({ url }: { readonly url: string }): boolean => url === practicePage
  const { screen, history, recentlyClosed } = ports
  return {
    ...ports,
    screen: {
      ...screen,
      listTabs: async () => (await screen.listTabs()).filter(isPracticePage),
      close: async (tab, isPressed) => (isPracticePage(tab) ? screen.close(tab, isPressed) : undefined),
    },
    history: {
      canDeleteHistory: history.canDeleteHistory,
      pagesSince: async (start) => (await history.pagesSince(start)).filter(isPracticePage),
      newestSince: async (start) => (await history.newestSince(start)).filter(isPracticePage),
      visitsOf: async (url) => (url === practicePage ? history.visitsOf(url) : []),
      deleteUrl: async (url) => (url === practicePage ? history.deleteUrl(url) : undefined),
      deleteSince: doNothing,
      deleteBetween: doNothing,
      downloadsSince: () => Promise.resolve([]),
    },
    recentlyClosed: {
      ...recentlyClosed,
      list: async () => (await recentlyClosed.list())?.filter(isPracticePage) ?? null,
    },
    backLists: {
      ofOpenTabs: () => Promise.resolve(new Map()),
      urlsNow: () => [],
      reopen: doNothing,
      remove: doNothing,
    },
    siteData: { removeFormEntries: doNothing, removeSiteData: doNothing, resetZoom: doNothing },
    journal: noJournal,
    settings: () => Promise.resolve(practiceSettings),
    exitDestinationNow: () => practiceSettings.exitDestination,
    trailOf: () => Promise.resolve({ urls: [practicePage], isWhole: true }),
    trailNow: () => ({ urls: [practicePage], isWhole: true }),
    clearTrails: doNothing,
    helpFrameOrigins: () => Promise.resolve([]),
    clearPopupPreferences: doNothing,
    saveSession: doNothing,
    isHelpPage: (url) => url === practicePage,
    helpOrigins: () => [],
    allHelpOrigins: [],
  }
}

/**
 * The tabs that a practice may bring to the front. That includes our own pages, since the practice was started on one
 * of them and its result appears there. They pose as about:blank: otherwise they would be excluded, because they are
 * on the same site as the practice page. A practice neither closes help pages nor shows them.
 */
export function practiceTabs(ports: ExitPorts, tabs: readonly OpenTab[], pressedTab: OpenTab): readonly OpenTab[] {
  return tabs.flatMap((tab) => {
    if (tab.id === pressedTab.id) return tab
    const path = ports.ownPath(tab.url)
    if (path === practicePath) return []
    if (path !== null) return { ...tab, url: "about:blank", shownUrl: "about:blank", openerId: null }
    return ports.isHelpPage(tab.url) ? [] : tab
  })
}
