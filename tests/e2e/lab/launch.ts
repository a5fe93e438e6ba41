import type { BrowserName, LabBrowser, LaunchOptions } from "./browser.ts"
import { launchChromium } from "./chromium.ts"
import { closeFirstPage, opensFirstPage } from "./first-page.ts"
import { launchFirefox } from "./firefox.ts"

export async function launch(name: BrowserName, options: LaunchOptions): Promise<LabBrowser> {
  const opens = opensFirstPage(name, options)
  const browser = await (name === "chromium" ? launchChromium(options) : launchFirefox(options))
  if (opens !== "never" && !options.keepFirstPage) await closeFirstPage(browser, opens)
  return browser
}
