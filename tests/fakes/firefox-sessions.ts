/** A closed tab as Firefox stores it. */
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
 * "Recently closed" of one window in Firefox 153. Tabs of closed tab groups are in a separate list. The
 * extension call counts its index over both lists together but removes from the first one
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
    /** Does what "Delete group" in the group's menu does. */
    closeGroup(...urls: readonly string[]) {
      groups = [{ closedAt: now(), tabs: urls.map(kept) }, ...groups]
    },
    /** Does what the only call that empties all lists does. */
    empty() {
      tabs = []
      groups = []
    },
    urls: () => merged().map(({ url }) => url),
    /** The closed tabs as an extension sees them, newest first. */
    entries: (): readonly KeptTab[] => merged().toSorted((a, b) => b.closedAt - a.closedAt),
    forgetClosedTab(sessionId: string) {
      const place = merged().findIndex((tab) => tab.sessionId === sessionId)
      if (place < 0) throw new Error(`Could not find closed tab using sessionId ${sessionId}.`)
      if (!(place in tabs)) throw new Error("An unexpected error occurred")
      tabs = tabs.filter((_, index) => index !== place)
    },
  }
}
