import type { LabBrowser } from "../lab/browser.ts"

interface Group {
  readonly numCookies: number
  readonly origins: readonly { readonly origin: string; readonly usage: number; readonly numCookies: number }[]
}

interface Settings {
  readonly chrome: { send(message: string, given: readonly string[]): void }
  readonly cr: { webUIListenerCallback: (event: string, ...given: readonly unknown[]) => void }
}

/** Intercepts the browser's answers to its settings page: Vitest would rewrite an import of the page's own script. */
function askChromium(browser: LabBrowser): Promise<string> {
  return browser.askBrowser("chrome://settings/content/all", async () => {
    const { chrome, cr } = globalThis as unknown as Settings
    const original = cr.webUIListenerCallback
    const groups = await new Promise<readonly Group[]>((resolve) => {
      cr.webUIListenerCallback = (event, ...given) => {
        if (event === "onStorageListFetched") resolve(given[0] as readonly Group[])
        original(event, ...given)
      }
      chrome.send("getAllSites", ["lab"])
    })
    const hasData = ({ numCookies, origins }: Group): boolean =>
      numCookies > 0 || origins.some((one) => one.usage > 0 || one.numCookies > 0)
    return JSON.stringify(groups.filter(hasData))
  })
}

interface Inside {
  readonly ChromeUtils: {
    importESModule(url: string): {
      readonly SiteDataManager: { updateSites(): Promise<void>; getSites(): Promise<readonly { baseDomain: string }[]> }
    }
  }
}

function askFirefox(browser: LabBrowser): Promise<string> {
  return browser.askBrowser("", async () => {
    const { ChromeUtils } = globalThis as unknown as Inside
    const { SiteDataManager } = ChromeUtils.importESModule("resource:///modules/SiteDataManager.sys.mjs")
    await SiteDataManager.updateSites()
    return (await SiteDataManager.getSites()).map(({ baseDomain }) => baseDomain).join()
  })
}

/** The browser's list of site data as text: "All sites" in Chromium's settings, "Manage data" in Firefox's. */
export function storedSites(browser: LabBrowser): Promise<string> {
  return browser.name === "chromium" ? askChromium(browser) : askFirefox(browser)
}
