/** What the browser reports when it has installed Porchlight. Null: it did not answer. */
export interface Installed {
  readonly isFirefox: boolean
  readonly reason: string
  readonly installType: string | null
  /** The browser's administrator has set something by policy. */
  readonly isManaged: boolean
  /** Addresses of the open tabs. */
  readonly openPages: readonly string[]
}

const stores = [
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
 * Whether a person has just installed Porchlight on this computer: only then does the welcome page open by
 * itself. An account that syncs its extensions installs them on its other computers too, perhaps on one where
 * nobody may know of Porchlight. On those no store page is open. If one happens to be open, a synced install
 * cannot be distinguished from an install by hand.
 *
 * `sideload`: in Chromium, other software or a policy that lets people turn the extension off has installed it
 * without asking anybody. Firefox keeps such an extension disabled until a person enables it.
 */
export function isInstalledHere({ isFirefox, reason, installType, isManaged, openPages }: Installed): boolean {
  if (reason !== "install" || installType === "admin" || isManaged) return false
  if (installType === "development") return true
  if (installType === "sideload") return isFirefox
  return openPages.some((page) => stores.some((store) => page.startsWith(store)))
}
