import type { BrowserName, LabBrowser, LaunchOptions } from "./browser.ts"
import { launchChromium } from "./chromium.ts"
import { launchFirefox } from "./firefox.ts"

export function launch(name: BrowserName, options: LaunchOptions): Promise<LabBrowser> {
  return name === "chromium" ? launchChromium(options) : launchFirefox(options)
}
