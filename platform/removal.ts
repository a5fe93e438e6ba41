import { browser } from "wxt/browser"

/** The browser asks once more. False: it did not, or the person thought better of it. */
export async function removeThis(): Promise<boolean> {
  try {
    await browser.management.uninstallSelf({ showConfirmDialog: true })
    return true
  } catch {
    return false
  }
}
