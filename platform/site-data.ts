import { browser } from "wxt/browser"
import { helpSiteData } from "../core/exit/help-page"
import type { SiteData } from "../core/exit/ports"
import type { HelpSite } from "../core/hotlines/hotline"

/** Firefox names sites by host and clears its cache and workers for them too; `origins` throws there. */
interface FirefoxRemoval {
  hostnames: string[]
}

/** By whole names, a cookie's own among them: nothing of a host above or beside these goes. */
async function removeInFirefox(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  const removal: FirefoxRemoval = { hostnames: [...new Set(origins.map((origin) => new URL(origin).hostname))] }
  // Never `history` or `downloads` with `hostnames`: Firefox then erases all of them.
  const types = { cache: true, cookies: true, indexedDB: true, localStorage: true, serviceWorkers: true }
  await browser.browsingData.remove(removal as object, types)
}

/**
 * With cookies, Chromium erases those of the whole registrable domain
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
    /** 0: as the browser has it, and no longer in its list of sites with a zoom of their own. */
    async resetZoom(tab) {
      await browser.tabs.setZoom(tab.id, 0)
    },
    async removeFormEntries(since) {
      await browser.browsingData.remove({ since }, { formData: true })
    },
    async removeSiteData(origins) {
      const whole = wholeSites(origins)
      if (import.meta.env.FIREFOX) return removeInFirefox(whole.flatMap((site) => site.origins))
      const own = whole.flatMap((site) => (site.sharesDomain ? [] : site.origins))
      const shared = whole.flatMap((site) => (site.sharesDomain ? site.origins : []))
      // A log-in of another site on the same domain would go with the cookies: there they stay.
      await Promise.all([removeInChromium(own, true), removeInChromium(shared, false)])
    },
  }
}

/**
 * Makes Firefox write its session file now: without it a power cut reopens the closed page as the
 * front tab. One millisecond wide, since the call takes the list of downloads of that time with it.
 * However narrow, it empties "recently closed" and the Back lists of open tabs (seen in Firefox 153).
 */
export async function saveSession(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.browsingData.remove({ since: Date.now() - 1 }, { history: true })
}

/**
 * A power cut before the browser has saved its session brings the closed tab back. Chromium saves it
 * some seconds after a change
 * (https://source.chromium.org/chromium/chromium/src/+/main:components/sessions/core/command_storage_manager.cc),
 * Firefox every 15 seconds (`browser.sessionstore.interval`).
 */
export const sessionSaveMs = import.meta.env.FIREFOX ? 20_000 : 10_000
