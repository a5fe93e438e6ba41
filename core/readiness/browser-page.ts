export type BrowserKind = "chrome" | "edge" | "firefox"

/** `keys`: where a person sets shortcut keys. `extension`: the browser's page about this extension. */
export type BrowserPage = "keys" | "extension"

/**
 * Returns the address of a browser page, which a person types if the browser does not open the page. Firefox has
 * one page for both.
 */
export function addressOf(browser: BrowserKind, page: BrowserPage, extensionId: string): string {
  if (browser === "firefox") return "about:addons"
  const scheme = browser === "edge" ? "edge" : "chrome"
  return page === "keys" ? `${scheme}://extensions/shortcuts` : `${scheme}://extensions/?id=${extensionId}`
}
