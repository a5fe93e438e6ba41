/** What the browser tells when it has installed Porchlight. Null: it did not say. */
export interface Installed {
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
]

/**
 * Whether a person has just installed it here: only then does the first page open by itself. An account
 * that syncs its extensions brings them to its other computers too, perhaps to one on which nobody may
 * know: there no store is open. What was put there from a file was put there by hand.
 */
export function isInstalledHere({ reason, installType, isManaged, openPages }: Installed): boolean {
  if (reason !== "install" || installType === "admin" || isManaged) return false
  if (installType === "development" || installType === "sideload") return true
  return openPages.some((page) => stores.some((store) => page.startsWith(store)))
}
