import { hostOf, isMachine, isSharedSite } from "./kept-site"

/** Why `parseSite` takes something for no site that can be kept. */
export type SiteProblem = "site" | "address" | "single" | "shared"

export function siteProblem(value: unknown): SiteProblem {
  const host = hostOf(value)
  if (host === undefined) return "site"
  if (isMachine(host)) return "address"
  if (isSharedSite(host)) return "shared"
  return /^[a-z\d_-]+$/.test(host) ? "single" : "site"
}

/** As it is named to people: also of what cannot be kept. */
export const siteName = (value: unknown): string => hostOf(value) ?? ""
