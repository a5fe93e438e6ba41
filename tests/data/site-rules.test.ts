import { describe, expect, it } from "vitest"
import { helpOrigins, helpPages } from "../../core/exit/help-page"
import { helpSitesOf, isShown } from "../../directory/schema/record"
import { buildProblems, learnMore, records } from "./directory"
import { expectNone, named, rule, unlike } from "./faults"
import { addresses, guides, steps } from "./guide-files"

const own = "chrome-extension://porchlight/"
const sites = helpSitesOf(records)
const all = records.flatMap(({ helpSites }) => helpSites)
const isHelpPage = helpPages(sites, own)

/** Hosts of authorities used only for reports. Everything else of an authority is a page among others. */
const ownHostsOfAuthorities = ["tips.fbi.gov", "cnbreportadesaparecidos.segob.gob.mx", "takeitdown.ftc.gov"]
const ofAuthority = /\.(gov|mil)$|(^|\.)gob\.mx$|\.gov\.|^sandiegocounty/
/** Hosts of larger organizations, on which a hotline is one page among others. */
const shared = ["rchsd.org", "sdyouthservices.org", "nclifeline.org", "calyouth.org", "insidesandiego.org"]

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
        const bare = /^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/
        return [
          ...unlike(`${field}.host`, site.host, bare, "write the bare host, as example.org"),
          ...(site.reach === "path"
            ? unlike(
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
    "cover a whole host only if it is the hotline's own, never a county's, a ministry's or the police's",
    [
      { helpSites: [{ host: "toronto.gov", reach: "host" }] },
      { helpSites: [{ host: "sandiegocounty.example", reach: "host" }] },
      { helpSites: [{ host: "calyouth.org", reach: "host" }] },
    ],
    ({ helpSites }) =>
      helpSites
        .filter(({ host, reach }) => reach === "host" && !ownHostsOfAuthorities.includes(host))
        .filter(({ host }) => ofAuthority.test(host) || shared.includes(host))
        .map(
          ({ host }) => `helpSites: ${host} has pages and log-ins of other kinds: write "path" and the hotline's path`,
        ),
  )

  it("cover the whole hosts that authorities use only for reports", () => {
    const whole = all.filter(({ reach }) => reach === "host").map(({ host }) => host)
    expect(whole.filter((host) => ofAuthority.test(host)).sort()).toEqual([...ownHostsOfAuthorities].sort())
  })

  it("do not cover other pages of the same host, nor its logins", () => {
    const beside = [
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
    expect(beside.filter(isHelpPage)).toEqual([])
    expect(helpOrigins(sites)(beside)).toEqual([])
  })

  it("include each page that a link opens, so that an exit erases it", () => {
    const opened = records
      .filter(isShown)
      .flatMap((record) =>
        record.channels.filter(({ type }) => type === "web" || type === "chat").map(({ value }) => ({ record, value })),
      )
    expect(opened.length).toBeGreaterThan(150)
    expectNone(
      opened
        .filter(({ value }) => !isHelpPage(value))
        .map(({ record, value }) => named(record, `helpSites: a tap opens ${value}: add its site`)),
    )
  })

  it("do not cover the logins of a shared host", () => {
    const hosts = all.filter(({ reach }) => reach === "path").map(({ host }) => `https://${host}/`)
    expect(hosts).not.toEqual([])
    expect(helpOrigins(sites)(hosts)).toEqual([])
    expect(helpOrigins(sites)(["https://humantraffickinghotline.org/chat"])).toEqual([
      "https://humantraffickinghotline.org",
    ])
  })
})

/** The sites as they ship. The build makes no list from a directory with errors. */
describe.skipIf(buildProblems.length > 0)("the pages that guides and Learn more link to", () => {
  const shipped = async () => (await import("virtual:help-sites")).default
  const linked = guides.flatMap((guide) => [
    ...guide.links.map(({ url }) => url),
    ...steps(guide).flatMap(({ html }) => addresses(html)),
  ])
  const pages = [...new Set([...linked, ...learnMore.map(({ url }) => url)])].filter((url) => url.startsWith("https:"))

  it("are erased with every exit, because whoever opened one was looking for help", async () => {
    const goes = helpPages(await shipped(), own)
    expect(pages.length).toBeGreaterThan(20)
    expectNone(pages.filter((url) => !goes(url)).map((url) => `${url}: add its site to directory/help-sites.json`))
  })

  it("on the site of a newspaper, a ministry or a search company are erased without the rest of that site", async () => {
    const goes = helpPages(await shipped(), own)
    const others = ["https://www.nbcsandiego.com/", "https://support.google.com/mail", "https://www.chp.ca.gov/"]
    expect(others.filter(goes)).toEqual([])
    const one = pages.filter((url) => /nbcsandiego|support\.google|chp\.ca/.test(url))
    expect(one.length).toBeGreaterThan(2)
    expect(helpOrigins(await shipped())(one), "their cookies and log-ins stay").toEqual([])
  })
})
