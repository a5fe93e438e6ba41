/** What the browser tells when it has installed Porchlight. Null: it did not say. */
export interface Installed {
  readonly isFirefox: boolean
  readonly reason: string
  readonly installType: string | null
  /** Whoever manages the browser has set something. */
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
  // A package that is handed on without a store is dropped on this page.
  "chrome://extensions",
  "edge://extensions",
]

/**
 * Whether a person has just installed it here: only then does the first page open by itself. An account
 * that syncs its extensions brings them to its other computers too, perhaps to one on which nobody may
 * know: there no store is open. Where one happens to be, it cannot be told from an install by hand.
 *
 * `sideload`: in Chromium other software, or a policy that lets it be switched off again, has put it
 * there, and nobody was asked. Firefox keeps such a file switched off until a person says yes.
 */
export function isInstalledHere({ isFirefox, reason, installType, isManaged, openPages }: Installed): boolean {
  if (reason !== "install" || installType === "admin" || isManaged) return false
  if (installType === "development") return true
  if (installType === "sideload") return isFirefox
  return openPages.some((page) => stores.some((store) => page.startsWith(store)))
}
