/** Which calls the browser has, and how it erases: as Chromium or as Firefox did when measured. */
export type ApiKind = "chromium" | "firefox"

type Listener = (...args: readonly unknown[]) => void

function fakeEvent() {
  const listeners = new Set<Listener>()
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...args: readonly unknown[]) => listeners.forEach((listener) => listener(...args)),
  }
}

function fakeArea() {
  const content = new Map<string, unknown>()
  return {
    content,
    async get(key: string | null) {
      return Object.fromEntries([...content].filter(([name]) => key === null || key === name))
    },
    async set(values: Readonly<Record<string, unknown>>) {
      for (const [name, value] of Object.entries(values)) content.set(name, value)
    },
    async remove(key: string) {
      content.delete(key)
    },
  }
}

interface ApiTab {
  readonly id: number
  readonly windowId: number
  readonly url: string
  readonly active: boolean
  readonly discarded: boolean
}

interface StoredVisit {
  readonly url: string
  readonly time: number
}

interface ClosedTab {
  readonly url: string
  readonly sessionId: string
}

interface TimeRange {
  readonly startTime: number
  readonly endTime: number
}

/** What one browser has open, and what it has stored about it. */
export interface BrowserContents {
  tabs: readonly ApiTab[]
  visits: readonly StoredVisit[]
  closed: readonly ClosedTab[]
  /** The hosts whose cookies and storage were erased. */
  readonly erasedHosts: Set<string>
}

function tabCalls(contents: BrowserContents) {
  const find = (id: number): ApiTab => {
    const tab = contents.tabs.find((each) => each.id === id)
    if (!tab) throw new Error(`no tab has the id ${id}`)
    return tab
  }
  const change = (id: number, values: Partial<ApiTab>): ApiTab => {
    const changed = { ...find(id), ...values }
    contents.tabs = contents.tabs.map((tab) => {
      if (tab.id === id) return changed
      return values.active && tab.windowId === changed.windowId ? { ...tab, active: false } : tab
    })
    return changed
  }
  return {
    query: async () => contents.tabs,
    get: async (id: number) => find(id),
    getCurrent: async () => undefined,
    async create({ url = "about:newtab", windowId = 1, active = true }: Partial<ApiTab>) {
      const id = 900 + contents.tabs.length
      contents.tabs = [...contents.tabs, { id, windowId, url, active: false, discarded: false }]
      return change(id, { active })
    },
    update: async (id: number, { active }: { readonly active: boolean }) => change(id, { active }),
    discard: async (id: number) => change(id, { discarded: true }),
    async remove(id: number) {
      const { url } = find(id)
      contents.tabs = contents.tabs.filter((tab) => tab.id !== id)
      contents.closed = [{ url, sessionId: String(id) }, ...contents.closed]
    },
    setZoom: async () => undefined,
    onRemoved: fakeEvent(),
    onReplaced: fakeEvent(),
    onUpdated: fakeEvent(),
  }
}

function historyCalls(contents: BrowserContents, kind: ApiKind) {
  const isWithin = ({ startTime, endTime }: TimeRange, { time }: StoredVisit): boolean =>
    time >= startTime && time <= endTime
  return {
    search: async (range: TimeRange) =>
      contents.visits.filter((visit) => isWithin(range, visit)).map(({ url, time }) => ({ url, lastVisitTime: time })),
    getVisits: async ({ url: wanted }: { readonly url: string }) =>
      contents.visits
        .filter(({ url }) => url === wanted)
        .map(({ url, time }) => ({ visitId: url, visitTime: time, referringVisitId: "0", transition: "link" })),
    async addUrl({ url }: { readonly url: string }) {
      contents.visits = [...contents.visits, { url, time: Date.now() }]
    },
    async deleteUrl({ url: unwanted }: { readonly url: string }) {
      contents.visits = contents.visits.filter(({ url }) => url !== unwanted)
      if (kind === "chromium") contents.closed = contents.closed.filter(({ url }) => url !== unwanted)
    },
    async deleteRange(range: TimeRange) {
      contents.visits = contents.visits.filter((visit) => !isWithin(range, visit))
    },
  }
}

interface Removal {
  readonly origins?: readonly string[]
  readonly hostnames?: readonly string[]
}

function browsingDataCalls(contents: BrowserContents) {
  return {
    settings: async () => ({ dataRemovalPermitted: { history: true } }),
    async remove({ origins = [], hostnames = [] }: Removal, types: Readonly<Record<string, boolean>>) {
      const hosts = [...hostnames, ...origins.map((origin) => new URL(origin).hostname)]
      if (types["cookies"]) for (const host of hosts) contents.erasedHosts.add(host)
      // In Firefox, erasing any history empties this list.
      if (types["history"]) contents.closed = []
    },
  }
}

function sessionsCalls(contents: BrowserContents, kind: ApiKind) {
  const removals = {
    async forgetClosedTab(_windowId: number, unwanted: string) {
      contents.closed = contents.closed.filter(({ sessionId }) => sessionId !== unwanted)
    },
    forgetClosedWindow: async () => undefined,
  }
  return {
    getRecentlyClosed: async () =>
      contents.closed.map(({ url, sessionId }) => ({
        lastModified: Date.now(),
        tab: { url, sessionId, windowId: 1 },
      })),
    onChanged: fakeEvent(),
    ...(kind === "firefox" && removals),
  }
}

export const extensionId = "porchlight"

/** The browser's API, as far as Porchlight uses it, over contents in memory. */
export function fakeBrowserApi(contents: BrowserContents, kind: ApiKind) {
  const onMessage = fakeEvent()
  const isFirefox = kind === "firefox"
  const navigationEvents = {
    onBeforeNavigate: fakeEvent(),
    onCommitted: fakeEvent(),
    onCreatedNavigationTarget: fakeEvent(),
    onErrorOccurred: fakeEvent(),
    onHistoryStateUpdated: fakeEvent(),
    onReferenceFragmentUpdated: fakeEvent(),
  }
  const emptyPage = async ({ target }: { readonly target: { readonly tabId: number } }) =>
    onMessage.fire({ type: "emptied" }, { id: extensionId, tab: { id: target.tabId } })
  return {
    action: { getUserSettings: async () => ({ isOnToolbar: true }), openPopup: async () => undefined },
    browsingData: browsingDataCalls(contents),
    commands: {
      getAll: async () => [{ name: "quick-exit", shortcut: "Alt+X" }],
      onCommand: fakeEvent(),
      ...(isFirefox && {
        update: async () => undefined,
        reset: async () => undefined,
        openShortcutSettings: async () => undefined,
      }),
    },
    ...(isFirefox && { downloads: { search: async () => [] } }),
    extension: { inIncognitoContext: false, isAllowedIncognitoAccess: async () => true },
    history: historyCalls(contents, kind),
    i18n: { getUILanguage: () => "en-US" },
    management: { getSelf: async () => ({ installType: "normal" }), uninstallSelf: async () => undefined },
    runtime: {
      id: extensionId,
      getManifest: () => ({ commands: { "quick-exit": { suggested_key: { default: "Alt+X" } } } }),
      getPlatformInfo: async () => ({ os: "linux" }),
      openOptionsPage: async () => undefined,
      sendMessage: async () => undefined,
      onInstalled: fakeEvent(),
      onMessage,
      onStartup: fakeEvent(),
      ...(isFirefox && { onUpdateAvailable: fakeEvent() }),
    },
    ...(isFirefox && { scripting: { executeScript: emptyPage } }),
    sessions: sessionsCalls(contents, kind),
    storage: { local: fakeArea(), managed: fakeArea(), session: fakeArea(), onChanged: fakeEvent() },
    tabs: tabCalls(contents),
    webNavigation: { getAllFrames: async () => [], ...navigationEvents },
    windows: {
      getAll: async () => [{ id: 1, tabs: contents.tabs }],
      create: async () => undefined,
      update: async () => undefined,
    },
  }
}

export type FakeApi = ReturnType<typeof fakeBrowserApi>
