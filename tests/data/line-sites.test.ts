import { describe, expect, it } from "vitest"
import { helpOrigins, helpPages } from "../../core/exit/help-page"
import { helpSitesOf, isShown } from "../../core/lines/record"
import { records } from "./line-files"

const own = "chrome-extension://porchlight/"
const sites = helpSitesOf(records)
const all = records.flatMap((record) => record.helpSites.map((site) => ({ id: record.id, ...site })))
const isHelpPage = helpPages(sites, own)

/** Public bodies give their reports a host of their own; everything else of theirs is a page among others. */
const ownHostsOfAuthorities = ["tips.fbi.gov", "cnbreportadesaparecidos.segob.gob.mx"]

describe("help sites of the lines", () => {
  it.each(all)("$id: $host is a bare host, and a path has no slash at its end", (site) => {
    expect(site.host).toMatch(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    if (site.reach === "path") expect(site.path).toMatch(/^\/[^?#]*[^/?#]$/)
  })

  it("take a whole host only where it is a line's own, never a county's, a ministry's or the police's", () => {
    const whole = all.filter(({ reach }) => reach === "host").map(({ host }) => host)
    const ofAuthorities = whole.filter((host) => /\.(gov|mil)$|(^|\.)gob\.mx$|\.gov\.|^sandiegocounty/.test(host))
    expect(ofAuthorities.sort()).toEqual([...ownHostsOfAuthorities].sort())
    for (const host of ["rchsd.org", "sdyouthservices.org", "nclifeline.org", "calyouth.org", "insidesandiego.org"]) {
      expect(whole).not.toContain(host)
    }
  })

  it.each([
    "https://www.sandiego.gov/parks",
    "https://www.sandiegocounty.gov/library",
    "https://www.sdcda.org/",
    "https://www.dhs.gov/",
    "https://www.ice.gov/",
    "https://www.fbi.gov/",
    "https://www.gob.mx/sre",
    "https://www.rchsd.org/",
    "https://sdyouthservices.org/careers",
    "https://victims.ca.gov/board",
  ])("%s is no help page, and its log-ins stay", (address) => {
    expect(isHelpPage(address)).toBe(false)
    expect(helpOrigins(sites)([address])).toEqual([])
  })

  const opened = records
    .filter(isShown)
    .flatMap(({ id, channels }) =>
      channels.filter(({ type }) => type === "web" || type === "chat").map(({ value }) => ({ id, value })),
    )
  it.each(opened)("$id: $value, which a tap opens, is a help page", ({ value }) => {
    expect(isHelpPage(value)).toBe(true)
  })

  it("leave the log-ins of a shared host alone", () => {
    const shared = all.filter(({ reach }) => reach === "path").map(({ host }) => `https://${host}/`)
    expect(helpOrigins(sites)(shared)).toEqual([])
    expect(helpOrigins(sites)(["https://humantraffickinghotline.org/chat"])).toEqual([
      "https://humantraffickinghotline.org",
    ])
  })
})
