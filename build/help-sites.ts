import { getDomain } from "tldts"
import type { HelpSite } from "../core/hotlines/hotline.ts"

/**
 * Runs in the service worker. The worker gets only the source text of this function, so the function must contain
 * everything it uses.
 */
function unpack(packed: string): HelpSite[] {
  let host = ""
  return packed.split(" ").map((site) => {
    const slash = site.indexOf("/")
    if (slash >= 0) {
      host = site.slice(0, slash) || host
      return { host, reach: "path", path: site.slice(slash) }
    }
    return site.endsWith("!")
      ? { host: site.slice(0, -1), reach: "host", sharesDomain: true }
      : { host: site, reach: "host" }
  })
}

/**
 * Marks hosts that are neither a registrable domain nor its `www.` subdomain: their parent and sibling
 * hosts are other sites.
 */
export function withSharedDomains(sites: readonly HelpSite[]): readonly HelpSite[] {
  return sites.map((site) => {
    const domain = getDomain(site.host, { allowPrivateDomains: true })
    const hasOwnDomain = site.reach === "path" || domain === null || domain === site.host.replace(/^www\./, "")
    return hasOwnDomain ? site : { ...site, sharesDomain: true }
  })
}

/**
 * Packs hundreds of sites into a small module. The service worker must start quickly, and reads it at every start.
 * `a.test` is a whole host, `b.a.test!` a host that shares its domain, `a.test/path` everything below a path, and a
 * further `/path` one on the host before it. Throws if a site does not survive the packing.
 */
export function asHelpSiteModule(sites: readonly HelpSite[]): string {
  const sitesByHost = [...Map.groupBy(sites, ({ host }) => host).values()].flat()
  const pack = (site: HelpSite, index: number): string => {
    if (site.reach === "host") return site.host + (site.sharesDomain ? "!" : "")
    const previous = sitesByHost[index - 1]
    return previous?.reach === "path" && previous.host === site.host ? site.path : site.host + site.path
  }
  const packed = sitesByHost.map(pack).join(" ")
  if (JSON.stringify(unpack(packed)) !== JSON.stringify(sitesByHost))
    throw new Error("a help site changes when it is packed and unpacked")
  return `export default (${unpack.toString()})(${JSON.stringify(packed)})`
}
