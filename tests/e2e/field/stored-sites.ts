import type { LabBrowser } from "../lab/browser.ts"

interface Group {
  readonly numCookies: number
  readonly origins: readonly { readonly origin: string; readonly usage: number; readonly numCookies: number }[]
}

interface SettingsPage {
  readonly chrome: { send(message: string, args: readonly string[]): void }
  readonly cr: { webUIListenerCallback: (event: string, ...args: readonly unknown[]) => void }
}

/** Intercepts Chromium's answer to its own settings page. It can't import the page's script, because Vitest rewrites imports. */
function readInChromium(browser: LabBrowser): Promise<string> {
  return browser.askBrowser("chrome://settings/content/all", async () => {
    const { chrome, cr } = globalThis as unknown as SettingsPage
    const original = cr.webUIListenerCallback
    const groups = await new Promise<readonly Group[]>((resolve) => {
      cr.webUIListenerCallback = (event, ...args) => {
        if (event === "onStorageListFetched") resolve(args[0] as readonly Group[])
        original(event, ...args)
      }
      chrome.send("getAllSites", ["lab"])
    })
    const hasData = ({ numCookies, origins }: Group): boolean =>
      numCookies > 0 || origins.some((origin) => origin.usage > 0 || origin.numCookies > 0)
    return JSON.stringify(groups.filter(hasData))
  })
}

interface FirefoxWindow {
  readonly ChromeUtils: {
    importESModule(url: string): {
      readonly SiteDataManager: { updateSites(): Promise<void>; getSites(): Promise<readonly { baseDomain: string }[]> }
    }
  }
}

function readInFirefox(browser: LabBrowser): Promise<string> {
  return browser.askBrowser("", async () => {
    const { ChromeUtils } = globalThis as unknown as FirefoxWindow
    const { SiteDataManager } = ChromeUtils.importESModule("resource:///modules/SiteDataManager.sys.mjs")
    await SiteDataManager.updateSites()
    return (await SiteDataManager.getSites()).map(({ baseDomain }) => baseDomain).join()
  })
}

/** The sites in the browser's list of site data, as text: "All sites" in Chromium's settings, "Manage data" in Firefox's. */
export function readStoredSites(browser: LabBrowser): Promise<string> {
  return browser.name === "chromium" ? readInChromium(browser) : readInFirefox(browser)
}
