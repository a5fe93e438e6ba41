import { generateKeyPairSync } from "node:crypto"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { firefoxId } from "../../build/firefox-id.ts"
import { extensionIdOf, packCrx } from "../../scripts/package/crx.ts"
import { kitOf } from "../../scripts/package/write-packages.ts"
import { zipFolder } from "../../scripts/package/zip.ts"
import type { BrowserName, LabBrowser, Policies } from "./lab/browser.ts"
import { updateHost } from "./lab/site.ts"
import { until } from "./lab/wait.ts"
import { extensionFor, type JourneyOptions } from "./journey.ts"

type Kit = Readonly<Record<string, Buffer | string>>

/** An organization's own server, with the kit of `npm run package` as it writes it. */
export interface Releases {
  /** The options of a journey in which the kit's policy installs Porchlight. */
  readonly journeyOptions: (name: BrowserName) => JourneyOptions
  readonly policies: (name: BrowserName) => Policies
  /** Replaces the server's files by those of a kit with this version. */
  readonly publish: (version: string) => Promise<void>
}

const folderOnServer = "/porchlight/"

function copyBuild(name: BrowserName, version: string, folder: string): string {
  const copy = join(folder, name)
  cpSync(extensionFor(name), copy, { recursive: true })
  const file = join(copy, "manifest.json")
  const manifest = JSON.parse(readFileSync(file, "utf8")) as object
  writeFileSync(file, JSON.stringify({ ...manifest, version }))
  return copy
}

/** Starts a server that offers this version. The journeys then publish the same program with higher version numbers. */
export async function openReleases(firstVersion: string): Promise<Releases> {
  const { privateKey: key } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  const updateFiles = new Map<string, Buffer>()
  let kit: Kit = {}

  async function publish(version: string): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-release-"))
    try {
      const builds = {
        chrome: copyBuild("chromium", version, folder),
        firefox: copyBuild("firefox", version, folder),
      }
      const crx = packCrx(await zipFolder(builds.chrome), key)
      const signing = { key, server: `http://${updateHost}${folderOnServer}` }
      kit = kitOf(builds, crx, await zipFolder(builds.firefox), signing)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    for (const [path, content] of Object.entries(kit))
      if (path.startsWith("server/")) updateFiles.set(path.replace("server/", folderOnServer), Buffer.from(content))
  }

  await publish(firstVersion)
  const policies: Releases["policies"] = (name) => {
    const file = name === "chromium" ? "linux-chromium.json" : "firefox-policies.json"
    const policy = JSON.parse(String(kit[`policies/${file}`])) as Policies
    // By default, Chromium's DevTools, and so the lab, can't look into an extension that a policy installs.
    return name === "chromium" ? { ...policy, DeveloperToolsAvailability: 1 } : (policy["policies"] as Policies)
  }
  return {
    publish,
    policies,
    journeyOptions: (name) => ({
      policies: policies(name),
      idByPolicy: extensionIdOf(key),
      updateFiles,
      // Firefox demands https for updates, which the lab does not serve. The lab itself turns updates off.
      preferences: { "extensions.checkUpdateSecurity": false, "extensions.update.enabled": true },
    }),
  }
}

interface ChromiumExtensions {
  readonly developerPrivate: {
    autoUpdate(): Promise<void>
    getExtensionsInfo(options: object): Promise<readonly { readonly name: string; readonly version: string }[]>
  }
}

interface FirefoxInstall {
  readonly state: number
  readonly error: number
  install(): Promise<unknown>
}

/** The part of Firefox's own modules that the tests use. */
export interface FirefoxModules {
  readonly ChromeUtils: {
    importESModule(url: string): {
      readonly AddonManager: {
        readonly STATE_POSTPONED: number
        readonly ERROR_SIGNEDSTATE_REQUIRED: number
        getAddonByID(id: string): Promise<{ readonly version: string } | null>
        getAllInstalls(): Promise<readonly FirefoxInstall[]>
        getInstallForURL(url: string, options: object): Promise<FirefoxInstall>
      }
      readonly AddonManagerPrivate: { backgroundUpdateCheck(): Promise<void> }
    }
  }
  readonly Services: { readonly prefs: { setBoolPref(name: string, value: boolean): void } }
}

/** Runs on `chrome://extensions`. */
export async function readVersionInChromium(): Promise<string | null> {
  const { developerPrivate } = (globalThis as unknown as { chrome: ChromiumExtensions }).chrome
  const extensions = await developerPrivate.getExtensionsInfo({ includeDisabled: true })
  return extensions.find(({ name }) => name === "Porchlight")?.version ?? null
}

/** The installed version, as the browser's own page of extensions says; null if it is not installed. */
export function installedVersion(browser: LabBrowser): Promise<string | null> {
  if (browser.name === "firefox")
    return browser.askBrowser(
      "",
      async (id: string) => {
        const { ChromeUtils } = globalThis as unknown as FirefoxModules
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs")
        return (await AddonManager.getAddonByID(id))?.version ?? null
      },
      firefoxId,
    )
  return browser.askBrowser("chrome://extensions", readVersionInChromium)
}

/**
 * Looks for updates now, as the browser does by itself every few hours. Chromium's call is that of the button "Update",
 * which does not wait until the extension rests.
 */
export async function lookForUpdates(browser: LabBrowser): Promise<void> {
  if (browser.name === "firefox")
    await browser.askBrowser("", async () => {
      const { ChromeUtils } = globalThis as unknown as FirefoxModules
      const modules = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs")
      await modules.AddonManagerPrivate.backgroundUpdateCheck()
    })
  else
    await browser.askBrowser("chrome://extensions", async () => {
      const { developerPrivate } = (globalThis as unknown as { chrome: ChromiumExtensions }).chrome
      await developerPrivate.autoUpdate()
    })
}

/** Waits until Firefox has an update that it will install at its next start. */
export const waitUntilUpdateWaits = (browser: LabBrowser): Promise<unknown> =>
  until(
    "an update waits",
    () =>
      browser.askBrowser("", async () => {
        const { ChromeUtils } = globalThis as unknown as FirefoxModules
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs")
        return (await AddonManager.getAllInstalls()).some(({ state }) => state === AddonManager.STATE_POSTPONED)
      }),
    { timeoutMs: 30_000, intervalMs: 500 },
  )

export const waitUntilInstalled = (browser: LabBrowser, version: string): Promise<unknown> =>
  until(
    `version ${version} is installed`,
    async () => (await installedVersion(browser).catch(() => null)) === version,
    { timeoutMs: 30_000, intervalMs: 500 },
  )
