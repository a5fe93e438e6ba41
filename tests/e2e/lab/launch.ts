import type { BrowserName, LabBrowser, LaunchOptions } from "./browser.ts"
import { launchChromium } from "./chromium.ts"
import { closeWelcomePage, predictWelcomePage } from "./welcome-page.ts"
import { launchFirefox } from "./firefox.ts"

export async function launch(name: BrowserName, options: LaunchOptions): Promise<LabBrowser> {
  const welcomePage = predictWelcomePage(name, options)
  const browser = await (name === "chromium" ? launchChromium(options) : launchFirefox(options))
  if (welcomePage !== "no" && !options.keepWelcomePage) await closeWelcomePage(browser, welcomePage)
  return browser
}
