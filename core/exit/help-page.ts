import type { HelpSite } from "../hotlines/hotline"
import { carriedAddresses, hostOf, type Named } from "./carried-addresses.ts"
import { isBelow } from "./site-list.ts"

function covers(site: HelpSite, { host, path }: Named): boolean {
  const onHost = host === site.host || host.endsWith(`.${site.host}`)
  return onHost && (site.reach === "host" || isBelow(path, site.path))
}

/** Null: no page of the web. The final dot that a host may have is none of its name. */
function pageOf(address: string): (Named & { readonly url: URL }) | null {
  const url = URL.parse(address)
  return url?.protocol.startsWith("http") ? { url, host: url.hostname.replace(/\.$/, ""), path: url.pathname } : null
}

/** `a.b.c`, `b.c`, `c`. */
function hostsAbove(host: string): readonly string[] {
  const parts = host.split(".")
  return parts.map((_, index) => parts.slice(index).join("."))
}

/**
 * `ownOrigin`: Porchlight's own pages count as help pages: their titles say what they are. So do pages
 * whose address carries that of a help page: translated, archived, behind a redirector, searched for.
 * A history of 100,000 pages goes through here at each look: only hosts that are known are looked at
 * closely.
 */
export function helpPages(sites: readonly HelpSite[], ownOrigin: string): (address: string) => boolean {
  const ofHost = new Map<string, readonly HelpSite[]>()
  for (const site of sites) ofHost.set(site.host, [...(ofHost.get(site.host) ?? []), site])
  const sitesNear = (host: string): readonly HelpSite[] => hostsAbove(host).flatMap((one) => ofHost.get(one) ?? [])
  const carriedBy = carriedAddresses(sites.map(({ host }) => host.slice(host.lastIndexOf(".") + 1)))

  const isCovered = (page: Named): boolean => sitesNear(page.host).some((site) => covers(site, page))
  return (address) => {
    if (address.startsWith(ownOrigin)) return true
    const page = sitesNear(hostOf(address)).length === 0 ? null : pageOf(address)
    return (page !== null && isCovered(page)) || carriedBy(address).some(isCovered)
  }
}

type Dedicated = Extract<HelpSite, { reach: "host" }>

const isDedicated = (site: HelpSite): site is Dedicated => site.reach === "host"

/**
 * The origins whose cookies and storage go: those of dedicated help sites that were seen. A page
 * below a path shares its host with others (a county, a ministry), whose log-ins stay; and whoever
 * translates or archives a help page, theirs.
 */
export function helpOrigins(sites: readonly HelpSite[]): (addresses: readonly string[]) => readonly string[] {
  const dedicated = sites.filter(isDedicated)
  return (addresses) => {
    const seen = addresses.flatMap((address) => {
      const page = pageOf(address)
      return page && dedicated.some((site) => covers(site, page)) ? [page.url.origin] : []
    })
    return [...new Set(seen)]
  }
}

/** Of every dedicated help site: for when nothing names any more which of them was seen. */
export function allHelpOrigins(sites: readonly HelpSite[]): readonly string[] {
  return sites.filter(isDedicated).flatMap(({ host }) => [`https://${host}`, `http://${host}`])
}

/** What is to be told to a browser so that the data of a help site goes whole, and no more than that. */
export interface WholeSite {
  readonly origins: readonly string[]
  /** Other sites live on the same registrable domain: nothing may go that belongs to all of it. */
  readonly sharesDomain: boolean
}

/**
 * Of a seen origin, every host from it up to the help site's own, and `www.` of that one: a cookie for
 * the whole site stands under the host above. Never a host further up, which is another site's.
 */
function wholeSite(site: Dedicated, origin: string): WholeSite {
  const { protocol, port, hostname } = new URL(origin)
  const up = hostsAbove(hostname.replace(/\.$/, "")).filter((host) => covers(site, { host, path: "/" }))
  const hosts = new Set([hostname, ...up, `www.${site.host}`])
  const origins = [...hosts].map((host) => `${protocol}//${host}${port === "" ? "" : `:${port}`}`)
  return { origins, sharesDomain: site.sharesDomain === true }
}

/** For origins that `helpOrigins` has found. */
export function helpSiteData(sites: readonly HelpSite[]): (origins: readonly string[]) => readonly WholeSite[] {
  const dedicated = sites.filter(isDedicated)
  return (origins) =>
    origins.flatMap((origin) => {
      const page = pageOf(origin)
      return page ? dedicated.filter((site) => covers(site, page)).map((site) => wholeSite(site, origin)) : []
    })
}
