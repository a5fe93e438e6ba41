import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import type { ExtensionRunner, Wxt } from "wxt"
import type { Child } from "../tests/e2e/lab/children.ts"
import { openSite, type Site } from "../tests/e2e/lab/site.ts"
import { openChromium, openFirefox } from "./browser-for-trying.ts"
import { findProgram, hasScreen } from "./programs.mjs"

/** Created once. WXT requests it again after each file change. */
let runner: ExtensionRunner | null = null

/** The browser that `npm run dev` opens: a new profile with the practice page and the gallery. */
export function devBrowser(wxt: Wxt): ExtensionRunner {
  return (runner ??= createRunner(wxt))
}

const removeProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 10 })

/** Removes the profile when the server ends, even if someone stops it with Ctrl+C. */
function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), "porchlight-dev-"))
  process.once("exit", () => removeProfile(profile))
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit())
  return profile
}

function createRunner({ config, logger }: Wxt): ExtensionRunner {
  const name = config.browser === "firefox" ? "firefox" : "chromium"
  const program = hasScreen ? findProgram(name) : null
  let profile: string | null = null
  let child: Child | null = null
  let site: Site | null = null

  /** The server keeps running without a browser. A person can load the extension by hand. */
  function explainLoading(reason: string): void {
    const folder = relative(process.cwd(), config.outDir)
    const location =
      name === "firefox" ? "about:debugging, Load Temporary Add-on…" : "chrome://extensions, Load unpacked"
    logger.info(`No browser was opened (${reason}). Load ${folder} by hand: ${location}.`)
  }

  async function open(programPath: string): Promise<void> {
    profile = makeProfile()
    site ??= await openSite({ hosts: ["127.0.0.1"] })
    const page = `http://127.0.0.1:${site.port}/practice`
    const openBrowser = name === "firefox" ? openFirefox : openChromium
    child = await openBrowser({
      program: programPath,
      profile,
      extension: config.outDir,
      page,
      extensionPage: "gallery.html",
    })
    logger.success(`Opened ${programPath} with a new profile, which is removed when the server ends`)
  }

  return {
    canOpen: () => program !== null,

    async openBrowser() {
      if (program === null) {
        explainLoading(hasScreen ? `${name} was not found` : "there is no screen")
        return
      }
      await open(program).catch((error: unknown) =>
        explainLoading(error instanceof Error ? error.message : String(error)),
      )
    },

    async closeBrowser() {
      await child?.kill()
      child = null
      if (profile !== null) removeProfile(profile)
    },
  }
}
