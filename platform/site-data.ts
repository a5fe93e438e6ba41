import { browser } from "wxt/browser"
import type { SiteData } from "../core/exit/ports"

/** Firefox names sites by host and clears its cache and workers for them too; `origins` throws there. */
interface FirefoxRemoval {
  hostnames: string[]
}

export const siteData: SiteData = {
  /** 0: as the browser has it, and no longer in its list of sites with a zoom of their own. */
  async forgetZoom(tab) {
    await browser.tabs.setZoom(tab.id, 0)
  },
  async forgetForms(since) {
    await browser.browsingData.remove({ since }, { formData: true })
  },
  async forgetSites(origins) {
    if (import.meta.env.FIREFOX) {
      const removal: FirefoxRemoval = { hostnames: origins.map((origin) => new URL(origin).hostname) }
      // Never `history` or `downloads` with `hostnames`: Firefox then erases all of them.
      const types = { cache: true, cookies: true, indexedDB: true, localStorage: true, serviceWorkers: true }
      await browser.browsingData.remove(removal as object, types)
      return
    }
    const [first, ...rest] = origins
    if (first === undefined) return
    await browser.browsingData.remove(
      { origins: [first, ...rest] },
      {
        cache: true,
        cacheStorage: true,
        cookies: true,
        fileSystems: true,
        indexedDB: true,
        localStorage: true,
        serviceWorkers: true,
      },
    )
  },
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
export const sessionSavedWithin = import.meta.env.FIREFOX ? 20_000 : 10_000
