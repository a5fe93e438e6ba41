import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import type { ExtensionRunner, Wxt } from "wxt"
import type { Child } from "../tests/e2e/lab/children.ts"
import { openSite, type Site } from "../tests/e2e/lab/site.ts"
import { openChromium, openFirefox } from "./browser-for-trying.ts"
import { findProgram, hasScreen } from "./programs.mjs"

/** Created once, because WXT requests it again after each file change. */
let runner: ExtensionRunner | null = null

/** The browser of `npm run dev`: a fresh profile with a page to practice on and the gallery. */
export function devBrowser(wxt: Wxt): ExtensionRunner {
  return (runner ??= createRunner(wxt))
}

const remove = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 10 })

/** The profile is removed at the end, even if someone stops the server with its keyboard shortcut. */
function makeProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), "porchlight-dev-"))
  process.once("exit", () => remove(profile))
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit())
  return profile
}

function createRunner({ config, logger }: Wxt): ExtensionRunner {
  const name = config.browser === "firefox" ? "firefox" : "chromium"
  const program = hasScreen ? findProgram(name) : null
  let profile: string | null = null
  let child: Child | null = null
  let site: Site | null = null

  /** The server goes on: the extension can be loaded by hand. */
  function sayHowToLoad(reason: string): void {
    const folder = relative(process.cwd(), config.outDir)
    const how = name === "firefox" ? "about:debugging, Load Temporary Add-on…" : "chrome://extensions, Load unpacked"
    logger.info(`No browser was opened, because ${reason}: load ${folder} by hand (${how}).`)
  }

  async function open(found: string): Promise<void> {
    profile = makeProfile()
    site ??= await openSite({ hosts: ["127.0.0.1"] })
    const page = `http://127.0.0.1:${site.port}/practice`
    const openIt = name === "firefox" ? openFirefox : openChromium
    child = await openIt({ program: found, profile, extension: config.outDir, page, ownPage: "gallery.html" })
    logger.success(`Opened ${found}, with a profile that goes when the server ends`)
  }

  return {
    canOpen: () => program !== null,

    async openBrowser() {
      if (program === null) {
        sayHowToLoad(hasScreen ? `no ${name} was found` : "there is no screen")
        return
      }
      await open(program).catch((error: unknown) =>
        sayHowToLoad(error instanceof Error ? error.message : String(error)),
      )
    },

    async closeBrowser() {
      await child?.kill()
      child = null
      if (profile !== null) remove(profile)
    },
  }
}
