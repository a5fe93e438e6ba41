import type { HelpSite } from "../core/lines/line.ts"

/** Runs in the worker: only its text goes there. */
function unpack(packed: string): HelpSite[] {
  return packed.split(" ").map((site) => {
    const slash = site.indexOf("/")
    return slash < 0
      ? { host: site, reach: "host" }
      : { host: site.slice(0, slash), reach: "path", path: site.slice(slash) }
  })
}

/**
 * A module of hundreds of sites in few bytes: the worker, which must wake quickly, reads it at each
 * start. `a.test` is a whole host, `a.test/path` what is below a path.
 */
export function asHelpSiteModule(sites: readonly HelpSite[]): string {
  const packed = sites.map((site) => site.host + (site.reach === "path" ? site.path : "")).join(" ")
  if (JSON.stringify(unpack(packed)) !== JSON.stringify(sites)) throw new Error("a help site that cannot be packed")
  const [hosts, unpacked] = [JSON.stringify(packed), unpack.toString()]
  return `export default (${unpacked})(${hosts})`
}
