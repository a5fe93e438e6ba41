import { getDomain } from "tldts"
import type { HelpSite } from "../core/hotlines/hotline.ts"

/** Runs in the worker: only its text goes there. */
function unpack(packed: string): HelpSite[] {
  return packed.split(" ").map((site) => {
    const slash = site.indexOf("/")
    if (slash >= 0) return { host: site.slice(0, slash), reach: "path", path: site.slice(slash) }
    return site.endsWith("!")
      ? { host: site.slice(0, -1), reach: "host", sharesDomain: true }
      : { host: site, reach: "host" }
  })
}

/** A host that is not its own registrable domain, nor `www.` of it: its parent and its sisters are other sites. */
export function withSharedDomains(sites: readonly HelpSite[]): readonly HelpSite[] {
  return sites.map((site) => {
    const domain = getDomain(site.host, { allowPrivateDomains: true })
    const isOwn = site.reach === "path" || domain === null || domain === site.host.replace(/^www\./, "")
    return isOwn ? site : { ...site, sharesDomain: true }
  })
}

/**
 * A module of hundreds of sites in few bytes: the worker, which must wake quickly, reads it at each
 * start. `a.test` is a whole host, `b.a.test!` one that shares its domain, `a.test/path` what is below a path.
 */
export function asHelpSiteModule(sites: readonly HelpSite[]): string {
  const signOf = (site: HelpSite): string => (site.reach === "path" ? site.path : site.sharesDomain ? "!" : "")
  const packed = sites.map((site) => site.host + signOf(site)).join(" ")
  if (JSON.stringify(unpack(packed)) !== JSON.stringify(sites)) throw new Error("a help site that cannot be packed")
  const [hosts, unpacked] = [JSON.stringify(packed), unpack.toString()]
  return `export default (${unpacked})(${hosts})`
}
