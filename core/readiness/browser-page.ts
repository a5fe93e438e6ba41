import type { BrowserKind, BrowserPage } from "./browser"

/** The address of a browser page, for a person to type if the browser does not open it. Firefox has one page for both. */
export function addressOf(browser: BrowserKind, page: BrowserPage, extensionId: string): string {
  if (browser === "firefox") return "about:addons"
  const scheme = browser === "edge" ? "edge" : "chrome"
  return page === "keys" ? `${scheme}://extensions/shortcuts` : `${scheme}://extensions/?id=${extensionId}`
}
