import { browser } from "wxt/browser"
import { helpSiteData } from "../core/exit/help-page"
import type { SiteData } from "../core/exit/ports"
import type { HelpSite } from "../core/hotlines/hotline"

/** Firefox takes host names, and clears their cache and service workers too; it throws on `origins`. */
interface FirefoxRemoval {
  hostnames: string[]
}

/** Firefox matches whole host names, for cookies too, so it erases nothing of a parent or sibling host. */
async function removeInFirefox(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  const removal: FirefoxRemoval = { hostnames: [...new Set(origins.map((origin) => new URL(origin).hostname))] }
  // Never `history` or `downloads` with `hostnames`: Firefox then erases the whole history or all downloads.
  const types = { cache: true, cookies: true, indexedDB: true, localStorage: true, serviceWorkers: true }
  await browser.browsingData.remove(removal as object, types)
}

/**
 * If `cookies` is true, Chromium erases the cookies of the whole registrable domain
 * (https://developer.chrome.com/docs/extensions/reference/api/browsingData#type-RemovalOptions).
 */
async function removeInChromium(origins: readonly string[], cookies: boolean): Promise<void> {
  const [first, ...rest] = origins
  if (first === undefined) return
  await browser.browsingData.remove(
    { origins: [first, ...rest] },
    {
      cache: true,
      cacheStorage: true,
      cookies,
      fileSystems: true,
      indexedDB: true,
      localStorage: true,
      serviceWorkers: true,
    },
  )
}

export function siteData(sites: readonly HelpSite[]): SiteData {
  const wholeSites = helpSiteData(sites)
  return {
    /** 0 is the browser's default, and removes the site from the list of sites with their own zoom level. */
    async resetZoom(tab) {
      await browser.tabs.setZoom(tab.id, 0)
    },
    async removeFormEntries(since) {
      await browser.browsingData.remove({ since }, { formData: true })
    },
    async removeSiteData(origins) {
      const whole = wholeSites(origins)
      if (import.meta.env.FIREFOX) return removeInFirefox(whole.flatMap((site) => site.origins))
      const unshared = whole.flatMap((site) => (site.sharesDomain ? [] : site.origins))
      const shared = whole.flatMap((site) => (site.sharesDomain ? site.origins : []))
      // Cookies of shared domains are kept: erasing them would also end logins of other sites on the domain.
      await Promise.all([removeInChromium(unshared, true), removeInChromium(shared, false)])
    },
  }
}

/**
 * Makes Firefox write its session file now: otherwise Firefox reopens the closed page as the front tab after a
 * power cut. The range is one millisecond, because the call also removes downloads of that time from their
 * list. However short the range, it empties "recently closed" and the Back lists of open tabs (seen in Firefox
 * 153).
 */
export async function saveSession(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.browsingData.remove({ since: Date.now() - 1 }, { history: true })
}

/**
 * If the power fails before the browser has saved its session, the closed tab comes back. Chromium saves the
 * session some seconds after a change
 * (https://source.chromium.org/chromium/chromium/src/+/main:components/sessions/core/command_storage_manager.cc),
 * Firefox every 15 seconds (`browser.sessionstore.interval`). The exit waits this long before it verifies once more: less
 * than the 30 seconds without a browser call after which browsers stop a background script
 * (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle).
 */
export const sessionSaveMs = import.meta.env.FIREFOX ? 20_000 : 10_000
