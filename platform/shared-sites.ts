import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import { timerPort } from "./timer"

/**
 * Public suffixes that a policy names as sites to keep, although unrelated sites are below them. Only pages load
 * the whole Public Suffix List. They store what they find here, in memory, so that the exit keeps nothing below
 * such a suffix.
 */
const key = "sharedSites"

export async function publishSharedSites(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) await browser.storage.session.remove(key)
  else await browser.storage.session.set({ [key]: sites })
}

/** Short, because the exit waits for its settings. */
const readTimeoutMs = 300

/** Returns the sites without the public suffixes that a page has found. */
export async function withoutShared(sites: readonly string[]): Promise<readonly string[]> {
  if (sites.length === 0) return sites
  const stored = valueOr(await attempt(timerPort, readTimeoutMs, () => browser.storage.session.get(key)), {})
  const shared = stored[key]
  return Array.isArray(shared) ? sites.filter((site) => !shared.includes(site)) : sites
}
