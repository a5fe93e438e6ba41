/** Port: what the browser tells of its private windows, and how it opens one. */
export interface PrivateWindows {
  /** Whether Porchlight may work in them, and with it the exit. */
  isAllowed(): Promise<boolean>
  open(url: string): Promise<void>
}

/** `noExit`: Porchlight is kept out of private windows, so the exit would not work there. */
export type PrivateOffer = "offered" | "noExit"

/** A private window in which the exit key does nothing is worse than none: it is not offered. */
export async function privateOffer(windows: PrivateWindows): Promise<PrivateOffer> {
  try {
    return (await windows.isAllowed()) ? "offered" : "noExit"
  } catch {
    return "noExit"
  }
}

/** Asked once more when it counts; false: nothing was opened, and never an ordinary window in its place. */
export async function openPrivately(windows: PrivateWindows, url: string): Promise<boolean> {
  if (!url.startsWith("https://") || (await privateOffer(windows)) !== "offered") return false
  try {
    await windows.open(url)
    return true
  } catch {
    return false
  }
}
