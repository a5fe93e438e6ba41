import { chromium, type BrowserContext, type Page } from "playwright-core"
import type { browser as extensionApi } from "wxt/browser"
import { findProgram } from "../../../scripts/programs.mjs"

/** In a page of the extension. */
declare const chrome: typeof extensionApi

/** Chromium uses the last `--disable-features` only, so this one replaces Playwright's. */
const disabledFeatures = ["DisableLoadExtensionCommandLineSwitch", "PaintHolding", "Translate"]

function launch(extension: string): Promise<BrowserContext> {
  const executablePath = findProgram("chromium")
  if (executablePath === null) throw new Error("no Chromium, Chrome or Edge was found")
  const newProfile = ""
  return chromium.launchPersistentContext(newProfile, {
    executablePath,
    headless: true,
    // Root, as in a container, can't have the sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    // A size that is given here can't be zoomed later.
    viewport: null,
    // Nothing moves, so that each check and each picture meets an end and not a way there.
    reducedMotion: "reduce",
    // Scrollbars take room on a screen, so they do here.
    ignoreDefaultArgs: ["--disable-extensions", "--hide-scrollbars"],
    args: [
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      `--disable-features=${disabledFeatures.join(",")}`,
      // Nothing that is looked at here comes from the network.
      "--host-resolver-rules=MAP * ~NOTFOUND",
    ],
  })
}

/** Closes the page that opens after an install: it would come to the front later, over the page that is looked at. */
async function closeFirstPage(context: BrowserContext, address: string): Promise<void> {
  const isFirst = (page: Page): boolean => page.url() === address
  const first = context.pages().find(isFirst) ?? (await context.waitForEvent("page"))
  await first.waitForURL(address)
  // The first time after a start, Chromium takes up to some seconds to say that no policy is set.
  await first.evaluate(() => chrome.storage.managed.get(null))
  await first.close()
}

/** A headless Chromium with a new profile and the extension of this folder; `origin` is what its addresses begin with. */
export async function startChromium(extension: string): Promise<{ context: BrowserContext; origin: string }> {
  const context = await launch(extension)
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
  const origin = worker.url().replace(/[^/]*$/, "")
  await closeFirstPage(context, `${origin}welcome.html`)
  return { context, origin }
}
