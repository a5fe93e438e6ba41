import { isWithinHost } from "../hosts.ts"
import type { HelpSite } from "../hotlines/hotline"
import { carriedAddresses, hostOf, type HostAndPath } from "./carried-addresses.ts"
import { isBelow } from "./sites.ts"

function covers(site: HelpSite, { host, path }: HostAndPath): boolean {
  return isWithinHost(host, site.host) && (site.reach === "host" || isBelow(path, site.path))
}

/** Returns null for anything that is not a web page. A trailing dot of the host is removed. */
function webPageOf(address: string): (HostAndPath & { readonly url: URL }) | null {
  const url = URL.parse(address)
  return url?.protocol.startsWith("http") ? { url, host: url.hostname.replace(/\.$/, ""), path: url.pathname } : null
}

/** The host and its parent domains. For `a.b.c`: `a.b.c`, `b.c`, `c`. */
function withParentDomains(host: string): readonly string[] {
  const labels = host.split(".")
  return labels.map((_, index) => labels.slice(index).join("."))
}

/**
 * Makes a function that returns whether an address is a help page. Porchlight's own pages, below
 * `ownOrigin`, count as help pages, because their titles say what they are. So do pages whose address
 * carries that of a help page: translated, archived, behind a redirector, searched for. Each verification
 * passes the whole history through this function, perhaps 100,000 pages, so it parses only addresses on
 * known hosts.
 */
export function helpPages(sites: readonly HelpSite[], ownOrigin: string): (address: string) => boolean {
  const sitesByHost = new Map<string, readonly HelpSite[]>()
  for (const site of sites) sitesByHost.set(site.host, [...(sitesByHost.get(site.host) ?? []), site])
  const candidateSites = (host: string): readonly HelpSite[] =>
    withParentDomains(host).flatMap((domain) => sitesByHost.get(domain) ?? [])
  const carriedBy = carriedAddresses(sites.map(({ host }) => host.slice(host.lastIndexOf(".") + 1)))

  const isCovered = (page: HostAndPath): boolean => candidateSites(page.host).some((site) => covers(site, page))
  return (address) => {
    if (address.startsWith(ownOrigin)) return true
    const page = candidateSites(hostOf(address)).length === 0 ? null : webPageOf(address)
    return (page !== null && isCovered(page)) || carriedBy(address).some(isCovered)
  }
}

type DedicatedSite = Extract<HelpSite, { reach: "host" }>

const isDedicated = (site: HelpSite): site is DedicatedSite => site.reach === "host"

/**
 * Makes a function that returns the origins whose cookies and storage are erased: those of the dedicated
 * help sites among the addresses. A help page below a path shares its host with other pages (a county, a
 * ministry), so the logins there stay. So do those at the sites of translators and archives that show a
 * help page.
 */
export function helpOrigins(sites: readonly HelpSite[]): (addresses: readonly string[]) => readonly string[] {
  const dedicated = sites.filter(isDedicated)
  return (addresses) => {
    const origins = addresses.flatMap((address) => {
      const page = webPageOf(address)
      return page && dedicated.some((site) => covers(site, page)) ? [page.url.origin] : []
    })
    return [...new Set(origins)]
  }
}

/** The origins of all dedicated help sites, for a recovery that cannot know which of them was visited. */
export function allHelpOrigins(sites: readonly HelpSite[]): readonly string[] {
  return sites.filter(isDedicated).flatMap(({ host }) => [`https://${host}`, `http://${host}`])
}

/** What to pass to a browser so that it erases all data of a help site and nothing else. */
interface WholeSite {
  readonly origins: readonly string[]
  /** Other sites are on the same registrable domain: data that belongs to the whole domain must stay. */
  readonly sharesDomain: boolean
}

/**
 * Every host from the visited origin up to the help site's own host, and `www.` of that: a cookie for the
 * whole site is stored under the parent host. Never a host above the help site's, which belongs to another
 * site.
 */
function wholeSiteOf(site: DedicatedSite, origin: string): WholeSite {
  const { protocol, port, hostname } = new URL(origin)
  const parentHosts = withParentDomains(hostname.replace(/\.$/, "")).filter((host) => covers(site, { host, path: "/" }))
  const hosts = new Set([hostname, ...parentHosts, `www.${site.host}`])
  const origins = [...hosts].map((host) => `${protocol}//${host}${port === "" ? "" : `:${port}`}`)
  return { origins, sharesDomain: site.sharesDomain === true }
}

/** Makes a function for origins that `helpOrigins` has returned. */
export function helpSiteData(sites: readonly HelpSite[]): (origins: readonly string[]) => readonly WholeSite[] {
  const dedicated = sites.filter(isDedicated)
  return (origins) =>
    origins.flatMap((origin) => {
      const page = webPageOf(origin)
      return page ? dedicated.filter((site) => covers(site, page)).map((site) => wholeSiteOf(site, origin)) : []
    })
}
