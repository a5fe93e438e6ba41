import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import { timer } from "./timer"

/**
 * Endings below which strangers have their sites, and that a policy names as sites to keep. Only pages know the
 * whole list of such endings; what they find is told to the exit, in memory, so that it keeps nothing below them.
 */
const key = "sharedSites"

export async function publishSharedSites(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) await browser.storage.session.remove(key)
  else await browser.storage.session.set({ [key]: sites })
}

/** The exit waits for its settings. */
const limit = 300

/** Without those that a page has found. */
export async function withoutShared(sites: readonly string[]): Promise<readonly string[]> {
  if (sites.length === 0) return sites
  const stored = valueOr(await attempt(timer, limit, () => browser.storage.session.get(key)), {})
  const shared = stored[key]
  return Array.isArray(shared) ? sites.filter((site) => !shared.includes(site)) : sites
}
