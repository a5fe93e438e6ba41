import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import type { Policies } from "./lab/browser.ts"
import { updateHost } from "./lab/site.ts"
import { writeStub } from "./lab/stub.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf } from "./journey.ts"
import { installedVersion, openReleases, type FirefoxModules } from "./releases.ts"
import { newJourney } from "./shared-journey.ts"
import { exitFromHelpPage, harmlessPage } from "./steps.ts"

const version = "2026.1.1.1"

/** The kit's policy, with another way to treat the extension. */
function withMode(policies: Policies, mode: string): Policies {
  const entries = Object.entries(policies["ExtensionSettings"] as Readonly<Record<string, object>>)
  return { ExtensionSettings: Object.fromEntries(entries.map(([id]) => [id, { installation_mode: mode }])) }
}

describe.each(browsers)("the kit of npm run package in %s", (name) => {
  it("installs Porchlight by policy from its server: icon, popup and exit key work, and no page opens", async () => {
    const releases = await openReleases(version)
    const journey = await newJourney(name, releases.journeyOptions(name))
    const { browser, site, screen } = journey
    expect(await installedVersion(browser)).toBe(version)
    expect(site.requests.some(({ host, path }) => host === updateHost && /porchlight\.(crx|xpi)$/.test(path))).toBe(
      true,
    )
    const [installType, isOnToolbar] = await browser.ask(async (api) => [
      (await api.management.getSelf()).installType,
      (await api.action.getUserSettings()).isOnToolbar,
    ])
    expect([installType, isOnToolbar]).toEqual(["admin", true])
    expect(await browser.ask(async (api) => (await api.tabs.query({})).map(({ url }) => url))).toEqual(["about:blank"])

    await browser.open(harmlessPage)
    const popup = await browser.openPopup()
    await until("a hotline has rendered", () => popup.run(() => document.querySelector("[data-hotline]") !== null))
    expect(await textOf(popup)).toContain("Call 911")
    await journey.savePicture(`${name}-popup-installed-by-policy`)
    await screen.press("Escape")
    await until("the popup is closed", async () => !(await popup.isOpen()))
    await exitFromHelpPage(journey)
    expect((await journey.findTraces("news.test")).tabs).toEqual([harmlessPage])
  })

  it("removes Porchlight by the policy that START-HERE.md names", async () => {
    const releases = await openReleases(version)
    const folder = mkdtempSync(join(tmpdir(), "porchlight-stub-"))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    // The lab needs another extension once Porchlight is gone.
    const stub = writeStub({ folder, commands: {} })
    const journey = await newJourney(name, { ...releases.journeyOptions(name), otherExtension: stub })
    expect(await installedVersion(journey.browser)).toBe(version)
    const policies = withMode(releases.policies(name), name === "chromium" ? "removed" : "blocked")
    await journey.restart(undefined, { extension: stub, idByPolicy: null, policies })
    await until("Porchlight is gone", async () => (await installedVersion(journey.browser)) === null)
  })
})

it.runIf(browsers.includes("chromium"))("Chromium finds no error in the policy of the kit", async () => {
  const releases = await openReleases(version)
  const journey = await newJourney("chromium", releases.journeyOptions("chromium"))
  const readPolicyPage = () =>
    journey.browser.askBrowser("chrome://policy", () => {
      const textsBelow = (node: Node): string => {
        const children = [...node.childNodes, ...(node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [])]
        return node instanceof Text ? node.data : children.map(textsBelow).join(" ")
      }
      return textsBelow(document.body)
    })
  const text = await until("the page lists the policy", async () => {
    const listed = await readPolicyPage()
    return listed.includes("force_pinned") && listed
  })
  expect(text).not.toContain("validation error")
})

it.runIf(browsers.includes("firefox"))(
  "Firefox refuses the kit's unsigned package if it demands signatures, as released versions do",
  async () => {
    const releases = await openReleases(version)
    const journey = await newJourney("firefox", releases.journeyOptions("firefox"))
    const address = `http://${updateHost}/porchlight/porchlight.xpi`
    const [error, required] = await journey.browser.askBrowser(
      "",
      async (url: string) => {
        const { ChromeUtils, Services } = globalThis as unknown as FirefoxModules
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs")
        Services.prefs.setBoolPref("xpinstall.signatures.required", true)
        const install = await AddonManager.getInstallForURL(url, { telemetryInfo: { source: "enterprise-policy" } })
        await install.install().catch(() => null)
        return [install.error, AddonManager.ERROR_SIGNEDSTATE_REQUIRED]
      },
      address,
    )
    expect(error).toBe(required)
    expect(required).toBeLessThan(0)
    expect(await installedVersion(journey.browser)).toBe(version)
  },
)
