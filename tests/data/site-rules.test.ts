import { describe, expect, it } from "vitest"
import { helpOrigins, helpPages } from "../../core/exit/help-page"
import { helpSitesOf, isShown } from "../../directory/schema/record"
import { buildProblems, learnMore, records } from "./directory"
import { expectNone, inEntry, rule, mustMatch } from "./faults"
import { addressesIn, guides, partsOf } from "./guide-files"

const extensionOrigin = "chrome-extension://porchlight/"
const sites = helpSitesOf(records)
const allHelpSites = records.flatMap(({ helpSites }) => helpSites)
const isHelpPage = helpPages(sites, extensionOrigin)

/** Hosts that an authority uses only for reports. On its other hosts, a hotline is one page among others. */
const reportHostsOfAuthorities = ["tips.fbi.gov", "cnbreportadesaparecidos.segob.gob.mx", "takeitdown.ftc.gov"]
const authorityHost = /\.(gov|mil)$|(^|\.)gob\.mx$|\.gov\.|^sandiegocounty/
/** Hosts of larger organizations, on which a hotline is one page among others. */
const sharedHosts = ["rchsd.org", "sdyouthservices.org", "nclifeline.org", "calyouth.org", "insidesandiego.org"]

describe("the help sites of an entry", () => {
  rule(
    "are a bare host and a path without a trailing slash",
    [
      { helpSites: [{ host: "www.harbor.example", reach: "host" }] },
      { helpSites: [{ host: "harbor", reach: "host" }] },
      { helpSites: [{ host: "harbor.example", reach: "path", path: "/help/" }] },
      { helpSites: [{ host: "harbor.example", reach: "path", path: "/help?a=1" }] },
    ],
    ({ helpSites }) =>
      helpSites.flatMap((site, index) => {
        const field = `helpSites.${index}`
        const bareHost = /^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/
        return [
          ...mustMatch(`${field}.host`, site.host, bareHost, "write the bare host, as example.org"),
          ...(site.reach === "path"
            ? mustMatch(
                `${field}.path`,
                site.path,
                /^\/[^?#]*[^/?#]$/,
                "write it as /help/line, without ?, # and a last slash",
              )
            : []),
        ]
      }),
  )

  rule(
    "include a whole host only if it belongs to the hotline alone",
    [
      { helpSites: [{ host: "toronto.gov", reach: "host" }] },
      { helpSites: [{ host: "sandiegocounty.example", reach: "host" }] },
      { helpSites: [{ host: "calyouth.org", reach: "host" }] },
    ],
    ({ helpSites }) =>
      helpSites
        .filter(({ host, reach }) => reach === "host" && !reportHostsOfAuthorities.includes(host))
        .filter(({ host }) => authorityHost.test(host) || sharedHosts.includes(host))
        .map(
          ({ host }) => `helpSites: ${host} has pages and log-ins of other kinds: write "path" and the hotline's path`,
        ),
  )

  it("include the whole hosts that authorities use only for reports", () => {
    const wholeHosts = allHelpSites.filter(({ reach }) => reach === "host").map(({ host }) => host)
    expect(wholeHosts.filter((host) => authorityHost.test(host)).sort()).toEqual([...reportHostsOfAuthorities].sort())
  })

  it("do not include other pages of the same host, nor its logins", () => {
    const otherPages = [
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
    ]
    expect(otherPages.filter(isHelpPage)).toEqual([])
    expect(helpOrigins(sites)(otherPages)).toEqual([])
  })

  it("include each page that a link opens, so that an exit erases it", () => {
    const linkedPages = records
      .filter(isShown)
      .flatMap((record) =>
        record.channels.filter(({ type }) => type === "web" || type === "chat").map(({ value }) => ({ record, value })),
      )
    expect(linkedPages.length).toBeGreaterThan(150)
    expectNone(
      linkedPages
        .filter(({ value }) => !isHelpPage(value))
        .map(({ record, value }) => inEntry(record, `helpSites: a tap opens ${value}: add its site`)),
    )
  })

  it("do not include the logins of a shared host", () => {
    const hosts = allHelpSites.filter(({ reach }) => reach === "path").map(({ host }) => `https://${host}/`)
    expect(hosts).not.toEqual([])
    expect(helpOrigins(sites)(hosts)).toEqual([])
    expect(helpOrigins(sites)(["https://humantraffickinghotline.org/chat"])).toEqual([
      "https://humantraffickinghotline.org",
    ])
  })
})

/** The sites as they ship. The build makes no list from a directory with errors. */
describe.skipIf(buildProblems.length > 0)("the pages that guides and Learn more link to", () => {
  const loadHelpSites = async () => (await import("virtual:help-sites")).default
  const linkedByGuides = guides.flatMap((guide) => [
    ...guide.links.map(({ url }) => url),
    ...partsOf(guide).flatMap(({ html }) => addressesIn(html)),
  ])
  const pages = [...new Set([...linkedByGuides, ...learnMore.map(({ url }) => url)])].filter((url) =>
    url.startsWith("https:"),
  )

  it("are help pages, which every exit erases", async () => {
    const isErased = helpPages(await loadHelpSites(), extensionOrigin)
    expect(pages.length).toBeGreaterThan(20)
    expectNone(pages.filter((url) => !isErased(url)).map((url) => `${url}: add its site to directory/help-sites.json`))
  })

  it("on the site of a newspaper, a ministry or a search company are erased without the rest of that site", async () => {
    const isErased = helpPages(await loadHelpSites(), extensionOrigin)
    const otherPages = ["https://www.nbcsandiego.com/", "https://support.google.com/mail", "https://www.chp.ca.gov/"]
    expect(otherPages.filter(isErased)).toEqual([])
    const pagesOnSharedSites = pages.filter((url) => /nbcsandiego|support\.google|chp\.ca/.test(url))
    expect(pagesOnSharedSites.length).toBeGreaterThan(2)
    expect(helpOrigins(await loadHelpSites())(pagesOnSharedSites), "their cookies and log-ins stay").toEqual([])
  })
})
