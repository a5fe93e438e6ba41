import { browser } from "wxt/browser"

/** The browser asks for confirmation. Returns false if the person cancels or the call fails. */
export async function uninstallPorchlight(): Promise<boolean> {
  try {
    await browser.management.uninstallSelf({ showConfirmDialog: true })
    return true
  } catch {
    return false
  }
}
