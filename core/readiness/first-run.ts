/** What the browser reports when it has installed Porchlight. */
export interface InstallReport {
  readonly isFirefox: boolean
  readonly reason: string
  /** Null: the browser did not answer. */
  readonly installType: string | null
  /** The browser's administrator has set something by policy. */
  readonly isManaged: boolean
  /** Addresses of the open tabs. */
  readonly openPages: readonly string[]
}

/** A person who installs Porchlight by hand has one of these pages open. */
const installPages = [
  "https://chromewebstore.google.com/",
  "https://chrome.google.com/webstore",
  "https://microsoftedge.microsoft.com/addons",
  "https://addons.mozilla.org/",
  "about:addons",
  // To install a package that does not come from a store, people drop it on this page.
  "chrome://extensions",
  "edge://extensions",
]

/**
 * Whether a person has just installed Porchlight on this computer. Only then does the welcome page open by itself.
 *
 * An account that syncs its extensions also installs them on its other computers, perhaps on one where nobody may
 * know of Porchlight. Usually no store page is open there. If one is, a synced install looks like an install by hand.
 *
 * `sideload` means in Chromium that other software, or a policy that lets people turn the extension off, has
 * installed it without asking anybody. Firefox keeps such an extension disabled until a person enables it.
 */
export function isInstalledHere({ isFirefox, reason, installType, isManaged, openPages }: InstallReport): boolean {
  if (reason !== "install" || installType === "admin" || isManaged) return false
  if (installType === "development") return true
  if (installType === "sideload") return isFirefox
  return openPages.some((page) => installPages.some((installPage) => page.startsWith(installPage)))
}
