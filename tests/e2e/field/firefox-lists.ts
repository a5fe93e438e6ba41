import type { LabBrowser } from "../lab/browser.ts"

/*
 * Uses and reads Firefox's own menus, as a person does. An extension cannot, so each task runs in Firefox's
 * window with the browser's rights.
 */

/** Opens these addresses in one tab group. */
export async function openInGroup(browser: LabBrowser, ...urls: readonly string[]): Promise<void> {
  for (const url of urls) await browser.open(url)
  await browser.askBrowser(
    "",
    (wanted: readonly string[]) => {
      interface Tab {
        readonly linkedBrowser: { readonly currentURI: { readonly spec: string } }
      }
      const { gBrowser } = window as unknown as { gBrowser: { tabs: Tab[]; addTabGroup(tabs: Tab[]): unknown } }
      gBrowser.addTabGroup([...gBrowser.tabs].filter((tab) => wanted.includes(tab.linkedBrowser.currentURI.spec)))
    },
    urls,
  )
}

/** Does what "Delete group" does, for the tab group that contains this site. */
export async function deleteGroup(browser: LabBrowser, site: string): Promise<void> {
  await browser.askBrowser(
    "",
    async (word: string) => {
      interface Group {
        readonly tabs: { readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } }[]
      }
      interface Window {
        readonly gBrowser: { readonly tabGroups: Group[]; removeTabGroup(group: Group): Promise<void> }
      }
      const { gBrowser } = window as unknown as Window
      const shows = ({ tabs }: Group): boolean => tabs.some((tab) => tab.linkedBrowser.currentURI.spec.includes(word))
      for (const group of gBrowser.tabGroups.filter(shows)) await gBrowser.removeTabGroup(group)
    },
    site,
  )
}

/** The whole Back list of each entry under "Recently closed", including closed windows. */
export function readClosedBackLists(browser: LabBrowser): Promise<string[][]> {
  return browser.askBrowser("", () => {
    interface Closed {
      readonly state: { readonly entries: { readonly url: string }[] }
    }
    interface Store {
      getClosedTabDataForWindow(window: Window): Closed[]
      getClosedTabDataFromClosedWindows(): Closed[]
      getClosedWindowData(): { readonly tabs: { readonly entries: { readonly url: string }[] }[] }[]
    }
    const { SessionStore, Services } = window as unknown as {
      SessionStore: Store
      Services: { wm: { getEnumerator(type: string): Iterable<Window> } }
    }
    const windows = [...Services.wm.getEnumerator("navigator:browser")]
    const tabs = windows.flatMap((open) => SessionStore.getClosedTabDataForWindow(open))
    const closed = [...tabs, ...SessionStore.getClosedTabDataFromClosedWindows()].map(({ state }) => state)
    const tabsOfClosedWindows = SessionStore.getClosedWindowData().flatMap((closedWindow) => closedWindow.tabs)
    return [...closed, ...tabsOfClosedWindows].map(({ entries }) => entries.map(({ url }) => url))
  })
}

/** The Back list of each open tab. */
export function readOpenBackLists(browser: LabBrowser): Promise<string[][]> {
  return browser.askBrowser("", () => {
    interface State {
      readonly windows: { readonly tabs: { readonly entries: { readonly url: string }[] }[] }[]
    }
    const { SessionStore } = window as unknown as { SessionStore: { getBrowserState(): string } }
    const { windows } = JSON.parse(SessionStore.getBrowserState()) as State
    return windows.flatMap(({ tabs }) => tabs.map(({ entries }) => entries.map(({ url }) => url)))
  })
}

export interface FormEntry {
  readonly fieldname: string
  readonly value: string
  /** Microseconds since 1970. */
  readonly firstUsed: number
}

/** The entries that Firefox suggests in form fields, and under the address bar as "Recent Searches". */
export function readFormEntries(browser: LabBrowser): Promise<FormEntry[]> {
  return browser.askBrowser("", async () => {
    const { ChromeUtils } = globalThis as unknown as {
      ChromeUtils: {
        importESModule(url: string): { FormHistory: { search(fields: string[], query: object): Promise<FormEntry[]> } }
      }
    }
    const { FormHistory } = ChromeUtils.importESModule("resource://gre/modules/FormHistory.sys.mjs")
    return FormHistory.search(["fieldname", "value", "firstUsed"], {})
  })
}

/** Adds a search to the form history, as if someone had made it at that time. */
export async function writeFormEntry(browser: LabBrowser, value: string, usedAtMs: number): Promise<void> {
  await browser.askBrowser(
    "",
    async (entry: { value: string; usedAtMs: number }) => {
      const { ChromeUtils } = globalThis as unknown as {
        ChromeUtils: { importESModule(url: string): { FormHistory: { update(change: object): Promise<void> } } }
      }
      const { FormHistory } = ChromeUtils.importESModule("resource://gre/modules/FormHistory.sys.mjs")
      const usedAtMicroseconds = entry.usedAtMs * 1000
      const times = { firstUsed: usedAtMicroseconds, lastUsed: usedAtMicroseconds, timesUsed: 1 }
      await FormHistory.update({ op: "add", fieldname: "searchbar-history", value: entry.value, ...times })
    },
    { value, usedAtMs },
  )
}

/** Makes the address bar search on the lab's own results page. */
export async function useLabSearchEngine(browser: LabBrowser): Promise<void> {
  await browser.askBrowser("", async () => {
    interface Engine {
      readonly name: string
    }
    interface Search {
      getEngineByName(name: string): Engine | null
      addUserEngine(engine: { name: string; url: string }): Promise<Engine>
      setDefault(engine: Engine, reason: number): Promise<void>
    }
    const { ChromeUtils } = globalThis as unknown as {
      ChromeUtils: { importESModule(url: string): { SearchService: Search } }
    }
    const { SearchService } = ChromeUtils.importESModule("moz-src:///toolkit/components/search/SearchService.sys.mjs")
    const engine =
      SearchService.getEngineByName("Lab") ??
      (await SearchService.addUserEngine({ name: "Lab", url: "http://find.test/search?q={searchTerms}" }))
    await SearchService.setDefault(engine, 0)
  })
}
