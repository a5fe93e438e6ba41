import { hostOf, isIpAddress, isSharedSite } from "./kept-site"

/** Why `parseSite` rejects something: not a site, an IP address, a host without a dot, or a shared suffix. */
export type SiteProblem = "site" | "address" | "single" | "shared"

export function siteProblem(value: unknown): SiteProblem {
  const host = hostOf(value)
  if (host === undefined) return "site"
  if (isIpAddress(host)) return "address"
  if (isSharedSite(host)) return "shared"
  return /^[a-z\d_-]+$/.test(host) ? "single" : "site"
}

/** The site's name for messages, also for a site that cannot be kept. */
export const siteName = (value: unknown): string => hostOf(value) ?? ""
