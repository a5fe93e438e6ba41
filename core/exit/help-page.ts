import type { HelpSite } from "../lines/line"

function isBelow(pathname: string, path: string): boolean {
  const folder = path.endsWith("/") ? path : `${path}/`
  return pathname === path || pathname.startsWith(folder)
}

function covers(site: HelpSite, url: URL): boolean {
  const onHost = url.hostname === site.host || url.hostname.endsWith(`.${site.host}`)
  return onHost && (site.reach === "host" || isBelow(url.pathname, site.path))
}

const hostIn = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i

/** `a.b.c`, `b.c`, `c`. */
function hostsAbove(address: string): readonly string[] {
  const parts = hostIn.exec(address)?.[1]?.toLowerCase().split(".") ?? []
  return parts.map((_, index) => parts.slice(index).join("."))
}

/**
 * `ownOrigin`: Porchlight's own pages count as help pages: their titles say what they are. A history
 * of 100,000 pages goes through here at each look: only hosts that are known are looked at closely.
 */
export function helpPages(sites: readonly HelpSite[], ownOrigin: string): (address: string) => boolean {
  const ofHost = new Map<string, readonly HelpSite[]>()
  for (const site of sites) ofHost.set(site.host, [...(ofHost.get(site.host) ?? []), site])
  return (address) => {
    if (address.startsWith(ownOrigin)) return true
    const near = hostsAbove(address).flatMap((host) => ofHost.get(host) ?? [])
    const url = near.length === 0 ? null : URL.parse(address)
    return url !== null && near.some((site) => covers(site, url))
  }
}

/**
 * The origins whose cookies and storage go: those of dedicated help sites that were seen. A page
 * below a path shares its host with others (a county, a ministry), whose log-ins stay.
 */
export function helpOrigins(sites: readonly HelpSite[]): (addresses: readonly string[]) => readonly string[] {
  const dedicated = sites.filter((site) => site.reach === "host")
  return (addresses) => {
    const seen = addresses.flatMap((address) => {
      const url = URL.parse(address)
      return url?.protocol.startsWith("http") && dedicated.some((site) => covers(site, url)) ? [url.origin] : []
    })
    return [...new Set(seen)]
  }
}
