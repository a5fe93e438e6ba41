import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { findProgram } from "../../../scripts/programs.mjs"
import type { LaunchOptions } from "./browser.ts"
import { startProgram, type Child } from "./children.ts"
import { addLanguage } from "./firefox-languages.ts"
import { commandWithPolicies } from "./policy.ts"
import { until } from "./wait.ts"
import { zipFolder } from "./zip.ts"

const portFile = "WebDriverBiDiServer.json"

type Preference = string | number | boolean

/** The host of the extension's pages. It is fixed, so that tests know their addresses. */
export const extensionHost = "5c0a3f2e-7d64-4c1b-9a57-2f6f0f1d8e11"

/**
 * Preferences that keep a fresh profile quiet. Everything else matches a person's own Firefox. The
 * usual test preferences (`remote.prefs.recommended`) stay off, because they disable session restore.
 */
export const quietPreferences: Readonly<Record<string, Preference>> = {
  "remote.prefs.recommended": false,
  "app.normandy.enabled": false,
  "app.shield.optoutstudies.enabled": false,
  "app.update.auto": false,
  "browser.aboutwelcome.enabled": false,
  "browser.discovery.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage": "about:blank",
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "browser.tabs.warnOnClose": false,
  "browser.translations.automaticallyPopup": false,
  "browser.uitour.enabled": false,
  "browser.warnOnQuit": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
  "dom.disable_beforeunload": false,
  // Lets the driver set the file of an input.
  "dom.file.createInChild": true,
  "dom.security.https_first": false,
  "extensions.autoDisableScopes": 0,
  "extensions.getAddons.cache.enabled": false,
  "extensions.langpacks.signatures.required": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.trr.mode": 5,
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "xpinstall.signatures.required": false,
}

function preferencesFor(options: LaunchOptions, id: string) {
  const { site, language, browserLanguage, dark, scale, downloads } = options
  const proxy = { "network.proxy.type": 1, "network.proxy.no_proxies_on": "" }
  const preferences: Record<string, Preference> = { ...quietPreferences, ...proxy }
  for (const kind of ["http", "ssl"]) {
    preferences[`network.proxy.${kind}`] = "127.0.0.1"
    preferences[`network.proxy.${kind}_port`] = site.port
  }
  if (downloads !== undefined) {
    preferences["browser.download.folderList"] = 2
    preferences["browser.download.dir"] = downloads
  }
  preferences["extensions.webextensions.uuids"] = JSON.stringify({ [id]: extensionHost })
  if (browserLanguage !== undefined) preferences["intl.locale.requested"] = browserLanguage
  if (language !== undefined) preferences["intl.accept_languages"] = language
  preferences["layout.css.prefers-color-scheme.content-override"] = dark ? 0 : 1
  preferences["ui.systemUsesDarkTheme"] = dark ? 1 : 0
  if (scale !== undefined) preferences["layout.css.devPixelsPerPx"] = String(scale)
  return { ...preferences, ...options.preferences }
}

export function extensionId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as {
    browser_specific_settings?: { gecko?: { id?: string } }
  }
  const id = manifest.browser_specific_settings?.gecko?.id
  if (id === undefined) throw new Error(`${extension}: Firefox needs an extension id in the manifest`)
  return id
}

export function writePreferences(profile: string, preferences: Readonly<Record<string, Preference>>): void {
  const lines = Object.entries(preferences).map(([name, value]) => {
    return `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`
  })
  writeFileSync(join(profile, "user.js"), lines.join(""))
}

/** Installs the extension in the profile. A temporary extension would be gone after a restart. */
function install(extension: string, profile: string): void {
  const folder = join(profile, "extensions")
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${extensionId(extension)}.xpi`)
  const archive = zipFolder(extension)
  // Rewriting an identical file would count as an update of the extension, not just a restart.
  if (!existsSync(file) || !readFileSync(file).equals(archive)) writeFileSync(file, archive)
}

function prepareProfile(options: LaunchOptions): void {
  const { extension, otherExtension, browserLanguage, profile } = options
  if (!existsSync(join(profile, "user.js"))) options.changeProfile?.(profile)
  if (browserLanguage !== undefined) addLanguage(browserLanguage, profile)
  const installed = [otherExtension, options.idByPolicy ? undefined : extension]
  for (const folder of installed) if (folder !== undefined) install(folder, profile)
  writePreferences(profile, preferencesFor(options, extensionId(extension)))
}

/** Waits until Firefox is up, and returns the address of its WebDriver BiDi protocol. */
export async function waitForEndpoint(child: Child, profile: string): Promise<string> {
  const port = await until(
    "Firefox is up",
    () => {
      if (child.hasEnded()) throw new Error("Firefox ended right after its start")
      try {
        const text = readFileSync(join(profile, portFile), "utf8")
        return (JSON.parse(text) as { ws_port: number }).ws_port
      } catch {
        return null
      }
    },
    { timeoutMs: 60_000 },
  )
  return `ws://127.0.0.1:${port}/session`
}

function spawn(options: LaunchOptions, driverFlags: readonly string[]): Child {
  const program = findProgram("firefox")
  if (program === null) throw new Error("no Firefox was found")
  prepareProfile(options)
  const size = ["--width", String(options.screen.width), "--height", String(options.screen.height)]
  const { policies, profile } = options
  const direct = [
    program,
    "--profile",
    profile,
    "--no-remote",
    "--new-instance",
    ...size,
    ...(options.flags ?? []),
    ...driverFlags,
  ]
  const [command = "", ...args] = policies
    ? commandWithPolicies("firefox", policies, join(profile, "policy"), direct)
    : direct
  return startProgram(command, args, { env: { ...options.screen.env, MOZ_CRASHREPORTER_DISABLE: "1", ...options.env } })
}

/** Starts the browser; `endpoint` is the address of its WebDriver BiDi protocol. */
export async function startFirefox(options: LaunchOptions): Promise<{ child: Child; endpoint: string }> {
  rmSync(join(options.profile, portFile), { force: true })
  const child = spawn(options, ["--remote-debugging-port=0", "--remote-allow-system-access"])
  return { child, endpoint: await waitForEndpoint(child, options.profile) }
}

/** Starts Firefox as a person does, with no driver attached. */
export function startWithoutDriver(options: LaunchOptions): Child {
  return spawn(options, [])
}
