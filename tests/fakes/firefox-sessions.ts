/** A closed tab as Firefox keeps it. */
export interface KeptTab {
  readonly sessionId: string
  readonly url: string
  readonly closedAt: number
}

interface KeptGroup {
  readonly closedAt: number
  readonly tabs: KeptTab[]
}

/**
 * "Recently closed" of one window as Firefox 153 keeps it: tabs of closed tab groups stand in a list of
 * their own, its extension call counts both lists together, and takes from the first
 * (docs/upstream/firefox-forget-closed-tab.md).
 */
export function firefoxSessions(now: () => number = Date.now) {
  let tabs: KeptTab[] = []
  let groups: KeptGroup[] = []
  let nextId = 8
  const kept = (url: string): KeptTab => ({ sessionId: String((nextId += 1)), url, closedAt: now() })

  const merged = (): KeptTab[] => {
    const blocks = [...groups, ...tabs.map((tab) => ({ closedAt: tab.closedAt, tabs: [tab] }))]
    return blocks.toSorted((a, b) => b.closedAt - a.closedAt).flatMap((block) => block.tabs)
  }
  return {
    close(url: string) {
      tabs = [kept(url), ...tabs]
    },
    /** As "Delete group" in its menu. */
    closeGroup(...urls: readonly string[]) {
      groups = [{ closedAt: now(), tabs: urls.map(kept) }, ...groups]
    },
    /** What the one call does that empties all lists. */
    empty() {
      tabs = []
      groups = []
    },
    urls: () => merged().map(({ url }) => url),
    /** Newest first, as an extension sees it. */
    entries: (): readonly KeptTab[] => merged().toSorted((a, b) => b.closedAt - a.closedAt),
    forgetClosedTab(sessionId: string) {
      const place = merged().findIndex((tab) => tab.sessionId === sessionId)
      if (place < 0) throw new Error(`Could not find closed tab using sessionId ${sessionId}.`)
      if (!(place in tabs)) throw new Error("An unexpected error occurred")
      tabs = tabs.filter((_, index) => index !== place)
    },
  }
}
