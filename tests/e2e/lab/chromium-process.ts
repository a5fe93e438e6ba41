import { mkdirSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { findProgram } from "../../../scripts/programs.mjs"
import { startProgram, type Child } from "./children.ts"
import type { LaunchOptions } from "./browser.ts"
import { commandWithPolicies } from "./policy.ts"
import { until } from "./wait.ts"

/** Flags that keep a fresh profile quiet. Everything else matches a person's own browser. */
export const quietFlags = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-search-engine-choice-screen",
  "--disable-breakpad",
  "--password-store=basic",
  // The lab serves pages over http; without this the browser would try https first each time.
  "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,DisableLoadExtensionCommandLineSwitch,Translate",
  // The sandbox does not work for root, as in a container.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
]

function flagsFor(options: LaunchOptions): string[] {
  const { profile, extension, otherExtension, screen, site, language, dark, scale, policies, secureOrigins } = options
  const flags = [
    `--user-data-dir=${profile}`,
    "--remote-debugging-port=0",
    // Without the network in the background, no policy would install anything.
    ...quietFlags.filter((flag) => !options.idByPolicy || flag !== "--disable-background-networking"),
    `--window-position=0,0`,
    `--window-size=${screen.width},${screen.height}`,
    `--proxy-server=127.0.0.1:${site.port}`,
    "--proxy-bypass-list=<-loopback>",
  ]
  const loaded = new Set([otherExtension, options.idByPolicy ? undefined : extension].filter(Boolean))
  if (loaded.size > 0) flags.push(`--load-extension=${[...loaded].join(",")}`)
  // With policies the browser sees itself as root: see `policy.ts`.
  if (policies) flags.push("--no-sandbox")
  if (secureOrigins) flags.push(`--unsafely-treat-insecure-origin-as-secure=${secureOrigins.join(",")}`)
  if (language !== undefined) flags.push(`--lang=${language}`)
  if (dark) flags.push("--force-dark-mode")
  if (scale !== undefined) flags.push(`--force-device-scale-factor=${scale}`)
  return [...flags, ...(options.flags ?? ["about:blank"])]
}

/** Creates the profile if it does not exist. Returns whether it is new. */
export function prepareProfile(profile: string, downloads?: string): boolean {
  const preferences = join(profile, "Default", "Preferences")
  if (existsSync(preferences)) return false
  mkdirSync(join(profile, "Default"), { recursive: true })
  const downloadPreferences = downloads === undefined ? {} : { download: { default_directory: downloads } }
  // Without this, the first quit asks whether background apps should keep running.
  writeFileSync(preferences, JSON.stringify({ background_mode: { enabled: false }, ...downloadPreferences }))
  return true
}

/** Starts the browser; `endpoint` is the address of its DevTools protocol. */
export async function startChromium(options: LaunchOptions): Promise<{ child: Child; endpoint: string }> {
  const program = findProgram("chromium")
  if (program === null) throw new Error("no Chromium, Chrome or Edge was found")
  if (prepareProfile(options.profile, options.downloads)) options.changeProfile?.(options.profile)
  const portFile = join(options.profile, "DevToolsActivePort")
  rmSync(portFile, { force: true })
  const language = options.language === undefined ? {} : { LANGUAGE: options.language }
  const { policies, profile } = options
  const direct = [program, ...flagsFor(options)]
  const [command = "", ...args] = policies
    ? commandWithPolicies("chromium", policies, join(profile, "policy"), direct)
    : direct
  const child = startProgram(command, args, { env: { ...options.screen.env, ...language, ...options.env } })
  const port = await until(
    "Chromium is up",
    () => {
      if (child.hasEnded()) throw new Error("Chromium ended right after its start")
      return (
        existsSync(portFile) && readFileSync(portFile, "utf8").split("\n").length > 1 && readFileSync(portFile, "utf8")
      )
    },
    { timeoutMs: 30_000 },
  )
  const [number = "", path = ""] = port.split("\n")
  return { child, endpoint: `ws://127.0.0.1:${number}${path}` }
}
