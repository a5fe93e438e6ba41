import { mkdirSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { findProgram } from "../../../scripts/programs.mjs"
import { start, type Child } from "./children.ts"
import type { LaunchOptions } from "./browser.ts"
import { underPolicies } from "./policy.ts"
import { until } from "./wait.ts"

/** Flags that keep a fresh profile quiet. Everything else matches a person's own browser. */
export const quiet = [
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

function flags(options: LaunchOptions): string[] {
  const { profile, extension, before, screen, site, language, dark, scale, policies, asSecure } = options
  const given = [
    `--user-data-dir=${profile}`,
    "--remote-debugging-port=0",
    ...quiet,
    `--window-position=0,0`,
    `--window-size=${screen.width},${screen.height}`,
    `--proxy-server=127.0.0.1:${site.port}`,
    "--proxy-bypass-list=<-loopback>",
  ]
  given.push(`--load-extension=${[before, extension].filter(Boolean).join(",")}`)
  // With policies the browser sees itself as root, see `policy.ts`.
  if (policies) given.push("--no-sandbox")
  if (asSecure) given.push(`--unsafely-treat-insecure-origin-as-secure=${asSecure.join(",")}`)
  if (language !== undefined) given.push(`--lang=${language}`)
  if (dark) given.push("--force-dark-mode")
  if (scale !== undefined) given.push(`--force-device-scale-factor=${scale}`)
  return [...given, ...(options.flags ?? ["about:blank"])]
}

/** Returns whether the profile is new. */
export function prepareProfile(profile: string, downloads?: string): boolean {
  const preferences = join(profile, "Default", "Preferences")
  if (existsSync(preferences)) return false
  mkdirSync(join(profile, "Default"), { recursive: true })
  const saving = downloads === undefined ? {} : { download: { default_directory: downloads } }
  // Otherwise the first quit asks whether background apps should keep running.
  writeFileSync(preferences, JSON.stringify({ background_mode: { enabled: false }, ...saving }))
  return true
}

/** Starts the browser; `endpoint` is the address of its DevTools protocol. */
export async function startChromium(options: LaunchOptions): Promise<{ child: Child; endpoint: string }> {
  const program = findProgram("chromium")
  if (program === null) throw new Error("no Chromium, Chrome or Edge was found")
  if (prepareProfile(options.profile, options.downloads)) options.prepare?.(options.profile)
  const portFile = join(options.profile, "DevToolsActivePort")
  rmSync(portFile, { force: true })
  const language = options.language === undefined ? {} : { LANGUAGE: options.language }
  const { policies, profile } = options
  const plain = [program, ...flags(options)]
  const [command = "", ...args] = policies ? underPolicies("chromium", policies, join(profile, "policy"), plain) : plain
  const child = start(command, args, { env: { ...options.screen.env, ...language, ...options.env } })
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
