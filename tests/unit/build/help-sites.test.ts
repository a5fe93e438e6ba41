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

it("asHelpSiteModule packs each kind of site so that the service worker unpacks the same", async () => {
  const sites = withSharedDomains([
    wholeHost("help.org"),
    wholeHost("tips.fbi.gov"),
    { host: "oag.ca.gov", reach: "path", path: "/victims!" },
  ])
  const code = encodeURIComponent(asHelpSiteModule(sites))
  expect(((await import(/* @vite-ignore */ `data:text/javascript,${code}`)) as { default: unknown }).default).toEqual(
    sites,
  )
})
