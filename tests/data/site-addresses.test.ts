import { describe, expect, it } from "vitest"
import { helpOrigins, helpPages } from "../../core/exit/help-page"
import type { HelpSite } from "../../core/hotlines/hotline"
import { buildProblems } from "./directory"
import { expectNone } from "./faults"

const extensionOrigin = "chrome-extension://porchlight/"
const loadHelpSites = async () => (await import("virtual:help-sites")).default

const addressOn = (site: HelpSite, host = site.host): string =>
  `https://${host}${site.reach === "path" ? site.path : "/es"}`

/** A host in Google Translate's form: https://developers.google.com/search/docs/appearance/ad-network-and-translation */
const toTranslateLabel = (host: string): string => host.replaceAll("-", "--").replaceAll(".", "-")

/** Forms in which the address of a help page appears, most of them inside the address of another site. */
const addressForms: Readonly<Record<string, (site: HelpSite) => string>> = {
  "a final dot": (site) => addressOn(site, `${site.host}.`),
  www: (site) => addressOn(site, `www.${site.host}`),
  "a port and a name": (site) => addressOn(site, `a:b@${site.host}:8443`),
  "Google's translator": (site) => addressOn(site, `${toTranslateLabel(site.host)}.translate.goog`),
  "another translator": (site) => `https://translate.yandex.com/translate?url=${encodeURIComponent(addressOn(site))}`,
  "an archive": (site) => `https://web.archive.org/web/20260101000000id_/${addressOn(site)}`,
  AMP: (site) => `https://www.google.com/amp/s/${addressOn(site).slice("https://".length)}`,
  "a redirector": (site) => `https://l.facebook.com/l.php?u=${encodeURIComponent(addressOn(site))}&h=AT0`,
  "a redirector within a redirector": (site) =>
    `https://a.test/?next=${encodeURIComponent(`https://b.test/?url=${encodeURIComponent(addressOn(site))}`)}`,
  "in base64": (site) => `https://www.bing.com/ck/a?!&&p=1&u=a1${btoa(addressOn(site)).replace(/=+$/, "")}&ntb=1`,
  "a search": (site) => `https://www.google.com/search?q=${addressOn(site).slice("https://".length)}`,
}

/** Changes that turn a help site's host into a similar one that is not a help site. */
const similarHosts: Readonly<Record<string, (host: string) => string>> = {
  "letters before it": (host) => `not${host}`,
  "a label of letters and a hyphen": (host) => `not-${host}`,
  "another domain": (host) => `${host}.evil.test`,
  "letters after it": (host) => `${host}evil`,
}

/** The build makes no list from a directory with errors. */
describe.skipIf(buildProblems.length > 0)("every help site", () => {
  it.each(Object.entries(addressForms))("is recognized in this form: %s", async (_, toAddress) => {
    const sites = await loadHelpSites()
    const isHelpPage = helpPages(sites, extensionOrigin)
    expect(sites.length).toBeGreaterThan(100)
    expectNone(
      sites
        .map(toAddress)
        .filter((address) => !isHelpPage(address))
        .map((address) => `${address} is not recognized as a help page`),
    )
  })

  it.each(Object.entries(similarHosts))("is not confused with a similar host: %s", async (_, toSimilarHost) => {
    const sites = await loadHelpSites()
    const isHelpPage = helpPages(sites, extensionOrigin)
    const addresses = sites.flatMap((site) => {
      const similarSite = { ...site, host: toSimilarHost(site.host) }
      return Object.values(addressForms).map((toAddress) => toAddress(similarSite))
    })
    expectNone(addresses.filter(isHelpPage).map((address) => `${address} is no help page`))
  })

  it("leaves the site data of translators, archives and redirectors alone", async () => {
    const sites = await loadHelpSites()
    const formsOfSameSite = ["a final dot", "www", "a port and a name"]
    const addresses = Object.entries(addressForms)
      .filter(([name]) => !formsOfSameSite.includes(name))
      .flatMap(([, toAddress]) => sites.map(toAddress))
    expect(helpOrigins(sites)(addresses)).toEqual([])
  })
})
