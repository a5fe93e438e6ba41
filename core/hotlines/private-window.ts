/** Port: the browser's private windows. */
export interface PrivateWindows {
  /** Whether Porchlight, and with it the exit, may run in private windows. */
  isAllowed(): Promise<boolean>
  open(url: string): Promise<void>
}

/** `noExit`: Porchlight may not run in private windows, so the exit would not work there. */
export type PrivateOffer = "offered" | "noExit"

/** A private window in which the exit key does nothing is worse than none, so it is not offered. */
export async function decidePrivateOffer(windows: PrivateWindows): Promise<PrivateOffer> {
  try {
    return (await windows.isAllowed()) ? "offered" : "noExit"
  } catch {
    return "noExit"
  }
}

/**
 * Checks the permission again before it opens the window. False if it opened nothing; it never falls back
 * to an ordinary window.
 */
export async function openPrivately(windows: PrivateWindows, url: string): Promise<boolean> {
  if (!url.startsWith("https://") || (await decidePrivateOffer(windows)) !== "offered") return false
  try {
    await windows.open(url)
    return true
  } catch {
    return false
  }
}
