import { defaultSettings, type Settings } from "../settings/settings"
import type { ExitPorts, MarkStore, OpenTab } from "./ports"

/** Practicing the exit: where, below the address of our own pages. */
export const drillPath = "/drill.html"

/** Of a page below this address its path, `/options.html`. */
export function ownPaths(origin: string): (url: string) => string | null {
  return (url) => (url.startsWith(origin) ? (URL.parse(url)?.pathname ?? null) : null)
}

const nothing = (): Promise<void> => Promise.resolve()

/**
 * Nothing brings a private tab back after a power cut, and its mark would be on the ordinary disk. In
 * a drill a mark would send the sweep through the person's own history.
 */
const noMarks: MarkStore = { readAll: () => Promise.resolve(new Map()), write: nothing, clear: nothing, leave: nothing }

/** And the page that the drill was begun on comes forward, whatever is shown after a real exit. */
const onlyThisTab: Settings = { ...defaultSettings, eraseScope: "tab", landing: "before" }

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
      mayForget: history.mayForget,
      pagesSince: async (start) => (await history.pagesSince(start)).filter(isIt),
      newestSince: async (start) => (await history.newestSince(start)).filter(isIt),
      visitsOf: async (url) => (url === page ? history.visitsOf(url) : []),
      forget: async (url) => (url === page ? history.forget(url) : undefined),
      forgetSince: nothing,
      forgetBetween: nothing,
      downloadsSince: () => Promise.resolve([]),
    },
    recentlyClosed: { ...recentlyClosed, list: async () => (await recentlyClosed.list()).filter(isIt) },
    backLists: { ofOpenTabs: () => Promise.resolve(new Map()), now: () => [], openAnew: nothing, forget: nothing },
    siteData: { forgetForms: nothing, forgetSites: nothing, forgetZoom: nothing },
    marks: noMarks,
    settings: () => Promise.resolve(onlyThisTab),
    landingNow: () => onlyThisTab.landing,
    trailOf: () => Promise.resolve({ urls: [page], isWhole: true }),
    trailNow: () => ({ urls: [page], isWhole: true }),
    forgetTrails: nothing,
    helpFrames: () => Promise.resolve([]),
    forgetVisit: nothing,
    saveSession: nothing,
    isHelpPage: (url) => url === page,
    helpOrigins: () => [],
    allHelpOrigins: [],
  }
}

/**
 * What may come forward: a page of ours too, since the drill was begun on one and its outcome is told
 * there. Help pages neither go nor come.
 */
function harmless(ports: ExitPorts, tabs: readonly OpenTab[], pressed: OpenTab): readonly OpenTab[] {
  return tabs.flatMap((tab) => {
    if (tab.id === pressed.id) return tab
    const path = ports.ownPath(tab.url)
    if (path !== null)
      return path === drillPath ? [] : { ...tab, url: "about:blank", shownUrl: "about:blank", openerId: null }
    return ports.isHelpPage(tab.url) ? [] : tab
  })
}

export interface Reach {
  readonly ports: ExitPorts
  readonly tabs: readonly OpenTab[]
  /** The practice page that is being left; undefined: a real exit. */
  readonly drill: string | undefined
}

/** How far this exit reaches: on the practice page it is a drill, by whatever key or button it was begun. */
export function reachOf(ports: ExitPorts, tabs: readonly OpenTab[], pressed: OpenTab | null): Reach {
  if (!pressed || ports.ownPath(pressed.url) !== drillPath) {
    const isMarked = pressed !== null && !pressed.incognito
    return { ports: isMarked ? ports : { ...ports, marks: noMarks }, tabs, drill: undefined }
  }
  return { ports: onlyThis(ports, pressed.url), tabs: harmless(ports, tabs, pressed), drill: pressed.url }
}
