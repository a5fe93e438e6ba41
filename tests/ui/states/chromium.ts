import { chromium, type BrowserContext, type Page } from "playwright-core"
import type { browser as extensionApi } from "wxt/browser"
import { findProgram } from "../../../scripts/programs.mjs"

/** Runs in a page of the extension. */
declare const chrome: typeof extensionApi

/** Chromium uses only the last `--disable-features`, so this list replaces Playwright's. */
const disabledFeatures = ["DisableLoadExtensionCommandLineSwitch", "PaintHolding", "Translate"]

function launch(extension: string): Promise<BrowserContext> {
  const executablePath = findProgram("chromium")
  if (executablePath === null) throw new Error("no Chromium, Chrome or Edge was found")
  const newProfile = ""
  return chromium.launchPersistentContext(newProfile, {
    executablePath,
    headless: true,
    // The sandbox does not work for root, who runs the tests in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    // With a viewport set here, `setSize` could not zoom.
    viewport: null,
    // No animations, so that each check and picture sees the final state.
    reducedMotion: "reduce",
    // Scrollbars take space, as on a real screen.
    ignoreDefaultArgs: ["--disable-extensions", "--hide-scrollbars"],
    args: [
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      `--disable-features=${disabledFeatures.join(",")}`,
      // No page under test uses the network.
      "--host-resolver-rules=MAP * ~NOTFOUND",
    ],
  })
}

/** Closes the page that opens after installation. Otherwise it would later cover the page under test. */
async function closeFirstPage(context: BrowserContext, address: string): Promise<void> {
  const isFirstPage = (page: Page): boolean => page.url() === address
  const firstPage = context.pages().find(isFirstPage) ?? (await context.waitForEvent("page"))
  await firstPage.waitForURL(address)
  // Wait here: shortly after its start, Chromium can take seconds to answer that no policy is set.
  await firstPage.evaluate(() => chrome.storage.managed.get(null))
  await firstPage.close()
}

/** Starts a headless Chromium with a new profile and the extension from this folder. `origin` ends with a slash. */
export async function startChromium(extension: string): Promise<{ context: BrowserContext; origin: string }> {
  const context = await launch(extension)
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
  const origin = worker.url().replace(/[^/]*$/, "")
  await closeFirstPage(context, `${origin}welcome.html`)
  return { context, origin }
}
