// cspell:ignore rodekors korspaahalsen takeitdown
import { expect, it } from "vitest"
import { asHelpSiteModule, withSharedDomains } from "../../../build/help-sites"
import type { HelpSite } from "../../../core/hotlines/hotline"

const wholeHost = (host: string): HelpSite => ({ host, reach: "host" })

it.each([
  ["help.org", undefined],
  ["www.help.org", undefined],
  ["help.org.mx", undefined],
  ["help.github.io", undefined],
  ["tips.fbi.gov", true],
  ["takeitdown.ftc.gov", true],
  ["korspaahalsen.rodekors.no", true],
  ["a.help.github.io", true],
])("withSharedDomains marks %s as sharing its domain with other sites: %s", (host, sharesDomain) => {
  expect(withSharedDomains([wholeHost(host)])).toEqual([
    sharesDomain ? { ...wholeHost(host), sharesDomain: true } : wholeHost(host),
  ])
})

const below = (host: string, path: string): HelpSite => ({ host, reach: "path", path })

it("asHelpSiteModule packs each kind of site so that the service worker unpacks the same", async () => {
  const sites = withSharedDomains([
    wholeHost("help.org"),
    wholeHost("tips.fbi.gov"),
    below("tips.fbi.gov", "/children"),
    below("oag.ca.gov", "/victims!"),
    wholeHost("other.org"),
    below("oag.ca.gov", "/missing"),
    below("sandiego.gov", "/police"),
  ])
  const module = asHelpSiteModule(sites)
  const code = encodeURIComponent(module)
  const { default: unpacked } = (await import(/* @vite-ignore */ `data:text/javascript,${code}`)) as {
    default: readonly HelpSite[]
  }
  expect(unpacked).toHaveLength(sites.length)
  expect(unpacked).toEqual(expect.arrayContaining([...sites]))
  expect(module.split("oag.ca.gov"), "each host is named once for its paths").toHaveLength(2)
})
