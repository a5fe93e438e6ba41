import { describe, expect, it } from "vitest"
import { helpOrigins, helpPages } from "../../core/exit/help-page"
import type { HelpSite } from "../../core/hotlines/hotline"
import { buildProblems } from "./directory"
import { expectNone } from "./faults"

const own = "chrome-extension://porchlight/"
const shipped = async () => (await import("virtual:help-sites")).default

const addressOn = (site: HelpSite, host = site.host): string =>
  `https://${host}${site.reach === "path" ? site.path : "/es"}`

/** A host in Google Translate's form: https://developers.google.com/search/docs/appearance/ad-network-and-translation */
const asLabel = (host: string): string => host.replaceAll("-", "--").replaceAll(".", "-")

/** Forms in which other sites embed a page's address in their own. */
const dresses: Readonly<Record<string, (site: HelpSite) => string>> = {
  "a final dot": (site) => addressOn(site, `${site.host}.`),
  www: (site) => addressOn(site, `www.${site.host}`),
  "a port and a name": (site) => addressOn(site, `a:b@${site.host}:8443`),
  "Google's translator": (site) => addressOn(site, `${asLabel(site.host)}.translate.goog`),
  "another translator": (site) => `https://translate.yandex.com/translate?url=${encodeURIComponent(addressOn(site))}`,
  "an archive": (site) => `https://web.archive.org/web/20260101000000id_/${addressOn(site)}`,
  AMP: (site) => `https://www.google.com/amp/s/${addressOn(site).slice("https://".length)}`,
  "a redirector": (site) => `https://l.facebook.com/l.php?u=${encodeURIComponent(addressOn(site))}&h=AT0`,
  "one in another": (site) =>
    `https://a.test/?next=${encodeURIComponent(`https://b.test/?url=${encodeURIComponent(addressOn(site))}`)}`,
  "in base64": (site) => `https://www.bing.com/ck/a?!&&p=1&u=a1${btoa(addressOn(site)).replace(/=+$/, "")}&ntb=1`,
  "a search": (site) => `https://www.google.com/search?q=${addressOn(site).slice("https://".length)}`,
}

/** The same forms with a host that only looks similar. */
const alike: Readonly<Record<string, (host: string) => string>> = {
  "letters before it": (host) => `not${host}`,
  "a label of letters and a hyphen": (host) => `not-${host}`,
  "another domain": (host) => `${host}.evil.test`,
  "letters after it": (host) => `${host}evil`,
}

/** The build makes no list from a directory with errors. */
describe.skipIf(buildProblems.length > 0)("every help site", () => {
  it.each(Object.entries(dresses))("is recognized in an embedded form: %s", async (_, dress) => {
    const sites = await shipped()
    const isHelpPage = helpPages(sites, own)
    expect(sites.length).toBeGreaterThan(100)
    expectNone(
      sites
        .map(dress)
        .filter((address) => !isHelpPage(address))
        .map((address) => `${address} is not seen to be a help page`),
    )
  })

  it.each(Object.entries(alike))("is not confused with a similar host: %s", async (_, other) => {
    const sites = await shipped()
    const isHelpPage = helpPages(sites, own)
    const looks = sites.flatMap((site) => {
      const changed = { ...site, host: other(site.host) }
      return Object.values(dresses).map((dress) => dress(changed))
    })
    expectNone(looks.filter(isHelpPage).map((address) => `${address} is no help page`))
  })

  it("does not cause the data of translators, archives and redirectors to be erased", async () => {
    const sites = await shipped()
    const itself = ["a final dot", "www", "a port and a name"]
    const dressed = Object.entries(dresses)
      .filter(([name]) => !itself.includes(name))
      .flatMap(([, dress]) => sites.map(dress))
    expect(helpOrigins(sites)(dressed)).toEqual([])
  })
})
