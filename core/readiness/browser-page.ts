import type { BrowserKind } from "./readiness"

/** Where keys are set, and where the browser shows this one extension. */
export type BrowserPage = "keys" | "extension"

/** To be typed where the browser would not open it. Firefox has one page for both. */
export function addressOf(browser: BrowserKind, page: BrowserPage, extensionId: string): string {
  if (browser === "firefox") return "about:addons"
  const scheme = browser === "edge" ? "edge" : "chrome"
  return page === "keys" ? `${scheme}://extensions/shortcuts` : `${scheme}://extensions/?id=${extensionId}`
}
