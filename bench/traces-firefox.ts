import type { LabBrowser } from "../tests/e2e/lab/browser.ts"

/*
 * Reads Firefox's lists with the calls that fill the Library, the settings and form fields. Only the text
 * of these functions goes to the browser window, so everything they use must be inside them.
 */

/** Does what "Allow" in a site's permission prompt does. */
export async function allowInFirefox(browser: LabBrowser, origin: string): Promise<void> {
  await browser.askBrowser(
    "",
    (site: string) => {
      interface Inside {
        readonly Services: {
          readonly scriptSecurityManager: { createContentPrincipalFromOrigin(origin: string): unknown }
          readonly perms: { addFromPrincipal(principal: unknown, type: string, permission: number): void }
        }
      }
      const { Services } = globalThis as unknown as Inside
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
export async function closeInGroup(browser: LabBrowser, url: string): Promise<void> {
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

/** Downloads (panel and Library), form entries including searched words, tiles and bookmarks. */
function askModules(browser: LabBrowser): Promise<Record<string, string>> {
  return browser.askBrowser("", async () => {
    interface List {
      getAll(): Promise<{ source: { url: string } }[]>
    }
    interface Modules {
      readonly Downloads: { readonly ALL: string; getList(which: string): Promise<List> }
      readonly DownloadHistory: { getList(): Promise<List> }
      readonly FormHistory: { search(fields: string[], given: object): Promise<unknown[]> }
      readonly NewTabUtils: { readonly activityStreamLinks: { getTopSites(): Promise<unknown[]> } }
      readonly PlacesUtils: { readonly bookmarks: { getRecent(most: number): Promise<{ url: { href: string } }[]> } }
    }
    const { ChromeUtils } = globalThis as unknown as { ChromeUtils: { importESModule(url: string): Modules } }
    const from = (name: string): Modules => ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`)
    const { Downloads } = from("Downloads")
    const lists = [await Downloads.getList(Downloads.ALL), await from("DownloadHistory").DownloadHistory.getList()]
    const files = (await Promise.all(lists.map((list) => list.getAll()))).flat()
    const forms = await from("FormHistory").FormHistory.search(["value"], {})
    const tiles = await from("NewTabUtils").NewTabUtils.activityStreamLinks.getTopSites()
    const starred = await from("PlacesUtils").PlacesUtils.bookmarks.getRecent(100)
    return {
      bookmarks: JSON.stringify(starred.map(({ url }) => url.href)),
      downloads: JSON.stringify(files.map(({ source }) => source.url)),
      "form entries": JSON.stringify(forms),
      tiles: JSON.stringify(tiles),
    }
  })
}

/** Zoom levels, permissions and stored data: what the settings and the site's own panel show. */
function askStores(browser: LabBrowser): Promise<Record<string, string>> {
  return browser.askBrowser("", async () => {
    interface Heard {
      handleResult(entry: { domain: string; value: number }): void
      handleCompletion(): void
    }
    interface Stored {
      readonly baseDomain: string
      readonly usage: number
      readonly cookies: readonly unknown[]
    }
    interface Inside {
      readonly Cc: Record<string, { getService(type: unknown): { getByName(n: string, c: null, h: Heard): void } }>
      readonly Ci: Record<string, unknown>
      readonly Services: {
        readonly perms: { readonly all: Iterable<{ principal: { origin: string }; type: string; capability: number }> }
      }
      readonly ChromeUtils: {
        importESModule(url: string): {
          SiteDataManager: { updateSites(): Promise<void>; getSites(): Promise<Stored[]> }
          SitePermissions: { listPermissions(): string[] }
        }
      }
    }
    const { Cc, Ci, Services, ChromeUtils } = globalThis as unknown as Inside
    const zooms = await new Promise<string[]>((resolve) => {
      const found: string[] = []
      Cc["@mozilla.org/content-pref/service;1"]
        ?.getService(Ci["nsIContentPrefService2"])
        .getByName("browser.content.full-zoom", null, {
          handleResult: ({ domain, value }) => found.push(`${domain} ${value}`),
          handleCompletion: () => resolve(found),
        })
    })
    const { SiteDataManager } = ChromeUtils.importESModule("resource:///modules/SiteDataManager.sys.mjs")
    await SiteDataManager.updateSites()
    const stored = await SiteDataManager.getSites()
    // The store also contains Firefox's internal entries, such as a click on a page.
    const { SitePermissions } = ChromeUtils.importESModule("resource:///modules/SitePermissions.sys.mjs")
    const types = SitePermissions.listPermissions()
    const allowed = [...Services.perms.all].filter(({ type }) => types.includes(type))
    return {
      "zoom levels": zooms.join(),
      "site permissions": allowed.map(({ principal, type }) => `${principal.origin} ${type}`).join(),
      "stored site data": stored
        .map(({ baseDomain, usage, cookies }) => `${baseDomain} ${usage} ${cookies.length}`)
        .join(),
    }
  })
}

export async function listsOfFirefox(browser: LabBrowser): Promise<Record<string, string>> {
  return { ...(await askModules(browser)), ...(await askStores(browser)) }
}
