import { describe, expect, it } from "vitest"
import { helpOrigins, helpPages } from "../../core/exit/help-page"
import { helpSitesOf, isShown } from "../../core/hotlines/record"
import { buildProblems, learnMore, records } from "./directory"
import { expectNone, named, rule, unlike } from "./faults"
import { addresses, guides, steps } from "./guide-files"

const own = "chrome-extension://porchlight/"
const sites = helpSitesOf(records)
const all = records.flatMap(({ helpSites }) => helpSites)
const isHelpPage = helpPages(sites, own)

/** Public bodies give their reports a host of their own; everything else of theirs is a page among others. */
const ownHostsOfAuthorities = ["tips.fbi.gov", "cnbreportadesaparecidos.segob.gob.mx", "takeitdown.ftc.gov"]
const ofAuthority = /\.(gov|mil)$|(^|\.)gob\.mx$|\.gov\.|^sandiegocounty/
/** Hosts of bigger organizations, on which a help line is one page among others. */
const shared = ["rchsd.org", "sdyouthservices.org", "nclifeline.org", "calyouth.org", "insidesandiego.org"]

describe("the help sites of an entry", () => {
  rule(
    "are a bare host, and a path without a slash at its end",
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
    "take a whole host only where it is the line's own, never a county's, a ministry's or the police's",
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

  it("take the hosts whole that authorities have for reports alone", () => {
    const whole = all.filter(({ reach }) => reach === "host").map(({ host }) => host)
    expect(whole.filter((host) => ofAuthority.test(host)).sort()).toEqual([...ownHostsOfAuthorities].sort())
  })

  it("leave the pages beside a help page alone, and their log-ins", () => {
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

  it("have each page that a tap opens: it goes with an exit", () => {
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

  it("leave the log-ins of a shared host alone", () => {
    const hosts = all.filter(({ reach }) => reach === "path").map(({ host }) => `https://${host}/`)
    expect(hosts).not.toEqual([])
    expect(helpOrigins(sites)(hosts)).toEqual([])
    expect(helpOrigins(sites)(["https://humantraffickinghotline.org/chat"])).toEqual([
      "https://humantraffickinghotline.org",
    ])
  })
})

/** The sites as they ship. The build makes none of a directory in which it finds a fault. */
describe.skipIf(buildProblems.length > 0)("the pages that guides and Learn more link to", () => {
  const shipped = async () => (await import("virtual:help-sites")).default
  const linked = guides.flatMap((guide) => [
    ...guide.links.map(({ url }) => url),
    ...steps(guide).flatMap(({ html }) => addresses(html)),
  ])
  const pages = [...new Set([...linked, ...learnMore.map(({ url }) => url)])].filter((url) => url.startsWith("https:"))

  it("go with every exit: who opened one looked for help", async () => {
    const goes = helpPages(await shipped(), own)
    expect(pages.length).toBeGreaterThan(20)
    expectNone(pages.filter((url) => !goes(url)).map((url) => `${url}: add its site to directory/help-sites.json`))
  })

  it("of a newspaper, a ministry or a search company are one page each, and nothing else goes", async () => {
    const goes = helpPages(await shipped(), own)
    const others = ["https://www.nbcsandiego.com/", "https://support.google.com/mail", "https://www.chp.ca.gov/"]
    expect(others.filter(goes)).toEqual([])
    const one = pages.filter((url) => /nbcsandiego|support\.google|chp\.ca/.test(url))
    expect(one.length).toBeGreaterThan(2)
    expect(helpOrigins(await shipped())(one), "their cookies and log-ins stay").toEqual([])
  })
})
