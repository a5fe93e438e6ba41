import type { LabBrowser } from "../tests/e2e/lab/browser.ts"

/*
 * Reads Firefox's lists with the calls that fill the Library, the settings and form fields. Only the source text of the
 * functions given to `askBrowser` goes to the browser window, so each of them must contain everything it uses.
 */

/** Does what "Allow" in a site's permission prompt does. */
export async function allowInFirefox(browser: LabBrowser, origin: string): Promise<void> {
  await browser.askBrowser(
    "",
    (site: string) => {
      interface BrowserWindow {
        readonly Services: {
          readonly scriptSecurityManager: { createContentPrincipalFromOrigin(origin: string): unknown }
          readonly perms: { addFromPrincipal(principal: unknown, type: string, permission: number): void }
        }
      }
      const { Services } = globalThis as unknown as BrowserWindow
      const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(site)
      Services.perms.addFromPrincipal(principal, "desktop-notification", 1)
    },
    origin,
  )
}

/** Does what the star in the address bar does. */
export async function bookmarkInFirefox(browser: LabBrowser, url: string): Promise<void> {
  await browser.askBrowser(
    "",
    async (address: string) => {
      interface Places {
        readonly PlacesUtils: {
          readonly bookmarks: { readonly unfiledGuid: string; insert(bookmark: object): Promise<unknown> }
        }
      }
      const { ChromeUtils } = globalThis as unknown as { ChromeUtils: { importESModule(url: string): Places } }
      const { PlacesUtils } = ChromeUtils.importESModule("resource://gre/modules/PlacesUtils.sys.mjs")
      await PlacesUtils.bookmarks.insert({ parentGuid: PlacesUtils.bookmarks.unfiledGuid, url: address })
    },
    url,
  )
}

/** Does what "Add tab to new group" and then "Delete group" in the group's menu do. */
export async function closeInTabGroup(browser: LabBrowser, url: string): Promise<void> {
  await browser.askBrowser(
    "",
    async (address: string) => {
      interface Tab {
        readonly linkedBrowser: { readonly currentURI: { readonly spec: string } }
      }
      interface Window {
        readonly gBrowser: {
          readonly tabs: Iterable<Tab>
          addTabGroup(tabs: Tab[]): unknown
          removeTabGroup(group: unknown): Promise<void>
        }
      }
      const { gBrowser } = globalThis as unknown as Window
      const tabs = [...gBrowser.tabs].filter((tab) => tab.linkedBrowser.currentURI.spec === address)
      await gBrowser.removeTabGroup(gBrowser.addTabGroup(tabs))
    },
    url,
  )
}

/** Makes the address bar search at this address. */
export async function searchInFirefox(browser: LabBrowser, url: string): Promise<void> {
  await browser.askBrowser(
    "",
    async (address: string) => {
      interface Search {
        addUserEngine(engine: { name: string; url: string }): Promise<unknown>
        setDefault(engine: unknown, reason: number): Promise<void>
      }
      const { ChromeUtils } = globalThis as unknown as {
        ChromeUtils: { importESModule(url: string): { SearchService: Search } }
      }
      const { SearchService } = ChromeUtils.importESModule("moz-src:///toolkit/components/search/SearchService.sys.mjs")
      await SearchService.setDefault(await SearchService.addUserEngine({ name: "Lab", url: address }), 0)
    },
    url,
  )
}

/** Downloads (in the panel and in the Library), form entries including searches, tiles and bookmarks. */
function askModules(browser: LabBrowser): Promise<Record<string, string>> {
  return browser.askBrowser("", async () => {
    interface List {
      getAll(): Promise<{ source: { url: string } }[]>
    }
    interface Modules {
      readonly Downloads: { readonly ALL: string; getList(kind: string): Promise<List> }
      readonly DownloadHistory: { getList(): Promise<List> }
      readonly FormHistory: { search(fields: string[], criteria: object): Promise<unknown[]> }
      readonly NewTabUtils: { readonly activityStreamLinks: { getTopSites(): Promise<unknown[]> } }
      readonly PlacesUtils: {
        readonly bookmarks: { getRecent(maxCount: number): Promise<{ url: { href: string } }[]> }
      }
    }
    const { ChromeUtils } = globalThis as unknown as { ChromeUtils: { importESModule(url: string): Modules } }
    const importModule = (name: string): Modules => ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`)
    const { Downloads } = importModule("Downloads")
    const lists = [
      await Downloads.getList(Downloads.ALL),
      await importModule("DownloadHistory").DownloadHistory.getList(),
    ]
    const files = (await Promise.all(lists.map((list) => list.getAll()))).flat()
    const forms = await importModule("FormHistory").FormHistory.search(["value"], {})
    const tiles = await importModule("NewTabUtils").NewTabUtils.activityStreamLinks.getTopSites()
    const bookmarks = await importModule("PlacesUtils").PlacesUtils.bookmarks.getRecent(100)
    return {
      bookmarks: JSON.stringify(bookmarks.map(({ url }) => url.href)),
      downloads: JSON.stringify(files.map(({ source }) => source.url)),
      "form entries": JSON.stringify(forms),
      tiles: JSON.stringify(tiles),
    }
  })
}

/** Zoom levels, permissions and stored data, as the settings and the site's own panel show them. */
function askStores(browser: LabBrowser): Promise<Record<string, string>> {
  return browser.askBrowser("", async () => {
    interface ResultHandler {
      handleResult(entry: { domain: string; value: number }): void
      handleCompletion(): void
    }
    interface StoredSite {
      readonly baseDomain: string
      readonly usage: number
      readonly cookies: readonly unknown[]
    }
    interface BrowserWindow {
      readonly Cc: Record<
        string,
        { getService(type: unknown): { getByName(name: string, context: null, handler: ResultHandler): void } }
      >
      readonly Ci: Record<string, unknown>
      readonly Services: {
        readonly perms: { readonly all: Iterable<{ principal: { origin: string }; type: string; capability: number }> }
      }
      readonly ChromeUtils: {
        importESModule(url: string): {
          SiteDataManager: { updateSites(): Promise<void>; getSites(): Promise<StoredSite[]> }
          SitePermissions: { listPermissions(): string[] }
        }
      }
    }
    const { Cc, Ci, Services, ChromeUtils } = globalThis as unknown as BrowserWindow
    const allZoomLevels = await new Promise<string[]>((resolve) => {
      const zoomLevels: string[] = []
      Cc["@mozilla.org/content-pref/service;1"]
        ?.getService(Ci["nsIContentPrefService2"])
        .getByName("browser.content.full-zoom", null, {
          handleResult: ({ domain, value }) => zoomLevels.push(`${domain} ${value}`),
          handleCompletion: () => resolve(zoomLevels),
        })
    })
    const { SiteDataManager } = ChromeUtils.importESModule("resource:///modules/SiteDataManager.sys.mjs")
    await SiteDataManager.updateSites()
    const storedSites = await SiteDataManager.getSites()
    // The store also contains Firefox's internal entries, such as a click on a page.
    const { SitePermissions } = ChromeUtils.importESModule("resource:///modules/SitePermissions.sys.mjs")
    const types = SitePermissions.listPermissions()
    const allowed = [...Services.perms.all].filter(({ type }) => types.includes(type))
    return {
      "zoom levels": allZoomLevels.join(),
      "site permissions": allowed.map(({ principal, type }) => `${principal.origin} ${type}`).join(),
      "stored site data": storedSites
        .map(({ baseDomain, usage, cookies }) => `${baseDomain} ${usage} ${cookies.length}`)
        .join(),
    }
  })
}

export async function readFirefoxLists(browser: LabBrowser): Promise<Record<string, string>> {
  return { ...(await askModules(browser)), ...(await askStores(browser)) }
}
