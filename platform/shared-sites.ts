import { attempt, valueOr } from "../core/exit/attempt"
import { memory, parseStrings } from "./storage"
import { timerPort } from "./timer"

/**
 * Public suffixes that a policy names as sites to keep, although unrelated sites are below them. Only pages load
 * the whole Public Suffix List. They store what they find here, in memory, so that the exit keeps nothing below
 * such a suffix.
 */
export const publishSharedSites = (sites: readonly string[]): Promise<void> =>
  sites.length === 0 ? memory.remove("sharedSites") : memory.write("sharedSites", sites)

/** Short, because the exit waits for its settings. */
const readTimeoutMs = 300

/** Returns the sites without the public suffixes that a page has found. */
export async function withoutShared(sites: readonly string[]): Promise<readonly string[]> {
  if (sites.length === 0) return sites
  const readShared = () => memory.read("sharedSites", parseStrings, [])
  const shared: readonly string[] = valueOr(await attempt(timerPort, readTimeoutMs, readShared), [])
  return sites.filter((site) => !shared.includes(site))
}
