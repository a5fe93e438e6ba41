import { getDomain } from "tldts"
import type { HelpSite } from "../core/hotlines/hotline.ts"

/**
 * Runs in the service worker. The worker gets only the source text of this function, so the function must contain
 * everything it uses.
 */
function unpack(packed: string): HelpSite[] {
  return packed.split(" ").map((site) => {
    const slash = site.indexOf("/")
    if (slash >= 0) return { host: site.slice(0, slash), reach: "path", path: site.slice(slash) }
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
 * `a.test` is a whole host, `b.a.test!` a host that shares its domain, and `a.test/path` everything below a path.
 * Throws if a site does not survive the packing.
 */
export function asHelpSiteModule(sites: readonly HelpSite[]): string {
  const suffixOf = (site: HelpSite): string => (site.reach === "path" ? site.path : site.sharesDomain ? "!" : "")
  const packed = sites.map((site) => site.host + suffixOf(site)).join(" ")
  if (JSON.stringify(unpack(packed)) !== JSON.stringify(sites))
    throw new Error("a help site changes when it is packed and unpacked")
  return `export default (${unpack.toString()})(${JSON.stringify(packed)})`
}
